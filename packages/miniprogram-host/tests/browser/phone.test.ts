import { closeBrowser, closeFixtures, openFixture, openPage, textOf } from './open-fixture';
import { animationsEnded, nextFrames } from './next-frames';
import { failureOf, runInApp } from './run-in-app';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const page = (name: string, wxml: string, more = '') => ({
  [`pages/${name}/index.wxml`]: wxml,
  [`pages/${name}/index.js`]: `const { say } = require('../../log.js'); Page({
    onLoad(q) { say('${name}.load' + JSON.stringify(q)) }, onShow() { say('${name}.show') }, onReady() { say('${name}.ready') },
    onHide() { say('${name}.hide') }, onUnload() { say('${name}.unload') }, ${more} })`,
});
const log = { 'log.js': 'module.exports = { say: (text) => console.log(text) }' };

test('an app is launched, shown and told its options', async () => {
  const { page: tab } = await openFixture(
    {
      'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index'] }),
      'app.js':
        "App({ name: 'app', onLaunch(o) { this.launched = o }, onShow() { this.shown = true } })",
      'pages/a/index.wxml': '<view>a</view>',
      'pages/b/index.wxml': '<view>{{text}}</view>',
      'pages/b/index.js':
        "Page({ data: { text: '' }, onLoad(q) { const { name, launched, shown } = getApp(); this.setData({ text: [name, launched.scene, launched.path, launched.query.id, shown, q.id, getCurrentPages().length].join(' ') }) } })",
    },
    'path=pages/b/index&id=7&scene=1053',
  );
  expect(await textOf(tab)).toBe('app 1053 pages/b/index 7 true 7 1');
});

test('a page is where it was when it comes back, without its styles and the tab bar meanwhile', async () => {
  const { page: tab, errors } = await openFixture({
    'app.json': JSON.stringify({
      pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'],
      tabBar: {
        list: ['a', 'c'].map((name) => ({ pagePath: `pages/${name}/index`, text: name })),
      },
    }),
    'pages/a/index.wxml': '<view class="long">a</view><view class="go" bind:tap="go">go</view>',
    'pages/a/index.wxss': '.long { height: 2000px }',
    'pages/a/index.js': `Page({
      onPageScroll() { this.scrolls = (this.scrolls || 0) + 1 },
      go() { wx.navigateTo({ url: '../b/index' }) } })`,
    'pages/b/index.wxml': '<view class="b">b</view>',
    'pages/b/index.js': 'Page({})',
    'pages/c/index.wxml': '<view class="c">c</view>',
    'pages/c/index.js': 'Page({})',
  });
  const scroller = tab.locator('[data-path="pages/a/index"] .host-scroller');
  const top = () => scroller.evaluate(({ scrollTop }) => scrollTop);
  await scroller.evaluate((element) => (element.scrollTop = 1e6));
  const before = await top();
  expect(before).toBeGreaterThan(1000);
  await tab.click('.go');
  await tab.locator('.b').waitFor();
  await nextFrames(tab);
  await runInApp(tab, 'await wx.navigateBack()');
  expect(await top()).toBe(before);
  await runInApp(tab, "await wx.switchTab({ url: '/pages/c/index' })");
  await nextFrames(tab);
  await runInApp(tab, "await wx.switchTab({ url: '/pages/a/index' })");
  expect(await top()).toBe(before);
  expect(errors).toEqual([]);
});

test.each([false, true])(
  'the second of two quick taps is no tap on the page that has just come (still: %s)',
  async (isStill) => {
    const { page: tab } = await openFixture(
      {
        'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index'] }),
        'pages/a/index.wxml': '<view class="go" bind:tap="go">go</view>',
        'pages/a/index.js': "Page({ go() { wx.navigateTo({ url: '../b/index' }) } })",
        'pages/b/index.wxml': '<view class="b" bind:tap="go">{{taps}}</view>',
        'pages/b/index.js':
          'Page({ data: { taps: 0 }, go() { this.setData({ taps: this.data.taps + 1 }) } })',
      },
      '',
      {},
      isStill,
    );
    const { x = 0, y = 0 } = (await tab.locator('.go').boundingBox()) ?? {};
    await tab.mouse.dblclick(x + 5, y + 5);
    expect(await textOf(tab)).toBe('0');
    await tab.click('.b');
    expect(await textOf(tab)).toBe('1');
  },
);

