import type { Browser, CDPSession, Page, Request } from 'playwright-core';

/** A served Mini Program to measure. */
export interface Subject {
  name: string;
  /** The address of the bare Mini Program: `http://127.0.0.1:…/app/`. */
  address: string;
  home: string;
  /** With fewer than two, tab switches aren't measured. */
  tabs: string[];
  /** Addresses of all pages, for `wx.reLaunch`. */
  pages: string[];
}

/** The launch of a new visitor. Times in milliseconds. */
export interface Sample {
  firstPaint: number;
  /** How long the page's thread was busy until the app was idle. */
  busy: number;
  setDataCalls: number;
  setDataBytes: number;
  /** Number of WXML elements. */
  nodes: number;
  /** A tab switch, as the mean of several: the thread's work, and the time to its paint; null without tabs. */
  tabBusy: number | null;
  tabPaint: number | null;
  /** Reopening the home page in the running app. */
  reopenBusy: number;
  reopenPaint: number;
  /** Bytes in the heap after visiting every page. */
  heap: number;
  exceptions: number;
}

const phone = { width: 375, height: 812 };
/** Milliseconds without `setData` and pending calls, after which an app is idle. */
const QUIET = 500;
/** Milliseconds after which an app counts as idle in any case. */
const PATIENCE = 8000;
/** Milliseconds between two moves, for their after-effects. */
const PAUSE = 60;
const MOVES = 8;

/** Launches a Mini Program in a new browser context, and measures it. */
export async function measure(browser: Browser, subject: Subject): Promise<Sample> {
  const context = await browser.newContext({ viewport: phone });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const visit = new Visit(page, await context.newCDPSession(page));
    await visit.launch(`${subject.address}?path=${subject.home}&lang=en&theme=light`);
    const { firstPaint, busy, calls, bytes, nodes } = await visit.firstScreen(subject);
    const tabUrls = subject.tabs.length < 2 ? [] : subject.tabs.map((path) => `/${path}`);
    // The first visit of a tab creates it. Only switches are measured.
    for (const url of tabUrls) await visit.move('switchTab', url);
    const tab = tabUrls.length > 0 ? await visit.timeMoves('switchTab', tabUrls) : null;
    const reopen = await visit.timeMoves('reLaunch', [`/${subject.home}`]);
    for (const url of subject.pages) await visit.move('reLaunch', url);
    await visit.move('reLaunch', `/${subject.home}`);
    await visit.idle();
    return {
      firstPaint,
      busy,
      setDataCalls: calls,
      setDataBytes: bytes,
      nodes,
      tabBusy: tab?.busy ?? null,
      tabPaint: tab?.paint ?? null,
      reopenBusy: reopen.busy,
      reopenPaint: reopen.paint,
      heap: await visit.heap(),
      exceptions: visit.exceptions,
    };
  } finally {
    await context.close();
  }
}

class Visit {
  exceptions = 0;
  private readonly calls = new Set<Request>();

  constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {
    page.on('pageerror', () => (this.exceptions += 1));
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/cloud/')) this.calls.add(request);
    });
    page.on('requestfinished', (request) => this.calls.delete(request));
    page.on('requestfailed', (request) => this.calls.delete(request));
  }

  async launch(address: string): Promise<void> {
    await this.session.send('Performance.enable');
    await this.page.goto(address);
    await this.page.waitForSelector('html[data-host-ready]');
    await this.page.evaluate(() => {
      const heard = window as unknown as { heardAt: number };
      heard.heardAt = performance.now();
      window.miniProgramHost.onEvent(({ type }) => {
        if (type === 'set-data') heard.heardAt = performance.now();
      });
    });
    await this.idle();
  }

  /** Waits until the app is idle. */
  async idle(): Promise<void> {
    const givesUpAt = performance.now() + PATIENCE;
    for (;;) {
      const quiet = await this.page.evaluate(
        () => performance.now() - (window as unknown as { heardAt: number }).heardAt,
      );
      const isIdle = quiet >= QUIET && this.calls.size === 0;
      if (isIdle || performance.now() > givesUpAt) return;
      await this.page.waitForTimeout(Math.max(QUIET - quiet, 20));
    }
  }

  async firstScreen({ name, home }: Subject) {
    const busy = await this.busy();
    const { setData, visits, exceptions } = await this.page.evaluate(() =>
      window.miniProgramHost.audits.collect(),
    );
    this.exceptions += exceptions.length;
    const shown = visits.find(({ page }) => page === home);
    if (!shown) throw new Error(`${name} never shows ${home}`);
    return {
      firstPaint: shown.firstScreen ?? Number.NaN,
      busy,
      calls: setData.length,
      bytes: setData.reduce((sum, call) => sum + call.bytes, 0),
      nodes: shown.tree.nodes,
    };
  }

  /** Navigates with `wx`. @returns milliseconds until the next frame is painted */
  async move(method: 'switchTab' | 'reLaunch', url: string): Promise<number> {
    const call = { method: 'App.callWxMethod', params: { method, args: [{ url }] } };
    const paint = await this.page.evaluate(async (message) => {
      const startedAt = performance.now();
      await window.miniProgramHost.automator?.handle(message);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - startedAt;
    }, JSON.stringify(call));
    await this.page.waitForTimeout(PAUSE);
    return paint;
  }

  /** @returns for one move: the thread's work, including after-effects, and the time to its paint */
  async timeMoves(method: 'switchTab' | 'reLaunch', urls: readonly string[]) {
    const busyBefore = await this.busy();
    let paint = 0;
    for (let move = 0; move < MOVES; move += 1) {
      paint += await this.move(method, urls[move % urls.length] ?? '');
    }
    return { busy: ((await this.busy()) - busyBefore) / MOVES, paint: paint / MOVES };
  }

  /** Bytes in use after garbage collection. */
  async heap(): Promise<number> {
    // The second round collects what finalizers have released.
    for (let round = 0; round < 2; round += 1)
      await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Runtime.getHeapUsage')).usedSize;
  }

  /** Milliseconds of work of the page's thread since the page was opened: scripts, styles, layout, paint. */
  private async busy(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  }
}
