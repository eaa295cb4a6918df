import type { Browser, CDPSession, JSHandle, Page } from 'playwright-core';

/** An opened tab, and how long scripts ran until it was shown. */
export interface TabSwitch {
  page: string;
  ms: number;
}

/** The first round creates the pages. Visitors notice the later ones. */
const WARM_ROUNDS = 3;

/**
 * Taps through the tabs of an app until all are warm.
 * @returns for each tab, the median of its warm switches
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
    const taken = new Map<string, number[]>();
    for (let round = 0; round <= WARM_ROUNDS; round += 1) {
      // The current tab comes last, so that each tap switches.
      for (const tab of [...tabs.slice(1), ...tabs.slice(0, 1)]) {
        const box = await tab.boundingBox();
        if (!box) throw new Error('a tab is not shown');
        const before = await scriptSeconds(session);
        const next = await nextPage(page);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        const path = await next.evaluate(({ shown }) => shown);
        // Includes deferred work, which runs before the thread is idle.
        await page.evaluate(untilIdle);
        const ms = ((await scriptSeconds(session)) - before) * 1000;
        if (round > 0) taken.set(path, [...(taken.get(path) ?? []), ms]);
      }
    }
    return [...taken].map(([path, times]) => ({ page: path, ms: median(times) }));
  } finally {
    await context.close();
  }
}

/** Listens for the next page. @returns a handle, after it listens; `shown` resolves to the page's path */
function nextPage(page: Page): Promise<JSHandle<{ shown: Promise<string> }>> {
  return page.evaluateHandle(() => ({
    shown: new Promise<string>((resolve) => {
      const stop = window.miniProgramHost.onEvent((event) => {
        if (event.type !== 'page') return;
        stop();
        resolve(event.path);
      });
    }),
  }));
}

/** Runs in the page. */
async function untilIdle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestIdleCallback(resolve));
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
}

function median(values: number[]): number {
  return [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0;
}
