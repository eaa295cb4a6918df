import type { Page } from 'playwright-core';
import { closeBrowser, closeFixtures, openPage, textOf, type OnePage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** A page as its visitor opens it in Moments. */
const moments = (page: OnePage) =>
  openPage({
    ...page,
    app: { window: { navigationBarTitleText: 'Shop' }, ...page.app },
    query: `scene=1154&lang=en&theme=light&statusBar=20&safeBottom=34&${page.query ?? 'id=7'}`,
  });

const tabBar = {
  color: '#000000',
  selectedColor: '#000000',
  backgroundColor: '#ffffff',
  list: [
    { pagePath: 'pages/a/index', text: 'A' },
    { pagePath: 'pages/b/index', text: 'B' },
  ],
};

const boxOf = async (tab: Page, selector: string) => {
  const box = await tab.locator(selector).boundingBox();
  return box && { top: box.y, bottom: box.y + box.height };
};

test('the page is told that it is alone, and that the whole screen is safe', async () => {
  const { page: tab, errors } = await moments({
    wxml: '<view>{{told}}</view>',
    js: `Page({ data: { told: '' }, onLoad() {
      wx.onApiCategoryChange(() => {});
      const { scene, mode, apiCategory } = wx.getLaunchOptionsSync(); const { safeArea } = wx.getWindowInfo();
      this.setData({ told: [scene, mode, apiCategory, wx.getEnterOptionsSync().apiCategory, wx.getApiCategory(), safeArea.top, safeArea.bottom].join(' ') }) } })`,
  });
  expect(await textOf(tab)).toBe('1154 singlePage browseOnly browseOnly browseOnly 0 667');
  expect(errors).toEqual([]);
});

test('it stands between WeChat’s own bars, without a tab bar and a way Home', async () => {
  const { page: tab, errors } = await moments({
    app: { tabBar, window: { navigationBarBackgroundColor: '#ff0000' } },
    json: { navigationBarTitleText: 'Shelf' },
    wxml: '<view class="first">a</view>',
    wxss: 'page { padding-bottom: env(safe-area-inset-bottom) }',
  });
  const bar = tab.locator('.host-navigation-bar');
  expect(await bar.locator('h1').innerText()).toBe('Shelf');
  expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(237, 237, 237)',
  );
  expect(await tab.locator('.host-tab-bar').count()).toBe(0);
  expect(await tab.getByRole('button', { name: 'Home' }).count()).toBe(0);
  expect((await boxOf(tab, '.first'))?.top).toBe(64);
  // The lower bar lies on the page, which reaches the end of the screen.
  expect((await boxOf(tab, '.host-scroller'))?.bottom).toBe(667);
  expect((await boxOf(tab, '.host-single-page-bar'))?.bottom).toBe(667);
  const padding = await tab
    .locator('wx-page')
    .evaluate((element) => getComputedStyle(element).paddingBottom);
  expect(padding).toBe('0px');
  expect(errors).toEqual([]);
});

test.each([
  [{ navigationStyle: 'custom' }, {}, 0],
  [{ navigationStyle: 'custom', singlePage: { navigationBarFit: 'squeezed' } }, {}, 64],
  [{}, { singlePage: { navigationBarFit: 'float' } }, 0],
])('the upper bar lies on the page or pushes it down: %j %j', async (json, app, top) => {
  const { page: tab } = await moments({ json, app, wxml: '<view class="first">a</view>' });
  expect((await boxOf(tab, '.first'))?.top).toBe(top);
  expect((await boxOf(tab, '.host-navigation-bar'))?.bottom).toBe(64);
});

test('its menu shares it all the same', async () => {
  const { page: tab } = await moments({
    wxml: '<view>a</view>',
    js: "Page({ onShareAppMessage() { return { title: 'Pass it on' } } })",
  });
  await tab.getByRole('button', { name: 'More' }).click();
  await tab.getByRole('button', { name: 'Share to chat' }).click();
  await tab.getByText('Pass it on').waitFor();
});

/** Of each family that WeChat forbids, one or more. */
const forbidden = [
  ...['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack', 'login'],
  ...['navigateToMiniProgram', 'setNavigationBarTitle', 'setTabBarItem', 'showShareMenu'],
  ...['setClipboardData', 'saveImageToPhotosAlbum', 'chooseMedia', 'requestPayment', 'openSetting'],
  ...['showShareImageMenu', 'openPrivacyContract'],
];

