import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildAll } from '../../tools/build/index';
import { type Environment, startEnvironment } from '../../tools/cloud/environment';
import { describeComponents, galleryOverlay } from '../../tools/gallery/index';
import { launchBrowser } from '../../tools/host/launch-browser';
import { type Host, startHost } from '../../tools/host/server/index';

jest.setTimeout(60_000);

const projectRoot = join(__dirname, '..', '..');
const miniprogramRoot = join(projectRoot, 'miniprogram');
const components = describeComponents(join(miniprogramRoot, 'components'));
let environment: Environment;
let host: Host;
let browser: Browser;
let page: Page;
/** Console errors and exceptions: none is expected. */
let faults: string[];

beforeAll(async () => {
  await buildAll();
  environment = await startEnvironment({
    projectRoot,
    functionsRoot: join(projectRoot, 'dist', 'cloudfunctions'),
    miniprogramRoot,
  });
  const { cloud, gateway } = environment;
  host = await startHost({ projectRoot, cloud, gateway, port: 0, overlay: galleryOverlay });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await host.close();
  await environment.close();
});

async function open(query: string): Promise<void> {
  await page.goto(`${host.url}app/?path=pages/gallery/index&${query}`);
  await page.waitForSelector('html[data-host-ready]');
  await page.locator('#vant').waitFor();
}

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  page.setDefaultTimeout(10_000);
  faults = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
});

afterEach(() => page.close());

/** States in which a component shows nothing. */
const EMPTY = ['empty', 'hidden', 'without a picture'];

test.each([
  ['lang=en&theme=light', 'Light', 'rgb(251, 250, 247)'],
  ['lang=zh&theme=dark', '浅色', 'rgb(17, 18, 20)'],
])('every component stands there in each of its states (%s)', async (query, word, paper) => {
  await open(query);
  for (const { name, properties, events } of components) {
    const section = page.locator(`#${name}`);
    const names = [...properties.map((each) => each.name), ...events.map((each) => each.name)];
    const captions = await section.locator('.code').allInnerTexts();
    expect(captions.map((caption) => caption.replace('bind:', ''))).toEqual(names);
    const states = await section.locator('.state').all();
    expect([name, states.length > 1]).toEqual([name, true]);
    for (const state of states) {
      const caption = await state.locator('.caption').first().innerText();
      const shown = state.locator(`wx-${name}`);
      expect([name, caption, await shown.count()]).toEqual([name, caption, 1]);
      const isSeen = (await shown.evaluate((element) => element.querySelectorAll('*').length)) > 1;
      const { height } = (await shown.boundingBox()) ?? { height: 0 };
      const isShown = isSeen && (height > 20 || caption === 'shown');
      expect([name, caption, isShown]).toEqual([name, caption, !EMPTY.includes(caption)]);
    }
  }
  expect(await page.locator('#choice-bar').innerText()).toContain(word);
  const background = await page
    .locator('.page')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(background).toBe(paper);
  expect(faults).toEqual([]);
});

test('what a component tells is shown', async () => {
  await open('lang=en&theme=light');
  await page.locator('#bar-chart [role=button]').first().click();
  await page.getByText('open {"id":"mini-program-gmv-growth"}').waitFor();
  await page.locator('#choice-bar').getByRole('radio', { name: 'Dark' }).first().click();
  await page.getByText('choose {"value":"dark"}').waitFor();
  await page.locator('#page-footer .share, #page-footer [role=button]').first().click();
  await page.getByText('share {}').waitFor();
  expect(faults).toEqual([]);
});

test('with large letters on a small phone nothing is cut off', async () => {
  await page.setViewportSize({ width: 320, height: 812 });
  await open('lang=en&theme=light&fontScale=1.4');
  const overflow = await page.evaluate(() => {
    const scroller = document.querySelector('.host-page:not([hidden]) .host-scroller');
    return scroller ? scroller.scrollWidth - scroller.clientWidth : -1;
  });
  expect(overflow).toBe(0);
});

test('the phone lists the gallery among its pages, and nobody without the overlay has it', async () => {
  const packageOf = async (url: string) => (await fetch(`${url}app/package.js`)).text();
  const plain = await startHost({ projectRoot, cloud: null, port: 0 });
  try {
    expect(await packageOf(host.url)).toContain('"pages/gallery/index"');
    expect(await packageOf(plain.url)).not.toContain('gallery');
  } finally {
    await plain.close();
  }
});
