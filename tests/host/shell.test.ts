import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { join } from 'node:path';
import { buildAll } from '../../tools/build/index';
import { type Host, startHost } from '../../tools/host/server/index';
import { launchBrowser } from '../../tools/host/launch-browser';
import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);

let browser: Browser;
let host: Host;
let page: Page;
let app: FrameLocator;

beforeAll(async () => {
  await buildAll();
  host = await startHost({ projectRoot: join(__dirname, '..', '..'), port: 0 });
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

test('the phone stands beside its panel, and shows the app', async () => {
  await app.getByText('1.09', { exact: true }).waitFor();
  expect(await page.locator('#app').boundingBox()).toMatchObject({ width: 375, height: 812 });
});

test('theme changes under the running app, language with a restart', async () => {
  await page.getByLabel('Dark').check();
  expect(await app.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.getByLabel('简体中文').check();
  await app.getByText('10.9', { exact: true }).waitFor();
});

test('a model gives the phone its size, and a reload keeps it', async () => {
  await page.getByLabel('Model').selectOption('iPhone 15 Pro Max');
  expect(await page.locator('#app').boundingBox()).toMatchObject({ width: 430, height: 932 });
  await page.reload();
  expect(await page.locator('#app').boundingBox()).toMatchObject({ width: 430, height: 932 });
});

test('a page, a query and a scene can be launched', async () => {
  await page.locator('select[name=path]').selectOption('pages/metric/index');
  await page.getByLabel('Query').fill('id=pay-score-brands');
  await page.getByLabel('Scene').selectOption('1053');
  await page.getByRole('button', { name: 'Launch' }).click();
  await app.getByText('1,995').first().waitFor();
  await page.getByRole('link', { name: 'pages/metric/index?id=pay-score-brands' }).waitFor();
});

test('the current page opens again as another visitor would open it', async () => {
  await page.locator('select[name=path]').selectOption('pages/metric/index');
  await page.getByLabel('Query').fill('id=pay-score-brands');
  await page.getByRole('button', { name: 'Launch' }).click();
  await app.getByText('1,995').first().waitFor();
  await page.getByLabel('Moments visitor').check();
  await app.getByRole('button', { name: 'Open Mini Program' }).click();
  await app.getByRole('button', { name: 'Home' }).waitFor();
  expect(await page.getByLabel('Scene').inputValue()).toBe('1155');
  await page.getByRole('link', { name: 'pages/metric/index?id=pay-score-brands' }).waitFor();
  await page.getByLabel('Search result').check();
  expect(await page.getByLabel('Scene').inputValue()).toBe('1053');
});

test('the cards of the current page follow what it shows', async () => {
  const chat = page.locator('#chat-card');
  await chat.getByText('WeChat Roadmap 2021').first().waitFor();
  await page.getByLabel('简体中文').check();
  await chat.getByText('微信路线图 2021').waitFor();
  await app.getByRole('button', { name: '支付分', exact: true }).click();
  await chat.getByText('/pages/pay-score/index').waitFor();
  await page.locator('#moments-card').getByText('/pages/pay-score/index').waitFor();
});

test('the panel says where a page has no card, and what is wrong with one', async () => {
  const { page: tab, url } = await openPage({
    wxml: '<view>a</view>',
    js: "Page({ onShareAppMessage() { return { path: 'pages/b/index' } } })",
  });
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(url);
  await tab.getByText('the path "pages/b/index" does not begin with "/"').waitFor();
  await tab.getByText('This page can’t be shared to Moments.').waitFor();
  await closeFixtures();
});

test('the panel shows what the visitor has agreed to, and changes it', async () => {
  const { page: tab, url } = await openPage({
    wxml: '<view bindtap="ask">ask</view><view>{{told}}</view>',
    js: `Page({ data: { told: '' }, ask() {
      const complete = ({ errMsg }) => this.setData({ told: errMsg });
      wx.authorize({ scope: 'scope.writePhotosAlbum', complete }) } })`,
  });
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(url);
  const inner = tab.frameLocator('#app');
  await inner.getByText('ask', { exact: true }).click();
  await inner
    .getByRole('button', { name: '允许' })
    .or(inner.getByRole('button', { name: 'Allow' }))
    .click();
  await inner.getByText('authorize:ok').waitFor();
  expect(await tab.getByLabel('Allow', { exact: true }).isChecked()).toBe(true);
  await tab.getByLabel('Refuse', { exact: true }).check();
  await inner.getByText('ask', { exact: true }).click();
  await inner.getByText('authorize:fail auth deny').waitFor();
  await tab.getByLabel('Agreed', { exact: true }).check();
  const consent = await tab.evaluate(() => window.frames[0]?.miniProgramHost.consent);
  expect(consent).toEqual({ album: 'refused', privacy: true });
  await closeFixtures();
});

test('on a phone the app is the page', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.locator('.panel').isVisible()).toBe(false);
  expect(await page.locator('#app').boundingBox()).toMatchObject({
    x: 0,
    y: 0,
    width: 390,
    height: 800,
  });
});

test('the panel says where an exception comes from', async () => {
  const { page: tab, url } = await openPage({
    wxml: '<view>a</view>',
    js: 'Page({\n onLoad() {\n throw new Error("no luck") } })',
  });
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(url);
  await tab.getByText('no luck').waitFor();
  await tab.getByText('pages/a/index.js:3').waitFor();
  await closeFixtures();
  await closeBrowser();
});
