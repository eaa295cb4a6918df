import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { queryOf, type PageTarget } from '../../miniprogram/domain/pages/routes';
import { launchBrowser } from 'miniprogram-host/browser';
import { type RunningProject, runProject } from 'miniprogram-host';
import { buildOnce } from '../../tools/build/index';

/** The repository's folder. */
export const projectRoot = join(__dirname, '..', '..');

/** The app with its cloud functions, once the file's tests run. */
export let app: RunningProject;

/** A phone that has never been there, anew for each test. */
export let page: Page;

/** Console errors and warnings, exceptions and requests that leave this machine. */
let faults: string[] = [];

/** Faults that a test expects, which it takes off the list. */
export function takeFaults(): string[] {
  return faults.splice(0);
}

/** Runs the app for a file's tests, and fails each that finds a fault. */
export function runOwnApp(options: Parameters<typeof runProject>[1] = {}): void {
  jest.setTimeout(60_000);
  let browser: Browser;

  beforeAll(async () => {
    app = await runProject(projectRoot, { beforeRun: buildOnce, hasTestFonts: true, ...options });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    page.setDefaultTimeout(20_000);
    faults = [];
    page.on('console', (message) => {
      // Chromium's advice to a test that reads a canvas back.
      const isAdvice = message.text().startsWith('Canvas2D: Multiple readback');
      if (!['error', 'warning'].includes(message.type()) || isAdvice) return;
      faults.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(app.host.url) && !/^(data|blob):/.test(request.url()))
        faults.push(request.url());
    });
  });

  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });
}

/** Launches the app at a page. @param name its folder @param query of the page and of the phone */
export async function open(name: string, query = 'lang=en&theme=light'): Promise<void> {
  await page.goto(`${app.host.url}app/?path=pages/${name}/index&${query}`);
  await page.waitForSelector('html[data-host-ready]');
}

/** Launches the app at a page with the content that it shows. */
export async function openTarget(target: PageTarget, query: string): Promise<void> {
  await open(target.path.split('/')[1] ?? '', [queryOf(target), query].filter(Boolean).join('&'));
}

/** The shown page's text, with white space folded. */
export async function shownText(): Promise<string> {
  const text = await page.locator('.host-page:not([hidden]) wx-page').last().innerText();
  return text.replace(/\s+/g, ' ');
}

/** By how many pixels the shown page is wider than the phone. */
export function overflow(): Promise<number> {
  return page
    .locator('.host-page:not([hidden]) .host-scroller')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}
