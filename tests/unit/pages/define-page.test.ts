import { observable } from 'mobx-miniprogram';
import { release } from '../../../miniprogram/content/release';
import type { ContentRelease } from '../../../miniprogram/domain/content/content-types';
import type { EngagementEvent } from '../../../miniprogram/domain/sharing/engagement';
import type { Query } from '../../../miniprogram/domain/pages/opening';
import { encodeScene } from '../../../miniprogram/domain/sharing/scene';
import type { HandlerContext } from '../../../miniprogram/pages/open-page';
import { RootStore } from '../../../miniprogram/stores/root-store';
import { offlineServices } from '../offline-services';
import { standInForWeChat, startPage } from '../start-page';

const path = 'pages/metric/index';
const [known] = release.metrics.filter(({ id }) => id === 'pay-score-users');
const newer: ContentRelease = {
  ...release,
  version: 'newer',
  metrics: [...release.metrics, ...(known ? [{ ...known, id: 'new-figure' }] : [])],
};

let store: RootStore;
let calls: [name: string, value: unknown][];
let counted: EngagementEvent[];
let context: HandlerContext<object, { turnedTo: string }>;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  counted = [];
  store = new RootStore(release, {
    ...offlineServices,
    fetchMetrics: () =>
      Promise.resolve({ ok: true, value: { scope: 'all', version: 'newer', release: newer } }),
    saveEvents: (events) => (counted = events),
  });
  calls = standInForWeChat(store);
});

afterEach(() => jest.useRealTimers());

/** Opens the page of a figure, from which the visitor can turn to another. */
async function open(query: Query) {
  const { definePageWithState } = await import('../../../miniprogram/pages/define-page');
  definePageWithState<{ id: string; name: string }, { turnedTo: string }>(
    () => observable({ turnedTo: '' }),
    {
      reads: [],
      view({ content }, { id = '' }, { turnedTo }) {
        const shown = turnedTo || id;
        const metric = content.release.metrics.find((candidate) => candidate.id === shown);
        return { id: shown, name: metric?.label.en ?? 'None' };
      },
      barTitle: ({ name }) => name,
      shows: ({ id }) => id,
      handlers: { act: (_event, given) => (context = given) },
    },
  );
  const page = startPage(path, query);
  page.act?.({});
  return page;
}

const titles = () =>
  calls.flatMap(([name, value]) =>
    name === 'setNavigationBarTitle' ? [(value as { title: string }).title] : [],
  );

test('the bar is named anew once a newer release has what the page shows', async () => {
  const page = await open({ id: 'new-figure' });
  expect(titles()).toEqual(['None']);
  await store.content.refresh();
  expect(titles()).toEqual(['None', known?.label.en]);
  page.onUnload();
});

test('a link to what only a newer release has is counted once that is there', async () => {
  const page = await open({ id: 'new-figure', c: 'abc123' });
  expect(counted).toEqual([]);
  await store.content.refresh();
  expect(counted).toMatchObject([
    { kind: 'view', page: `${path}?id=new-figure`, campaign: 'abc123' },
  ]);
  page.onUnload();
});

test('a code for what only a newer release has opens it, and brings its campaign', async () => {
  const page = await open({ scene: encodeScene({ path, id: 'new-figure', campaign: 'abc123' }) });
  await store.content.refresh();
  await Promise.resolve();
  expect(page.data['view']).toMatchObject({ id: 'new-figure', name: known?.label.en });
  expect(counted).toMatchObject([{ page: `${path}?id=new-figure`, campaign: 'abc123' }]);
  page.onUnload();
});

test('a page that is gone is neither named nor counted', async () => {
  const page = await open({ id: 'new-figure' });
  page.onUnload();
  await store.content.refresh();
  expect([titles(), counted]).toEqual([['None'], []]);
});

test('what the visitor has turned to is what is shared and made a card of', async () => {
  const page = await open({ id: 'pay-score-users' });
  context.state.turnedTo = 'pay-score-brands';
  page.act?.({});
  page.onShareAppMessage();
  expect(context.target).toEqual({ path, id: 'pay-score-brands' });
  expect(counted.at(-1)).toMatchObject({ kind: 'share', page: `${path}?id=pay-score-brands` });
  page.onUnload();
});

