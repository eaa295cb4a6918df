import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CDPSession, Page } from 'playwright-core';
import { type Automated, openAutomator } from './open-automator';
import {
  closeBrowser,
  closeFixtures,
  openFixture,
  packageRoot,
  textOf,
  writeFixture,
} from './open-fixture';
import { startHost } from '../../src/server/index';

jest.setTimeout(120_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const counting = {
  'app.json': JSON.stringify({
    pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'],
    tabBar: {
      list: [
        { pagePath: 'pages/a/index', text: 'A' },
        { pagePath: 'pages/b/index', text: 'B' },
      ],
    },
  }),
  'app.js': 'App({ opened: 0, closed: 0, attached: 0, detached: 0, taps: 0 })',
  'card/index.json': '{"component":true}',
  'card/index.wxml': '<view class="card" bind:tap="tap">{{n}}</view><slot />',
  'card/index.js': `Component({ data: { n: 0, rows: [] }, lifetimes: { attached() { getApp().attached += 1 }, detached() { getApp().detached += 1 } },
    pageLifetimes: { show() {}, hide() {} }, methods: { tap() { getApp().taps += 1; this.setData({ n: this.data.n + 1 }) } } })`,
  ...Object.fromEntries(
    ['a', 'b', 'c'].flatMap((name) => [
      [
        `pages/${name}/index.json`,
        '{"usingComponents":{"card":"/card/index"},"enablePullDownRefresh":true}',
      ],
      [
        `pages/${name}/index.wxml`,
        '<card wx:for="{{rows}}" wx:key="*this"><input value="{{item}}" /><scroll-view scroll-y bind:scroll="seen"><swiper autoplay /></scroll-view></card>',
      ],
      [
        `pages/${name}/index.js`,
        `Page({ data: { rows: [1, 2, 3, 4, 5], ballast: new Array(2000).fill('${name}') }, onLoad() { getApp().opened += 1 }, onUnload() { getApp().closed += 1 },
          onPageScroll() {}, seen() {} })`,
      ],
    ]),
  ),
};

interface Counts {
  opened: number;
  closed: number;
  attached: number;
  detached: number;
  taps: number;
}

/** What a tab holds once all garbage is collected. */
async function measure(session: CDPSession) {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) =>
    metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
  };
}

/** Calls `wx` as many times as there are calls, inside the page. */
async function callWx(page: Page, calls: [string, object][]): Promise<void> {
  await page.evaluate(async (list) => {
    for (const [method, options] of list) {
      const message = { method: 'App.callWxMethod', params: { method, args: [options] } };
      const reply = await window.miniProgramHost.automator?.handle(JSON.stringify(message));
      if (reply?.includes('"error"')) throw new Error(reply);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, calls);
}

async function countsOf(page: Page): Promise<Counts> {
  const message = {
    method: 'App.callFunction',
    params: { functionDeclaration: '() => getApp()', args: [] },
  };
  const reply = await page.evaluate(
    (text) => window.miniProgramHost.automator?.handle(text),
    JSON.stringify(message),
  );
  return (JSON.parse(reply ?? '') as { result: { result: Counts } }).result.result;
}

const round: [string, object][] = [
  ['navigateTo', { url: '/pages/c/index' }],
  ['redirectTo', { url: '/pages/c/index?again' }],
  ['navigateBack', {}],
  ['switchTab', { url: '/pages/b/index' }],
  ['reLaunch', { url: '/pages/a/index' }],
];
const rounds = (count: number) => Array.from({ length: count }, () => round).flat();

async function openMeasured() {
  const fixture = await openFixture(counting);
  const session = await fixture.page.context().newCDPSession(fixture.page);
  await session.send('Performance.enable');
  return { ...fixture, session };
}

test('500 navigations leave no page, no listener and no memory behind', async () => {
  const { page, session, errors } = await openMeasured();
  await callWx(page, rounds(20));
  const before = await measure(session);
  await callWx(page, rounds(100));
  const after = await measure(session);
  expect(after.listeners).toBe(before.listeners);
  expect(after.documents).toBe(before.documents);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  // Each page has about 16 KB of data alone: one in ten kept would show.
  expect((after.heap - before.heap) / 1024).toBeLessThan(600);
  const counts = await countsOf(page);
  expect(counts.opened - counts.closed).toBe(1);
  expect(counts.attached - counts.detached).toBe(5);
  expect(errors).toEqual([]);
});

test('1,000 fast taps all count, and leave no memory behind', async () => {
  const { page, session, errors } = await openMeasured();
  const tap = (times: number) =>
    page.evaluate(async (count) => {
      const cards = [...document.querySelectorAll<HTMLElement>('[class*="--card"]')];
      for (let index = 0; index < count; index += 1) {
        const card = cards[index % cards.length];
        const { left = 0, top = 0 } = card?.getBoundingClientRect() ?? {};
        const at = { bubbles: true, button: 0, clientX: left + 5, clientY: top + 5 };
        card?.dispatchEvent(new MouseEvent('mousedown', at));
        window.dispatchEvent(new MouseEvent('mouseup', at));
        if (index % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    }, times);
  await tap(100);
  const before = await measure(session);
  await tap(1000);
  const after = await measure(session);
  expect((await countsOf(page)).taps).toBe(1100);
  expect(after.listeners).toBe(before.listeners);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect((after.heap - before.heap) / 1024).toBeLessThan(300);
  expect(errors).toEqual([]);
});

test('100 rebuilds in one tab leave no memory behind', async () => {
  const { page, session, host, errors } = await openMeasured();
  const rebuild = async (times: number) => {
    for (let index = 0; index < times; index += 1) {
      const loaded = page.waitForEvent('load');
      await host.rebuild('package');
      await loaded;
      await page.waitForSelector('html[data-host-ready]', { state: 'attached' });
    }
    return measure(session);
  };
  const before = await rebuild(10);
  const after = await rebuild(100);
  expect(after.documents).toBeLessThanOrEqual(before.documents + 1);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.5);
  expect((after.heap - before.heap) / 1024).toBeLessThan(600);
  expect(errors).toEqual([]);
});

test('100 rebuilds leave no memory behind in the host', async () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const root = await writeFixture({
    ...counting,
    'ballast.js': `module.exports = '${'x'.repeat(1024 * 1024)}';`,
    'app.js': `require('./ballast'); ${counting['app.js']}`,
  });
  const host = await startHost({ projectRoot: packageRoot, miniprogramRoot: root, port: 0 });
  const rebuild = async (times: number) => {
    for (let index = 0; index < times; index += 1) await host.rebuild('package');
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await rebuild(20);
  const after = await rebuild(100);
  await host.close();
  // The package alone is more than a megabyte.
  expect((after - before) / 1024).toBeLessThan(2000);
});

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
