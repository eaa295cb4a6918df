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
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const tabs = await page.locator('.host-tab').all();
    const shortest = new Map<string, number>();
    for (let round = 0; round <= WARM_ROUNDS; round += 1) {
      // The tab that is shown already is last: each tap switches.
      for (const tab of [...tabs.slice(1), ...tabs.slice(0, 1)]) {
        const box = await tab.boundingBox();
        if (!box) throw new Error('a tab is not shown');
        const before = await scriptSeconds(session);
        const shown = nextPage(page);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        const path = await shown;
        await page.waitForTimeout(SETTLING);
        const ms = ((await scriptSeconds(session)) - before) * 1000;
        if (round > 0) shortest.set(path, Math.min(ms, shortest.get(path) ?? Infinity));
      }
    }
    return [...shortest].map(([path, ms]) => ({ page: path, ms }));
  } finally {
    await context.close();
  }
}

/** The path of the page that is shown next. */
function nextPage(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const stop = window.miniProgramHost.onEvent((event) => {
          if (event.type !== 'page') return;
          stop();
          resolve(event.path);
        });
      }),
  );
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
}