test('a page keeps its own style and its movement while another is above it', async () => {
  const { page: tab } = await openFixture({
    'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index'] }),
    'app.wxss': '@keyframes grow { from { width: 0 } } .bar { animation: grow 100ms }',
    'pages/a/index.wxml':
      '<page-meta page-style="--mark: {{mark}}" /><view class="bar" /><view class="go" bind:tap="go">a</view>',
    'pages/a/index.js':
      "Page({ data: { mark: 'a' }, go() { wx.navigateTo({ url: '../b/index' }) } })",
    'pages/b/index.wxml':
      '<page-meta page-style="--mark: {{mark}}" /><view class="back" bind:tap="back">b</view>',
    'pages/b/index.js':
      "Page({ data: { mark: null }, onLoad() { this.setData({ mark: 'b' }) }, back() { wx.navigateBack() } })",
  });
  const mark = () =>
    tab
      .locator('.host-page:not([hidden]) wx-page')
      .evaluate((element) => getComputedStyle(element).getPropertyValue('--mark'));
  await animationsEnded(tab);
  await tab.evaluate(() => {
    document.addEventListener('animationstart', ({ animationName }) => {
      document.title += animationName;
    });
  });
  await tab.click('.go');
  await expect(mark()).resolves.toBe('b');
  await tab.click('.back');
  await expect(mark()).resolves.toBe('a');
  await nextFrames(tab);
  expect(await tab.title()).not.toContain('grow');
});

test('pages live and die in the order that WeChat gives them', async () => {
  const { page: tab, errors } = await openFixture({
    'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'] }),
    ...log,
    ...page(
      'a',
      '<view class="go" bind:tap="go">a</view>',
      "go() { wx.navigateTo({ url: '../b/index?x=1' }) }",
    ),
    ...page(
      'b',
      '<view class="on" bind:tap="go">b</view>',
      "go() { wx.redirectTo({ url: '/pages/c/index' }) }",
    ),
    ...page('c', '<view class="back" bind:tap="go">c</view>', 'go() { wx.navigateBack() }'),
  });
  const lines: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  await tab.click('.go');
  await tab.click('.on');
  const isBack = tab.waitForEvent('console', (message) => message.text() === 'a.show');
  await tab.click('.back');
  await isBack;
  const order = lines.filter((line) => !line.endsWith('.ready'));
  expect(order).toEqual([
    'a.hide',
    'b.load{"x":"1"}',
    'b.show',
    'b.unload',
    'c.load{}',
    'c.show',
    'c.unload',
    'a.show',
  ]);
  expect(errors).toEqual([]);
});

test('whoever leaves the app leaves its page first, and comes back to it last', async () => {
  const { page: tab, errors } = await openFixture({
    'app.json': JSON.stringify({ pages: ['pages/a/index'] }),
    'app.js': `const { say } = require('./log.js'); App({ onShow() { say('app.show') }, onHide() { say('app.hide') } })`,
    ...log,
    ...page('a', '<view>a</view>'),
  });
  const lines: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  const turn = (state: 'hidden' | 'visible', last: string) =>
    Promise.all([
      tab.waitForEvent('console', (message) => message.text() === last),
      tab.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state),
    ]);
  await turn('hidden', 'app.hide');
  await turn('visible', 'a.show');
  expect(lines).toEqual(['a.hide', 'app.hide', 'app.show', 'a.show']);
  expect(errors).toEqual([]);
});

test('what WeChat refuses of the tab bar and the way back is refused', async () => {
  const { page: tab } = await openPage({
    app: { tabBar, pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'] },
    wxml: '<view>a</view>',
    files: { 'pages/c/index.wxml': '<view>c</view>', 'pages/c/index.js': 'Page({})' },
  });
  const refusal = async (call: string) => (await failureOf(tab, call)).errMsg;
  expect(await refusal('wx.navigateBack({ fail })')).toBe(
    'navigateBack:fail cannot navigate back at first page.',
  );
  expect(await refusal("wx.setTabBarItem({ index: 5, text: 'x', fail })")).toBe(
    'setTabBarItem:fail tabbar item not found',
  );
  await runInApp(tab, "await wx.navigateTo({ url: '/pages/c/index' })");
  for (const [name, options] of [
    ['setTabBarItem', "index: 0, text: 'x', "],
    ['setTabBarStyle', "color: '#000000', "],
    ['showTabBarRedDot', 'index: 0, '],
    ['hideTabBar', ''],
  ] as const) {
    expect(await refusal(`wx.${name}({ ${options}fail })`)).toBe(`${name}:fail not TabBar page`);
  }
});

const tabBar = {
  color: '#000000',
  selectedColor: '@picked',
  backgroundColor: '@paper',
  list: [
    { pagePath: 'pages/a/index', text: 'A' },
    { pagePath: 'pages/b/index', text: 'B' },
  ],
};

test('tabs keep their pages, follow the theme, and can be renamed', async () => {
  const { page: tab, errors } = await openPage({
    app: { tabBar, darkmode: true, themeLocation: 'theme.json' },
    wxml: '<view class="n" bind:tap="more">{{n}}</view>',
    js: "Page({ data: { n: 0 }, more() { this.setData({ n: this.data.n + 1 }); wx.setTabBarItem({ index: 1, text: 'renamed' }); wx.setTabBarBadge({ index: 1, text: '5' }) } })",
    files: {
      'theme.json':
        '{"light":{"paper":"#ffffff","picked":"#ff0000"},"dark":{"paper":"#111111","picked":"#00ff00"}}',
    },
    query: 'theme=light',
  });
  const bar = tab.locator('.host-tab-bar');
  await tab.click('.n');
  await bar.getByText('renamed').click();
  expect(await textOf(tab)).toBe('B');
  await bar.getByText('A', { exact: true }).click();
  expect(await textOf(tab)).toBe('1');
  expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await tab.evaluate(() => window.miniProgramHost.setDevice({ theme: 'dark' }));
  expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(17, 17, 17)',
  );
  expect(
    await bar
      .locator('.host-tab')
      .first()
      .evaluate((element) => getComputedStyle(element).color),
  ).toBe('rgb(0, 255, 0)');
  expect(errors).toEqual([]);
});

