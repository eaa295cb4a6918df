import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { join } from 'node:path';
import { buildOnce } from '../../tools/build/index';
import { hostOptions } from '../../tools/start/host-options';
import { type Host, startHost } from 'miniprogram-host';
import { launchBrowser } from 'miniprogram-host/browser';
import { until } from 'test-support/until';

jest.setTimeout(30_000);

let browser: Browser;
let host: Host;
let page: Page;
let app: FrameLocator;

beforeAll(async () => {
  await buildOnce();
  host = await startHost({ projectRoot: join(__dirname, '..', '..'), port: 0, ...hostOptions });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  await page.goto(host.url);
  app = page.frameLocator('#app');
  await app.locator('html[data-host-ready]').waitFor();
});

afterEach(() => page.close());

/** Waits until the panel says how the app was opened: it hears of it from the app. */
const untilScene = (scene: string) =>
  until(`scene ${scene}`, async () => (await page.getByLabel('Scene').inputValue()) === scene);

test('the phone stands beside its panel, and shows the app', async () => {
  await app.getByText('1.09', { exact: true }).waitFor();
  expect(await page.locator('#app').boundingBox()).toMatchObject({ width: 375, height: 812 });
});

test('a small window shows the whole phone, smaller, and its pixels stay its own', async () => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.getByText(/^shown at \d\d %$/).waitFor();
  const { bottom, innerWidth } = await page.evaluate(() => ({
    bottom: document.querySelector('#phone')?.getBoundingClientRect().bottom ?? Infinity,
    innerWidth: window.frames[0]?.innerWidth,
  }));
  expect(bottom).toBeLessThan(600);
  expect(innerWidth).toBe(375);
});

test('theme changes under the running app and around it, language with a restart', async () => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await page.getByLabel('Dark').check();
  await app.locator('html[data-theme=dark]').waitFor();
  expect(await paper()).toBe('rgb(17, 18, 20)');
  await page.getByLabel('简体中文').check();
  await app.getByText('10.9', { exact: true }).waitFor();
});

test('a model gives the phone its size, and a reload keeps it', async () => {
  const size = () =>
    page.evaluate(() => [window.frames[0]?.innerWidth, window.frames[0]?.innerHeight]);
  await page.getByLabel('Model').selectOption('iPhone 15 Pro Max');
  expect(await size()).toEqual([430, 932]);
  await page.reload();
  expect(await size()).toEqual([430, 932]);
});

test('a page, a query and a scene can be launched', async () => {
  await page.locator('summary', { hasText: 'Launch' }).click();
  await page.locator('select[name=path]').selectOption('pages/metric/index');
  await page.getByLabel('Query').fill('id=pay-score-brands');
  await page.getByLabel('Scene').selectOption('1053');
  await page.getByRole('button', { name: 'Launch' }).click();
  await app.getByText('1,995').first().waitFor();
  await page.getByRole('link', { name: 'pages/metric/index?id=pay-score-brands' }).waitFor();
});

test('the current page opens again as another visitor would open it', async () => {
  await page.locator('summary', { hasText: 'Launch' }).click();
  await page.locator('select[name=path]').selectOption('pages/metric/index');
  await page.getByLabel('Query').fill('id=pay-score-brands');
  await page.getByRole('button', { name: 'Launch' }).click();
  await app.getByText('1,995').first().waitFor();
  await page.getByLabel('Moments visitor').check();
  await app.getByRole('button', { name: 'Open Mini Program' }).click();
  await app.getByRole('button', { name: 'Home' }).waitFor();
  await untilScene('1155');
  await page.getByRole('link', { name: 'pages/metric/index?id=pay-score-brands' }).waitFor();
  await page.getByLabel('Search result').check();
  await untilScene('1053');
});

test('the cards of the current page follow what it shows', async () => {
  const chat = page.locator('#chat-card');
  await page.getByRole('tab', { name: 'Share' }).click();
  await chat.getByText('Some 1.09 billion people open WeChat every day.').waitFor();
  await page.getByLabel('简体中文').check();
  await chat.getByText('每天约 10.9 亿人打开微信。').waitFor();
  await app.getByRole('button', { name: '支付分', exact: true }).click();
  await chat.getByText('/pages/pay-score/index').waitFor();
  await page.locator('#moments-card').getByText('/pages/pay-score/index').waitFor();
});

test('on a phone the app comes first, and the panel is under it', async () => {
  await page.getByLabel('Model').selectOption('Tablet');
  await page.getByText(/^shown at \d\d %$/).waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.waitForFunction(() => window.frames[0]?.innerWidth === 390);
  expect(await page.locator('#app').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 744 });
  expect(await page.locator('#panel').boundingBox()).toMatchObject({ x: 0, y: 744, width: 390 });
  expect(await page.locator('#scale').innerText()).toBe('');
});

test('what there is to try is one click away', async () => {
  await page.getByRole('button', { name: 'Search without a network' }).click();
  await page.getByRole('link', { name: 'pages/search/index' }).waitFor();
  await page.locator('input[name=network][value=offline]:checked').waitFor();
  await page.getByRole('button', { name: 'Open a figure from Moments' }).click();
  await app.getByRole('button', { name: 'Open Mini Program' }).waitFor();
  // The next one begins anew.
  await page.locator('input[name=network][value=wifi]:checked').waitFor();
});
