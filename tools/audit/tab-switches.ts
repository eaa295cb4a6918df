import type { Browser, CDPSession, Page } from 'playwright-core';

/** A tab that was opened, and for how long scripts ran until it stood there. */
export interface TabSwitch {
  page: string;
  ms: number;
}

/** The first time around, pages are made; what a visitor feels are the others. */
const WARM_ROUNDS = 5;
/** Milliseconds in which a switch is over, with what it puts off. */
const SETTLING = 400;

/**
 * Taps through the tabs of an app until all are warm.
 * @returns for each tab, the shortest of its warm switches: whatever else this machine does makes one longer, never shorter
 */
export async function measureTabSwitches(browser: Browser, address: string): Promise<TabSwitch[]> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('html[data-host-ready]');
    await page.evaluate(() => window.miniProgramHost.audits.stopLooking());
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const tabs = await page.locator('.host-tab').all();
    const shortest = new Map<string, number>();
    for (let round = 0; round <= WARM_ROUNDS; round += 1) {
      // The tab that is shown already is last: each tap switches.
      for (const tab of [...tabs.slice(1), ...tabs.slice(0, 1)]) {
        const box = await tab.boundingBox();
        if (!box) throw new Error('a tab is not shown');
        const ms = await scriptTimeOf(session, page, () =>
          page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
        );
        const path = await page.evaluate(() => window.miniProgramHost.page?.path ?? '');
        if (round > 0) shortest.set(path, Math.min(ms, shortest.get(path) ?? Infinity));
      }
    }
    return [...shortest].map(([path, ms]) => ({ page: path, ms }));
  } finally {
    await context.close();
  }
}

async function scriptTimeOf(
  session: CDPSession,
  page: Page,
  act: () => Promise<void>,
): Promise<number> {
  const before = await scriptSeconds(session);
  await act();
  await page.waitForTimeout(SETTLING);
  return ((await scriptSeconds(session)) - before) * 1000;
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
}
