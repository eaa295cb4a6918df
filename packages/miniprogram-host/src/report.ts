import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser/launch-browser';

/** What became of a page that was opened by itself. */
export interface PageReport {
  path: string;
  /** The page was shown, by its own script and markup. */
  isOpened: boolean;
  /** What it or the app threw and nothing caught, each text once. */
  exceptions: string[];
  /** What it asked for and the host lacks, by name. */
  missing: string[];
}

/** Milliseconds without any news after which a page counts as open, and after which it does in any case. */
const QUIET = 300;
const MAX_WAIT = 5000;

/** Milliseconds after which a page that doesn't even start is given up. */
const TIMEOUT = 20_000;

/**
 * Opens each page of a Mini Program by itself, as a link would, and looks at what it throws.
 * @param url the host's address, which ends with a slash
 * @param paths of the pages, without queries
 * @param onPage called after each page
 */
export async function reportPages(
  url: string,
  paths: readonly string[],
  onPage: (report: PageReport) => void = () => undefined,
): Promise<PageReport[]> {
  const browser = await launchBrowser();
  try {
    const reports: PageReport[] = [];
    for (const path of paths) {
      // A new context has an empty storage, so no page depends on the one before.
      const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
      const report = await visit(context, url, path);
      await context.close();
      reports.push(report);
      onPage(report);
    }
    return reports;
  } finally {
    await browser.close();
  }
}

async function visit(context: BrowserContext, url: string, path: string): Promise<PageReport> {
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  const exceptions = new Set<string>();
  const missing = new Set<string>();
  const note = (text: string) => {
    const [, name] = /([\w.<>="():/ -]+?) is not implemented by the browser host/.exec(text) ?? [];
    if (name) missing.add(name.replace(/^.*(?:Error|fail): ?/, '').trim());
  };
  page.on('console', (message) => note(message.text()));
  await page.exposeFunction('reportToAutomator', (text: string) => {
    const { method, params } = JSON.parse(text) as { method: string; params: { message: string } };
    if (method !== 'App.exceptionThrown') return;
    exceptions.add(params.message);
    note(params.message);
  });
  const isOpened = await open(page, `${url}app/?path=${path}`, path).catch((error: unknown) => {
    exceptions.add(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    return false;
  });
  return { path, isOpened, exceptions: [...exceptions], missing: [...missing] };
}

/** @returns whether the page was shown */
async function open(page: Page, address: string, path: string): Promise<boolean> {
  await page.goto(address);
  await page.waitForSelector('html[data-host-ready]', { state: 'attached' });
  return page.evaluate(
    async ({ wanted, quiet, longest }) => {
      const { miniProgramHost: host } = window;
      await new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet);
        setTimeout(resolve, longest);
        host.onEvent(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        });
      });
      const isFaulty = wanted in (window.__appPackage?.faults ?? {});
      // The page may have led on to another by itself; a busy page leaves no room for older events.
      const isThere = host.page?.stack.includes(wanted) ?? false;
      const wasShown = host.recentEvents.some(
        (event) => event.type === 'page' && event.path === wanted,
      );
      return (isThere || wasShown) && !isFaulty;
    },
    { wanted: path, quiet: QUIET, longest: MAX_WAIT },
  );
}

/** What nothing caught of a request that had no network: an app's fault, which a phone without one has as well. */
const networkFault = /needs the network|(?:request|uploadFile|downloadFile|connectSocket):fail/;

/** `93 pages, 90 opened, 71 without exceptions`, and what is missing on most pages. */
export function formatReport(reports: readonly PageReport[]): string {
  const opened = reports.filter(({ isOpened }) => isOpened);
  const clean = opened.filter(({ exceptions }) => exceptions.length === 0);
  const cutOff = opened.filter(
    ({ exceptions }) =>
      exceptions.length > 0 && exceptions.every((text) => networkFault.test(text)),
  );
  const counts = new Map<string, number>();
  for (const { missing } of reports) {
    for (const name of missing) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 20);
  return [
    `${reports.length} pages, ${opened.length} opened, ${clean.length} without exceptions`,
    ...(cutOff.length > 0 ? [`${cutOff.length} of the others only lack the network`] : []),
    ...(most.length > 0 ? ['', 'Missing, with the number of pages:'] : []),
    ...most.map(([name, count]) => `${String(count).padStart(5)} ${name}`),
  ].join('\n');
}

/** One page of a report as lines: the page, then each exception. */
export function formatPage({ path, isOpened, exceptions }: PageReport): string {
  const state = isOpened ? (exceptions.length > 0 ? 'throws' : 'ok') : 'fails';
  const texts = exceptions.map((text) => `       ${text.split('\n').join('\n       ')}`);
  return [`${state.padEnd(6)} ${path}`, ...texts].join('\n');
}
