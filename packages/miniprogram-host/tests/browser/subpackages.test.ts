import { closeBrowser, closeFixtures, openFixture, textOf } from './open-fixture';
import { failureOf, runInApp } from './run-in-app';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

const files = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index'],
    subPackages: [
      { root: 'pages/studio', pages: ['index'] },
      { root: 'pages/article', name: 'article', pages: ['index'] },
    ],
    preloadRule: { 'pages/home/index': { packages: ['article'], network: 'wifi' } },
  }),
  'app.js': 'App({ ran: [] })',
  'pages/home/index.wxml': '<view>home</view>',
  'pages/home/index.js': 'Page({})',
  'pages/studio/index.wxml':
    '<view class="told">{{text}}</view><image src="images/near.svg" /><image src="/pages/studio/images/near.svg" />',
  'pages/studio/index.wxss': '@import "near.wxss";',
  'pages/studio/near.wxss': '.told { color: rgb(1, 2, 3) }',
  'pages/studio/index.js':
    "getApp().ran.push('studio'); const { text } = require('./near'); Page({ data: { text } })",
  'pages/studio/near.js': "exports.text = 'near'",
  'pages/studio/images/near.svg': svg,
  'pages/article/index.wxml': '<view>article</view>',
  'pages/article/index.js': "getApp().ran.push('article'); Page({})",
};

const ran = 'return getApp().ran';

test('a page of a subpackage keeps its address, and its script runs when it is first opened', async () => {
  const { page: tab, errors } = await openFixture(files);
  expect(await runInApp(tab, ran)).toEqual([]);
  await runInApp(tab, "await wx.navigateTo({ url: '/pages/studio/index?id=1' })");
  expect(await textOf(tab)).toBe('near');
  expect(await runInApp(tab, 'return getCurrentPages().map(({ route }) => route)')).toEqual([
    'pages/home/index',
    'pages/studio/index',
  ]);
  expect(await runInApp(tab, ran)).toEqual(['studio']);
  const told = tab.locator('.told');
  expect(await told.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('wx-image img')].every(
      (image) => (image as HTMLImageElement).naturalWidth === 40,
    ),
  );
  expect(errors).toEqual([]);
});

test('a launch opens a page of a subpackage by itself', async () => {
  const { page: tab, errors } = await openFixture(files, 'path=pages/studio/index&network=offline');
  expect(await textOf(tab)).toBe('near');
  expect(errors).toEqual([]);
});

test('without a network only what is loaded ahead opens', async () => {
  const { page: tab } = await openFixture(files);
  await tab.evaluate(() => window.miniProgramHost.setDevice({ network: 'offline' }));
  expect(await failureOf(tab, "wx.navigateTo({ url: '/pages/studio/index', fail })")).toEqual({
    errMsg: 'navigateTo:fail the subpackage "pages/studio" could not be loaded',
  });
  expect(await textOf(tab)).toBe('home');
  await runInApp(tab, "await wx.navigateTo({ url: '/pages/article/index' })");
  expect(await textOf(tab)).toBe('article');
});

test('a rule for Wi-Fi loads nothing ahead on a slow network', async () => {
  const { page: tab } = await openFixture(files, 'network=slow');
  await tab.evaluate(() => window.miniProgramHost.setDevice({ network: 'offline' }));
  expect(await failureOf(tab, "wx.navigateTo({ url: '/pages/article/index', fail })")).toEqual({
    errMsg: 'navigateTo:fail the subpackage "pages/article" could not be loaded',
  });
});