test('the navigation bar has a title, a way back, and Home for a page opened deep', async () => {
  const { page: tab, url } = await openPage({
    app: { window: { navigationBarTitleText: 'App' } },
    json: { navigationBarTitleText: 'First' },
    wxml: '<view class="go" bind:tap="go">go</view>',
    js: "Page({ go() { wx.navigateTo({ url: '/pages/b/index' }) }, onShow() { wx.setNavigationBarTitle({ title: 'Said' }) } })",
  });
  const shown = tab.locator('.host-page:not([hidden])');
  expect(await shown.locator('h1').innerText()).toBe('Said');
  await tab.click('.go');
  expect(await shown.last().locator('h1').innerText()).toBe('App');
  await shown.last().getByRole('button', { name: 'Back' }).click();
  expect(await shown.locator('h1').innerText()).toBe('Said');
  await tab.goto(`${url}app/?path=pages/b/index`);
  await tab.getByRole('button', { name: 'Home' }).click();
  expect(await textOf(tab)).toBe('go');
});

test('theme, language and text size reach the app, and changes of theme too', async () => {
  const { page: tab } = await openPage({
    app: { darkmode: true },
    wxml: '<view class="at">{{at}}</view>',
    js: `Page({ data: { at: '' }, onLoad() { const { theme, language, fontSizeScaleFactor } = wx.getAppBaseInfo(); this.setData({ at: [theme, language, fontSizeScaleFactor].join(' ') });
      wx.setNavigationBarTitle({ title: 'own' });
      wx.onThemeChange((e) => this.setData({ at: e.theme })) } })`,
    wxss: '.at { color: rgb(1, 1, 1) } @media (prefers-color-scheme: dark) { .at { color: rgb(2, 2, 2) } }',
    query: 'theme=light&lang=zh&fontScale=1.3',
  });
  const color = () => tab.locator('.at').evaluate((element) => getComputedStyle(element).color);
  expect([await textOf(tab), await color()]).toEqual(['light zh_CN 1.3', 'rgb(1, 1, 1)']);
  await tab.evaluate(() => window.miniProgramHost.setDevice({ theme: 'dark' }));
  expect([await textOf(tab), await color()]).toEqual(['dark', 'rgb(2, 2, 2)']);
  expect(await tab.locator('.host-navigation-title').innerText()).toBe('own');
});

test('rpx follow the width of the window, in sheets and inline', async () => {
  const { page: tab } = await openPage({
    wxml: '<view class="sheet">s</view><view class="inline" style="width: {{750 / 2}}rpx">i</view>',
    wxss: '.sheet { width: 750rpx } view { height: 10rpx }',
  });
  const width = async (name: string) => (await tab.locator(name).boundingBox())?.width;
  expect([await width('.sheet'), await width('.inline')]).toEqual([375, 187.5]);
  await tab.setViewportSize({ width: 430, height: 700 });
  await tab.waitForFunction(() => document.querySelector('.sheet')?.clientWidth === 430);
});

test("a hidden page's own sheet does not reach the one that is shown", async () => {
  const { page: tab } = await openPage({
    wxml: '<view class="go" bind:tap="go">go</view>',
    js: "Page({ go() { wx.navigateTo({ url: '/pages/b/index' }) } })",
    wxss: 'page { background: rgb(1, 1, 1) } .b { color: rgb(9, 9, 9) }',
  });
  await tab.click('.go');
  expect(await tab.locator('.b').evaluate((element) => getComputedStyle(element).color)).toBe(
    'rgb(0, 0, 0)',
  );
});