test('what takes a while knows whether its page is still on the screen', async () => {
  const page = await open({ id: 'pay-score-users' });
  const shown = [context.isShown()];
  page.onHide();
  shown.push(context.isShown());
  page.onShow();
  page.onUnload();
  expect([...shown, context.isShown()]).toEqual([true, false, false]);
});

test('a copied link opens the page with its id and its campaign, and no longer than the page is shown', async () => {
  const page = await open({ id: 'pay-score-users', c: 'abc123' });
  const listeners = calls.flatMap(([name, value]) => (name === 'onCopyUrl' ? [value] : []));
  expect((listeners.at(-1) as () => unknown)()).toEqual({
    query: 'id=pay-score-users&c=abc123',
    title: 'Over 240 million people using WeChat Pay Score',
  });
  expect(counted.at(-1)).toMatchObject({ kind: 'share', campaign: 'abc123' });
  page.onHide();
  expect(calls.map(([name]) => name)).toContain('offCopyUrl');
  page.onUnload();
});

/** The listener that a page has given WeChat last. */
const listener = (wanted: string) => {
  const given = calls.flatMap(([name, value]) => (name === wanted ? [value] : []));
  return given.at(-1) as () => unknown;
};

test('a screenshot opens the page with its id and its campaign, and is no share yet', async () => {
  const page = await open({ id: 'pay-score-users', c: 'abc123' });
  expect(calls.map(([name]) => name)).toContain('showShareMenu');
  expect(listener('onUserCaptureScreen')()).toEqual({ query: 'id=pay-score-users&c=abc123' });
  expect(counted.filter(({ kind }) => kind === 'share')).toEqual([]);
  page.onHide();
  expect(calls.map(([name]) => name)).toContain('offUserCaptureScreen');
  page.onUnload();
});

test('a forwarded screenshot is the topic’s cover where no poster can be drawn, and counts as a share', async () => {
  const page = await open({ id: 'pay-score-users', c: 'abc123' });
  const poster = listener('onGeneratePoster')() as { src: string; promise: Promise<unknown> };
  expect(poster.src).toMatch(/pay-score-en\.png$/);
  expect(await poster.promise).toEqual({ src: poster.src });
  expect(counted.at(-1)).toMatchObject({ kind: 'share', campaign: 'abc123' });
  page.onHide();
  expect(calls.map(([name]) => name)).toContain('offGeneratePoster');
  page.onUnload();
});

test('a page that is left after the next one is shown takes nothing of that one back', async () => {
  const first = await open({ id: 'pay-score-users' });
  const second = await open({ id: 'pay-score-brands' });
  first.onHide();
  expect(calls.map(([name]) => name)).not.toContain('offCopyUrl');
  second.onHide();
  expect(calls.map(([name]) => name)).toContain('offCopyUrl');
  second.onUnload();
});

test('a pull-down that ends on the shown page ends there', async () => {
  const page = await open({ id: 'pay-score-users' });
  await page.onPullDownRefresh();
  expect(calls.filter(([name]) => name === 'stopPullDownRefresh')).toHaveLength(1);
  page.onUnload();
});

test('a pull-down that ends while another page is shown ends once its own page is back', async () => {
  const page = await open({ id: 'pay-score-users' });
  const refreshed = page.onPullDownRefresh();
  page.onHide();
  await refreshed;
  const stops = () => calls.filter(([name]) => name === 'stopPullDownRefresh').length;
  expect(stops()).toBe(0);
  page.onShow();
  expect(stops()).toBe(1);
  page.onHide();
  page.onShow();
  expect(stops()).toBe(1);
  page.onUnload();
});

test('a page that is gone ends no pull-down of the page beneath', async () => {
  const page = await open({ id: 'pay-score-users' });
  const refreshed = page.onPullDownRefresh();
  page.onUnload();
  await refreshed;
  expect(calls.filter(([name]) => name === 'stopPullDownRefresh')).toEqual([]);
});
