import type { Browser, Page, Request } from 'playwright-core';

/** A phone's settings. */
export interface PhoneSettings {
  language: 'en' | 'zh';
  theme: 'light' | 'dark';
  motion: 'reduce' | 'no-preference';
}

/** The launch of the app. */
export interface Launch extends PhoneSettings {
  path: string;
  /** The page's query, such as `id=wechat-daily-users`. */
  query: string;
  /** WeChat's scene number. */
  scene?: number;
  /** 1 is the standard size. */
  fontScale?: number;
}

/** A new visitor's phone that runs the app. */
export interface Phone {
  page: Page;
  /** Console errors and warnings, exceptions, and requests to other machines. The caller removes what it has read. */
  faults: string[];
  /** Waits until all cloud functions have answered and the page is idle. */
  settle(): Promise<void>;
  /** Replaces all pages by another in the running app. @param url such as `/pages/metric/index?id=…` */
  reLaunch(url: string): Promise<void>;
  close(): Promise<void>;
}

export const size = { width: 375, height: 812 };

/** Milliseconds until a page that doesn't settle fails. */
const PATIENCE = 30_000;

/** Launches the app on a new phone. @param hostUrl the host's address, with its slash */
export async function openPhone(browser: Browser, hostUrl: string, launch: Launch): Promise<Phone> {
  const { path, query, language, theme, motion, scene, fontScale } = launch;
  const context = await browser.newContext({ viewport: size, reducedMotion: motion });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => (window.isAudited = true));
  await holdAnswers(page, hostUrl);
  const faults = listenToFaults(page, hostUrl);
  const answered = watchCalls(page);
  const settle = async () => {
    do {
      await answered();
      await page.evaluate(untilItRests, PATIENCE);
    } while (!answered.isDone());
  };
  const settings = new URLSearchParams({ path, lang: language, theme });
  if (scene !== undefined) settings.set('scene', String(scene));
  if (fontScale !== undefined) settings.set('fontScale', String(fontScale));
  await page.goto(`${hostUrl}app/?${[settings.toString(), query].filter(Boolean).join('&')}`);
  await page.waitForSelector('html[data-host-ready]');
  await settle();
  return {
    page,
    faults,
    settle,
    async reLaunch(url) {
      await runInApp(page, `await wx.reLaunch({ url: ${JSON.stringify(url)} })`);
      await settle();
    },
    close: () => context.close(),
  };
}

/** Runs the body of an async function in the app, with its globals: `wx`, `getApp`, … */
export async function runInApp(page: Page, body: string): Promise<void> {
  const params = { functionDeclaration: `async () => { ${body} }`, args: [] };
  const reply = await page.evaluate(
    (message) => window.miniProgramHost.automator?.handle(message),
    JSON.stringify({ method: 'App.callFunction', params }),
  );
  if (reply?.includes('"error"')) throw new Error(reply);
}

/** Delays each cloud function call by a frame, because no network answers before a page is painted. */
async function holdAnswers(page: Page, hostUrl: string): Promise<void> {
  await page.route(`${hostUrl}cloud/**`, async (route) => {
    // The page may have been closed meanwhile.
    await page.evaluate(untilPainted).catch(() => undefined);
    await route.continue().catch(() => undefined);
  });
}

/** Runs in the page: waits until previous changes are painted. */
async function untilPainted(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function listenToFaults(page: Page, hostUrl: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    const isLocal = request.url().startsWith(hostUrl) || /^(data|blob):/.test(request.url());
    if (!isLocal) faults.push(`request of ${request.url()}`);
  });
  return faults;
}

/** @returns a function that waits until all pending cloud function calls are answered */
function watchCalls(page: Page): (() => Promise<void>) & { isDone: () => boolean } {
  const open = new Set<Request>();
  let tell: () => void = () => undefined;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/cloud/')) open.add(request);
  });
  const end = (request: Request) => {
    open.delete(request);
    if (open.size === 0) tell();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  const isDone = () => open.size === 0;
  const wait = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
      if (isDone()) resolve();
    });
  return Object.assign(wait, { isDone });
}

/** Runs in the page: waits for several consecutive frames without changes and animations. */
async function untilItRests(patience: number): Promise<void> {
  const FRAMES = 4;
  let resting = 0;
  const observer = new MutationObserver(() => (resting = 0));
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const givenUpAt = performance.now() + patience;
  while (resting < FRAMES) {
    if (performance.now() > givenUpAt) throw new Error('the page never rests');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const isMoving = document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    resting = isMoving ? 0 : resting + 1;
  }
  observer.disconnect();
}