test('what is forbidden fails by name, is reported, and is answered with a toast', async () => {
  const { page: tab, errors } = await moments({
    wxml: '<view wx:for="{{names}}" wx:key="*this" id="{{item}}" bind:tap="go">{{item}}</view><view class="out">{{out}}</view>',
    js: `Page({ data: { out: '', names: ${JSON.stringify(forbidden)} },
      go({ currentTarget: { id } }) { wx[id]({ url: '/pages/b/index', fail: ({ errMsg }) => this.setData({ out: errMsg }) }) } })`,
  });
  const exceptions = await tab.evaluateHandle(() => {
    const told: string[] = [];
    window.miniProgramHost.onEvent((event) => {
      if (event.type === 'exception') told.push(event.message);
    });
    return told;
  });
  for (const name of forbidden) {
    errors.length = 0;
    await tab.click(`#${name}`);
    await tab.getByText(`${name}:fail not allowed in single-page mode`).waitFor();
    expect(await tab.getByRole('status').innerText()).toBe(
      'Open the Mini Program for the full service',
    );
    const message = `wx.${name} is forbidden in single-page mode`;
    expect(errors).toEqual([expect.stringContaining(`[pages/a/index] Error: ${message}`)]);
    await tab.waitForFunction(([told, last]) => told.at(-1) === last, [
      exceptions,
      message,
    ] as const);
  }
});

test('what is forbidden has no toast where nobody has tapped, and throws where it can’t fail later', async () => {
  const { page: tab, errors } = await moments({
    wxml: '<view>{{out}}</view>',
    js: `Page({ data: { out: '' }, onLoad() { wx.login({ fail() {} });
      try { wx.createRewardedVideoAd({}) } catch ({ message }) { this.setData({ out: message }) } } })`,
  });
  expect(await textOf(tab)).toBe('createRewardedVideoAd:fail not allowed in single-page mode');
  expect(await tab.getByRole('status').count()).toBe(0);
  expect(errors).toHaveLength(2);
});

test('components that lead elsewhere do nothing, and are reported where they are shown and tapped', async () => {
  const { page: tab, errors } = await moments({
    wxml: `<navigator class="away" url="/pages/b/index">away</navigator><button class="share" open-type="share">share</button>
      <form bind:submit="sent"><input name="n" value="1"/><button class="submit" form-type="submit">submit</button></form>
      <button class="plain" bind:tap="tapped">{{out}}</button>`,
    js: "Page({ data: { out: 'plain' }, onShareAppMessage() {}, sent() { this.setData({ out: 'sent' }) }, tapped() { this.setData({ out: 'tapped' }) } })",
  });
  const reports = () => errors.map((text) => /(<.*>) is forbidden/.exec(text)?.[1]).sort();
  expect(reports()).toEqual(['<button open-type="share">', '<form>', '<navigator>']);
  for (const name of ['.away', '.share', '.submit']) {
    errors.length = 0;
    await tab.click(name);
    expect(errors).toHaveLength(1);
  }
  expect(await textOf(tab)).toBe('away share submit plain');
  expect(await tab.locator('.host-share-dialog').count()).toBe(0);
  await tab.click('.plain');
  expect(await textOf(tab)).toBe('away share submit tapped');
});

test('its storage is its own', async () => {
  const page = {
    wxml: '<view>{{n}}</view>',
    js: "Page({ data: { n: 0 }, onLoad() { const n = (wx.getStorageSync('n') || 0) + 1; wx.setStorageSync('n', n); this.setData({ n: n + ' ' + wx.getStorageInfoSync().keys }) } })",
  };
  const { page: tab, url, errors } = await moments(page);
  const again = async (scene: number) => {
    await tab.goto(`${url}app/?scene=${scene}`);
    await tab.waitForSelector('html[data-host-ready]');
    return textOf(tab);
  };
  expect(await again(1154)).toBe('2 n');
  expect(await again(1001)).toBe('1 n');
  expect(await again(1154)).toBe('3 n');
  expect(await again(1155)).toBe('2 n');
  expect(errors).toEqual([]);
});

test('it continues in the Mini Program, at the same page and query', async () => {
  const { page: tab } = await moments({
    app: { tabBar: undefined },
    wxml: '<view>{{told}}</view>',
    js: `Page({ data: { told: '' }, onLoad({ name }) { const { scene, apiCategory } = wx.getLaunchOptionsSync();
      this.setData({ told: [scene, apiCategory, decodeURIComponent(name)].join(' ') }) } })`,
    query: `name=${encodeURIComponent('a & b')}`,
  });
  expect(await textOf(tab)).toBe('1154 browseOnly a & b');
  await tab.getByRole('button', { name: 'Open Mini Program' }).click();
  await tab.getByText('1155 default a & b').waitFor();
  expect(await tab.locator('.host-single-page-bar').count()).toBe(0);
});
