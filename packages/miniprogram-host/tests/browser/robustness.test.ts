import { type Automated, openAutomator } from './open-automator';
import { closeBrowser, closeFixtures, openFixture, textOf } from './open-fixture';

jest.setTimeout(120_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

describe('a page that throws', () => {
  /** Where a page of this name throws, and what makes it do so. */
  const places: Record<string, { js?: string; json?: object; wxml?: string; act?: string }> = {
    onLoad: {},
    onShow: {},
    onReady: {},
    onHide: { act: 'wx.navigateTo({ url: "/pages/other/index" })' },
    onUnload: { act: 'wx.reLaunch({ url: "/pages/other/index" })' },
    onPullDownRefresh: { json: { enablePullDownRefresh: true }, act: 'wx.startPullDownRefresh()' },
    onPageScroll: { act: 'wx.pageScrollTo({ scrollTop: 30, duration: 0 })' },
    onReachBottom: { act: 'wx.pageScrollTo({ scrollTop: 5000, duration: 0 })' },
    created: {},
    attached: {},
    ready: {},
    detached: { act: 'wx.reLaunch({ url: "/pages/other/index" })' },
    observer: {},
    method: { act: 'getCurrentPages()[0].method()' },
    timer: {},
    promise: {},
    module: {},
  };
  const component: Record<string, string> = {
    created: 'lifetimes: { created() { throw new Error("in created") } }',
    attached: 'lifetimes: { attached() { throw new Error("in attached") } }',
    ready: 'lifetimes: { ready() { throw new Error("in ready") } }',
    detached: 'lifetimes: { detached() { throw new Error("in detached") } }',
    observer:
      'data: { a: 1 }, observers: { a() { throw new Error("in observer") } }, lifetimes: { attached() { this.setData({ a: 2 }) } }',
  };
  /** Timers make a method and a page throw after the call that began it has ended. */
  const special: Record<string, string> = {
    method: 'Page({\n method() { setTimeout(() => { throw new Error("in method") }) } })',
    timer: 'Page({\n onLoad() { setTimeout(() => { throw new Error("in timer") }) } })',
    promise: 'Page({\n async onLoad() { await null; throw new Error("in promise") } })',
    module: '\nthrow new Error("in module"); Page({})',
  };
  const files: Record<string, string> = {
    'app.json': JSON.stringify({
      pages: ['pages/other/index', ...Object.keys(places).map((name) => `pages/${name}/index`)],
    }),
    'app.js': 'App({})',
    'pages/other/index.wxml': '<view class="other">other</view>',
    'pages/other/index.js': 'Page({})',
  };
  for (const [name, { json = {} }] of Object.entries(places)) {
    const own = component[name];
    files[`pages/${name}/index.json`] = JSON.stringify({
      ...json,
      ...(own && { usingComponents: { thrower: `/throwers/${name}` } }),
    });
    files[`pages/${name}/index.wxml`] =
      `<view class="whole" style="height: 3000px">whole</view>${own ? '<thrower />' : ''}`;
    files[`pages/${name}/index.js`] =
      special[name] ??
      (own ? 'Page({})' : `Page({\n ${name}() { throw new Error("in ${name}") } })`);
    if (!own) continue;
    files[`throwers/${name}.json`] = '{"component":true}';
    files[`throwers/${name}.wxml`] = '<view>thrower</view>';
    files[`throwers/${name}.js`] = `Component({\n ${own} })`;
  }

  let opened: Automated;
  beforeAll(async () => {
    opened = await openAutomator(files);
  });
  afterAll(() => opened.close());

  test.each(Object.keys(places))(
    'in %s is reported with file and line, and stays alone',
    async (name) => {
      const { mini } = opened;
      const thrown = new Promise<{ message: string; stack: string }>((resolve) =>
        mini.once('exception', resolve),
      );
      await mini.callWxMethod('reLaunch', { url: `/pages/${name}/index` });
      const { act } = places[name] ?? {};
      if (act) await mini.evaluate(`() => { ${act} }`);
      const { message, stack } = await thrown;
      expect(message).toBe(`in ${name}`);
      expect(stack).toContain(
        component[name] ? `throwers/${name}.js:2:` : `pages/${name}/index.js:2:`,
      );
      await mini.callWxMethod('reLaunch', { url: '/pages/other/index' });
      const page = await mini.currentPage();
      expect(await (await page?.$('.other'))?.text()).toBe('other');
    },
  );
});

test.each(['onLaunch', 'onShow', 'onError'])(
  'an app that throws in %s still shows its page',
  async (name) => {
    const { page, errors } = await openFixture({
      'app.json': JSON.stringify({ pages: ['pages/a/index'] }),
      'app.js': `App({ ${name}() { throw new Error('in ${name}') } })`,
      'pages/a/index.wxml': '<view>page</view>',
      'pages/a/index.js': `Page({ onLoad() { ${name === 'onError' ? 'throw new Error("first")' : ''} } })`,
    });
    expect(await textOf(page)).toBe('page');
    expect(errors.join()).toContain(`in ${name}`);
  },
);

test('two hosts run side by side, each with its own app, storage and rebuilds', async () => {
  const app = (name: string) => ({
    'app.json': JSON.stringify({ pages: ['pages/a/index'] }),
    'app.js': `App({ onLaunch() { wx.setStorageSync('name', (wx.getStorageSync('name') || '') + '${name}') } })`,
    'pages/a/index.wxml': '<view>{{name}}</view>',
    'pages/a/index.js':
      'Page({ data: { name: "" }, onLoad() { this.setData({ name: wx.getStorageSync("name") }) } })',
  });
  const [one, two] = await Promise.all([openFixture(app('1')), openFixture(app('2'))]);
  expect([await textOf(one.page), await textOf(two.page)]).toEqual(['1', '2']);
  const loaded = one.page.waitForEvent('load');
  await one.host.rebuild('package');
  await loaded;
  await one.page.waitForSelector('html[data-host-ready]', { state: 'attached' });
  expect([await textOf(one.page), await textOf(two.page)]).toEqual(['11', '2']);
  expect([one.errors, two.errors]).toEqual([[], []]);
});
