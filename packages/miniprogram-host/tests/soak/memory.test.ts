import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CDPSession, Page } from 'playwright-core';
import { startHost } from 'miniprogram-host';
import {
  closeBrowser,
  closeFixtures,
  openFixture,
  packageRoot,
  writeFixture,
} from '../browser/open-fixture';

jest.setTimeout(120_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/**
 * How much of the whole soak runs, from 0 to 1: `npm test` runs a fifth of it. The limits stay: what a heap grows by at most
 * is noise, however short the run is.
 */
const share = Number(process.env.SOAK_SHARE ?? 1);
const times = (count: number) => Math.ceil(count * share);

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

test('navigations leave no page, no listener and no memory behind', async () => {
  const { page, session, errors } = await openMeasured();
  await callWx(page, rounds(Math.max(10, times(20))));
  const before = await measure(session);
  await callWx(page, rounds(times(100)));
  const after = await measure(session);
  expect(after.listeners).toBe(before.listeners);
  expect(after.documents).toBe(before.documents);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  // Each page has about 16 KB of data alone: of 300 pages, one in ten kept would show.
  expect((after.heap - before.heap) / 1024).toBeLessThan(600);
  const counts = await countsOf(page);
  expect(counts.opened - counts.closed).toBe(1);
  expect(counts.attached - counts.detached).toBe(5);
  expect(errors).toEqual([]);
});

test('fast taps all count, and leave no memory behind', async () => {
  const { page, session, errors } = await openMeasured();
  const tap = (taps: number) =>
    page.evaluate(async (count) => {
      const cards = [...document.querySelectorAll<HTMLElement>('[class*="--card"]')];
      for (let index = 0; index < count; index += 1) {
        const card = cards[index % cards.length];
        const { left = 0, top = 0 } = card?.getBoundingClientRect() ?? {};
        const at = { bubbles: true, button: 0, clientX: left + 5, clientY: top + 5 };
        card?.dispatchEvent(new MouseEvent('mousedown', at));
        window.dispatchEvent(new MouseEvent('mouseup', at));
        if (index % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, taps);
  await tap(times(100));
  const before = await measure(session);
  await tap(times(1000));
  const after = await measure(session);
  expect((await countsOf(page)).taps).toBe(times(100) + times(1000));
  expect(after.listeners).toBe(before.listeners);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect((after.heap - before.heap) / 1024).toBeLessThan(300);
  expect(errors).toEqual([]);
});

test('rebuilds in one tab leave no memory behind', async () => {
  const { page, session, host, errors } = await openMeasured();
  const rebuild = async (builds: number) => {
    for (let index = 0; index < builds; index += 1) {
      const loaded = page.waitForEvent('load');
      await host.rebuild('package');
      await loaded;
      await page.waitForSelector('html[data-host-ready]', { state: 'attached' });
    }
    return measure(session);
  };
  const before = await rebuild(times(10));
  const after = await rebuild(times(100));
  expect(after.documents).toBeLessThanOrEqual(before.documents + 1);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.5);
  expect((after.heap - before.heap) / 1024).toBeLessThan(600);
  expect(errors).toEqual([]);
});

test('rebuilds leave no memory behind in the host', async () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const root = await writeFixture({
    ...counting,
    'ballast.js': `module.exports = '${'x'.repeat(1024 * 1024)}';`,
    'app.js': `require('./ballast'); ${counting['app.js']}`,
  });
  const host = await startHost({ projectRoot: packageRoot, miniprogramRoot: root, port: 0 });
  const rebuild = async (builds: number) => {
    for (let index = 0; index < builds; index += 1) await host.rebuild('package');
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await rebuild(times(20));
  const after = await rebuild(times(100));
  await host.close();
  // The package alone is more than a megabyte.
  expect((after - before) / 1024).toBeLessThan(2000);
});
