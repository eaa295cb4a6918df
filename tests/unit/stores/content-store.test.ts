import { release } from '../../../miniprogram/content/release';
import type { MetricsData, MetricsQuery } from '../../../miniprogram/domain/cloud/cloud-api';
import type { ContentRelease } from '../../../miniprogram/domain/content/content-types';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import { ContentStore } from '../../../miniprogram/stores/content-store';

const newer: ContentRelease = { ...release, version: 'newer', ordinal: release.ordinal + 1 };
const older: ContentRelease = { ...release, version: 'older', ordinal: release.ordinal - 1 };

function open(answer: Result<MetricsData>, saved: ContentRelease | null = null) {
  const asked: MetricsQuery[] = [];
  const kept: ContentRelease[] = [];
  const store = new ContentStore(release, {
    now: () => 1234,
    loadRelease: () => saved,
    saveRelease: (value) => kept.push(value),
    fetchMetrics: (query) => {
      asked.push(query);
      return Promise.resolve(answer);
    },
  });
  return { store, asked, kept };
}

test('the bundled release is there before anything is asked', () => {
  const { store } = open({ ok: false, error: 'offline' });
  expect([store.release.version, store.origin]).toEqual([release.version, 'bundled']);
});

test('a saved release takes its place', () => {
  const { store } = open({ ok: false, error: 'offline' }, newer);
  expect([store.release.version, store.origin]).toEqual(['newer', 'saved']);
});

test('a newer release from the cloud replaces it and is kept', async () => {
  const { store, asked, kept } = open({
    ok: true,
    value: { scope: 'all', version: 'newer', release: newer },
  });
  await store.refresh();
  expect(asked).toEqual([{ scope: 'all', version: release.version }]);
  expect([store.release.version, store.origin, store.refreshState.status]).toEqual([
    'newer',
    'cloud',
    'fresh',
  ]);
  expect(kept).toEqual([newer]);
});

test('functions with an older release take nothing away from a newer app', async () => {
  const { store, kept } = open({
    ok: true,
    value: { scope: 'all', version: older.version, release: older },
  });
  await store.refresh();
  expect([store.release, store.origin, kept]).toEqual([release, 'bundled', []]);
  expect(store.refreshState).toEqual({ status: 'fresh', at: 1234 });
});

test('functions with an older release take nothing away from what a newer one has answered before', async () => {
  const { store } = open(
    { ok: true, value: { scope: 'all', version: release.version, release } },
    newer,
  );
  await store.refresh();
  expect([store.release.version, store.origin]).toEqual(['newer', 'saved']);
});

test('a saved release that is older than the bundled one is not shown', () => {
  const { store } = open({ ok: false, error: 'offline' }, older);
  expect([store.release.version, store.origin]).toEqual([release.version, 'bundled']);
});

test('an unchanged release stays and is not kept again', async () => {
  const { store, kept } = open({
    ok: true,
    value: { scope: 'not-modified', version: release.version },
  });
  await store.refresh();
  expect([store.origin, store.refreshState, kept]).toEqual([
    'cloud',
    { status: 'fresh', at: 1234 },
    [],
  ]);
});

test('a failure leaves what is shown and says why', async () => {
  const { store } = open({ ok: false, error: 'offline' });
  await store.refresh();
  expect(store.release).toBe(release);
  expect(store.refreshState).toEqual({ status: 'failed', error: 'offline' });
});

test.each([
  { scope: 'all', version: 'x', release: { version: 'x' } },
  { scope: 'all', version: 'x' },
  { scope: 'weather' },
])('an answer that is no release is not shown: %j', async (rubbish) => {
  const { store, kept } = open({ ok: true, value: rubbish as unknown as MetricsData });
  await store.refresh();
  expect(store.refreshState).toEqual({ status: 'failed', error: 'bad-answer' });
  expect([store.release, kept]).toEqual([release, []]);
});

test('two refreshes at once are one', async () => {
  const { store, asked } = open({ ok: false, error: 'timeout' });
  await Promise.all([store.refresh(), store.refresh()]);
  expect(asked).toHaveLength(1);
});
