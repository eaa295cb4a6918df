import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { packNpm } from '../../src/pack-npm';
import { type Host, type HostOptions, startHost } from '../../src/server/index';
import { launchBrowser } from '../../src/browser/launch-browser';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

/** The package's folder. */
export const packageRoot = join(__dirname, '..', '..');

let browser: Browser | undefined;
const closings: (() => Promise<void>)[] = [];

/** A fixture Mini Program that runs. */
export interface Fixture {
  page: Page;
  /** Console errors and exceptions, which a test must expect by name. */
  errors: string[];
  url: string;
  /** The Mini Program's folder, for tests that edit it. */
  root: string;
  host: Host;
}

/** What one page is made of; `files` adds more to the Mini Program. */
export interface OnePage {
  wxml: string;
  js?: string;
  wxss?: string;
  json?: object;
  app?: object;
  files?: Record<string, string>;
  /** Behind `/app/?`. */
  query?: string;
  /** The phone asks for reduced motion. */
  isStill?: boolean;
}

async function openBrowser(): Promise<Browser> {
  browser ??= await launchBrowser();
  return browser;
}

/** Writes a Mini Program into a temporary folder. @returns the folder */
export async function writeFixture(files: Record<string, string>): Promise<string> {
  const root = temporaryFolder('fixture');
  writeFiles(root, files);
  if (JSON.stringify(files).includes('@vant/weapp')) {
    await packNpm({ projectRoot: packageRoot, miniprogramRoot: root, names: ['@vant/weapp'] });
  }
  return root;
}

/** Compiles and serves a fixture, and opens it in the browser. */
export async function openFixture(
  files: Record<string, string>,
  query = '',
  services: Pick<HostOptions, 'cloud' | 'gateway' | 'network'> = {},
  isStill = false,
): Promise<Fixture> {
  const root = await writeFixture(files);
  const host = await startHost({
    projectRoot: packageRoot,
    miniprogramRoot: root,
    port: 0,
    hasTestFonts: true,
    ...services,
  });
  const faults = host.diagnostics().filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new Error(`the fixture has faults: ${JSON.stringify(faults)}`);
  const context = await (
    await openBrowser()
  ).newContext({
    viewport: { width: 375, height: 667 },
    reducedMotion: isStill ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => (window.isAudited = true));
  await page.goto(`${host.url}app/?${query}`);
  await page.waitForSelector('html[data-host-ready]');
  closings.push(async () => {
    await context.close();
    await host.close();
  });
  return { page, errors, url: host.url, root, host };
}

/** A Mini Program of one page, `pages/a/index`. */
export function openPage({
  wxml,
  js = 'Page({})',
  wxss = '',
  json = {},
  app = {},
  files,
  query,
  isStill,
}: OnePage): Promise<Fixture> {
  return openFixture(
    {
      'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index'], ...app }),
      'app.js': 'App({})',
      'pages/a/index.wxml': wxml,
      'pages/a/index.js': js,
      'pages/a/index.wxss': wxss,
      'pages/a/index.json': JSON.stringify(json),
      'pages/b/index.wxml': '<view class="b">B</view>',
      'pages/b/index.js': 'Page({})',
      ...files,
    },
    query,
    {},
    isStill,
  );
}

/** Ends what a test has opened. */
export async function closeFixtures(): Promise<void> {
  await Promise.all(closings.splice(0).map((close) => close()));
}

/** Ends the browser, after a file's last test. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** The text of the shown page, with white space folded. */
export async function textOf(page: Page): Promise<string> {
  const text = await page.locator('.host-page:not([hidden]) wx-page').innerText();
  return text.replace(/\s+/g, ' ').trim();
}