test('toast, modal and action sheet answer', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<view class="ask" bind:tap="ask">ask</view><view class="out">{{out}}</view>',
    js: `Page({ data: { out: '' }, async ask() { wx.showToast({ title: 'toast', icon: 'none' });
      const modal = await wx.showModal({ title: 'Sure?', content: 'really' }); const sheet = await wx.showActionSheet({ itemList: ['x', 'y'] });
      this.setData({ out: modal.confirm + ' ' + sheet.tapIndex }) } })`,
    query: 'lang=en',
  });
  await tab.click('.ask');
  expect(await tab.getByRole('status').innerText()).toBe('toast');
  await tab.getByRole('button', { name: 'OK' }).click();
  await tab.getByRole('button', { name: 'y', exact: true }).click();
  await tab.waitForFunction(() => document.querySelector('.out')?.textContent === 'true 1');
  expect(errors).toEqual([]);
});

test('storage outlives a reload', async () => {
  const { page: tab } = await openPage({
    wxml: '<view>{{n}}</view>',
    js: "Page({ data: { n: 0 }, onLoad() { const n = (wx.getStorageSync('n') || 0) + 1; wx.setStorageSync('n', n); this.setData({ n }) } })",
  });
  expect(await textOf(tab)).toBe('1');
  await tab.reload();
  await tab.waitForSelector('html[data-host-ready]');
  expect(await textOf(tab)).toBe('2');
});

test('pull-down refresh starts, is told, and stops', async () => {
  const { page: tab } = await openPage({
    json: { enablePullDownRefresh: true },
    wxml: '<view class="n">{{n}}</view>',
    js: 'Page({ data: { n: 0 }, onPullDownRefresh() { this.setData({ n: this.data.n + 1 }) } })',
  });
  await tab.mouse.move(180, 200);
  await tab.mouse.down();
  await tab.mouse.move(180, 400, { steps: 8 });
  await tab.mouse.up();
  await tab.waitForFunction(() => document.querySelector('.n')?.textContent === '1');
  expect(await tab.locator('.host-pulled').count()).toBe(1);
  await runInApp(tab, 'wx.stopPullDownRefresh()');
  await tab.waitForFunction(() => document.querySelector('.host-pulled') === null);
});

test('scrolling is told, and can be asked for', async () => {
  const { page: tab } = await openPage({
    wxml: '<view class="top" bind:tap="down">{{top}} {{bottom}}</view><view class="tall"/>',
    wxss: '.tall { height: 3000px } .top { position: fixed; top: 0 }',
    js: 'Page({ data: { top: 0, bottom: 0 }, onPageScroll(e) { this.setData({ top: Math.round(e.scrollTop) }) }, onReachBottom() { this.setData({ bottom: this.data.bottom + 1 }) }, down() { wx.pageScrollTo({ scrollTop: 99999, duration: 0 }) } })',
  });
  await tab.click('.top');
  await tab.waitForFunction(() => / 1$/.test(document.querySelector('.top')?.textContent ?? ''));
  // Fixed elements end at the navigation bar, not at the top of the phone.
  expect((await tab.locator('.top').boundingBox())?.y).toBe(64);
});

test("selector queries and observers answer in the page's own coordinates", async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<view id="box" class="box" data-k="v"/><canvas id="c" type="2d" class="c"/><view class="far" id="far"/><view class="out">{{out}}</view><view class="seen">{{seen}}</view>',
    wxss: '.box { height: 40px; margin-top: 10px } .far { margin-top: 2000px; height: 10px } .c { width: 30px; height: 20px }',
    js: `Page({ data: { out: '', seen: '' }, onReady() { wx.createSelectorQuery().select('#box').boundingClientRect().select('#c').fields({ node: true, size: true }).selectAll('.none').boundingClientRect()
      .exec(([box, canvas, none]) => { const context = canvas.node.getContext('2d'); context.fillRect(0, 0, 1, 1);
        this.setData({ out: [box.top, box.height, box.dataset.k, canvas.width, context.getImageData(0, 0, 1, 1).data[3], none.length].join(' ') }) });
      this.createIntersectionObserver().relativeToViewport().observe('#far', (e) => this.setData({ seen: e.id + ':' + (e.intersectionRatio > 0) })) } })`,
  });
  await tab.waitForFunction(() => document.querySelector('.out')?.textContent !== '');
  expect(await tab.locator('.out').innerText()).toBe('10 40 v 30 255 0');
  await tab.locator('.host-scroller').evaluate((scroller) => scroller.scrollTo(0, 3000));
  await tab.waitForFunction(() => document.querySelector('.seen')?.textContent === 'far:true');
  expect(errors).toEqual([]);
});
