import { release } from '../../../miniprogram/content/release';
import type { CampaignReport } from '../../../miniprogram/domain/sharing/campaign';
import { campaignsView } from '../../../miniprogram/pages/studio/campaigns-view';

const now = Date.UTC(2021, 0, 20, 4);
const spring: CampaignReport = {
  code: 'abc123',
  name: 'Spring',
  page: 'pages/metric/index?id=pay-score-users',
  language: 'zh',
  channel: 'poster',
  createdAt: Date.UTC(2021, 0, 10, 4),
  views: 9,
  shares: 1,
  days: [
    { day: '2021-01-12', views: 3, shares: 0 },
    { day: '2021-01-19', views: 6, shares: 1 },
  ],
};

const rowOf = (patch: Partial<CampaignReport>, language: 'en' | 'zh' = 'en') => {
  const campaigns = [{ ...spring, ...patch }];
  const { rows } = campaignsView(release, { campaigns, state: { status: 'ready' } }, language, now);
  const [row] = rows;
  if (!row) throw new Error('no row');
  return row;
};

test('a campaign says where it appears, what it shows and what it brought', () => {
  const row = rowOf({});
  expect(row.about).toMatch(/^In print · 简体中文 · Over 240 million · /);
  expect([row.opens, row.unit]).toEqual(['9', 'opens']);
  expect(row.sentence).toBe('9 opens in 11 days; most on 19 January: 6. 1 share.');
  expect(row.spoken).toMatch(/^\d+ January: \d+(; \d+ January: \d+)+$/);
  expect(row.spoken).toContain('19 January: 6');
  expect(rowOf({}, 'zh').sentence).toBe('11 天内打开 9 次，1 月 19 日最多：6 次。分享 1 次。');
});

test('in Chinese a large number keeps what it counts close', () => {
  const days = [{ day: '2021-01-19', views: 12_345, shares: 0 }];
  expect(rowOf({ days, views: 12_345, shares: 0 }, 'zh').sentence).toBe(
    '1 月 19 日打开 1.23 万次。',
  );
});

test('each day since it was made has a place, and only the highest bar its number', () => {
  const { bars, firstDay, lastDay } = rowOf({});
  expect(bars).toHaveLength(11);
  expect([firstDay, lastDay]).toEqual(['10 January', '20 January']);
  expect(bars.filter(({ height }) => height > 0)).toEqual([
    { day: '2021-01-12', height: 50, label: '' },
    { day: '2021-01-19', height: 100, label: '6' },
  ]);
});

test('a day with few opens beside one with many still has a bar', () => {
  const days = [
    { day: '2021-01-18', views: 1, shares: 0 },
    { day: '2021-01-19', views: 999, shares: 0 },
  ];
  const drawn = rowOf({ days }).bars.filter(({ height }) => height > 0);
  expect(drawn.map(({ day }) => day)).toEqual(['2021-01-18', '2021-01-19']);
});

test('the chart of a new campaign has a week, that of an old one the last thirty days', () => {
  const days = [{ day: '2021-01-20', views: 1, shares: 0 }];
  expect(rowOf({ createdAt: now, days }).bars).toHaveLength(7);
  expect(rowOf({ createdAt: 0, days }).bars).toHaveLength(30);
});

test('one day with opens is told in one breath', () => {
  const days = [{ day: '2021-01-20', views: 1, shares: 0 }];
  expect(rowOf({ days, views: 1, shares: 0 }).sentence).toBe('1 open on 20 January.');
  expect(rowOf({ days, views: 1 }).unit).toBe('open');
});

test('a campaign that nobody opened has words in the place of a chart', () => {
  expect(rowOf({ days: [], views: 0, shares: 0 })).toMatchObject({
    bars: [],
    sentence: 'Not opened yet.',
  });
  expect(rowOf({ days: [], views: 5, shares: 0, createdAt: 0 })).toMatchObject({
    bars: [],
    sentence: 'Not opened in the last 30 days.',
  });
});

test('a campaign of a page that is gone still shows its counts', () => {
  expect(rowOf({ page: 'pages/metric/index?id=gone' }).about).toBe('In print · 简体中文');
});

test.each([
  ['idle', 'loading'],
  ['loading', 'loading'],
  ['ready', 'none'],
] as const)('an empty list that is %s is shown as %s', (status, shown) => {
  const view = campaignsView(release, { campaigns: [], state: { status } }, 'en', now);
  expect(view.status).toBe(shown);
});

test('a failure says what failed and why, and leaves the list', () => {
  const state = { status: 'failed', error: 'offline' } as const;
  expect(campaignsView(release, { campaigns: [spring], state }, 'en', now)).toMatchObject({
    status: 'ready',
    failure: 'We couldn’t load your campaigns. You’re offline.',
  });
  expect(campaignsView(release, { campaigns: [], state }, 'en', now).status).toBe('failed');
});
