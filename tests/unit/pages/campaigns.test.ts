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

const allOf = (campaigns: CampaignReport[]) => ({
  campaigns,
  state: { status: 'ready' as const },
  moreState: { status: 'idle' as const },
  hasMore: false,
});

const rowOf = (patch: Partial<CampaignReport>, language: 'en' | 'zh' = 'en') => {
  const { rows } = campaignsView(release, allOf([{ ...spring, ...patch }]), language, now);
  const [row] = rows;
  if (!row) throw new Error('no row');
  return row;
};

test('a campaign says what it shows and what it brought', () => {
  const row = rowOf({});
  expect(row.about).toMatch(/^Over 240 million/);
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
  expect(rowOf({ page: 'pages/metric/index?id=gone' })).toMatchObject({ about: '', opens: '9' });
});

test.each([
  ['idle', 'loading'],
  ['loading', 'loading'],
  ['ready', 'none'],
] as const)('an empty list that is %s is shown as %s', (status, shown) => {
  const view = campaignsView(release, { ...allOf([]), state: { status } }, 'en', now);
  expect(view.status).toBe(shown);
});

test('a failure says what failed and why, and leaves the list', () => {
  const state = { status: 'failed', error: 'offline' } as const;
  expect(campaignsView(release, { ...allOf([spring]), state }, 'en', now)).toMatchObject({
    status: 'ready',
    failure: 'We couldn’t load your campaigns. You’re offline.',
  });
  expect(campaignsView(release, { ...allOf([]), state }, 'en', now).status).toBe('failed');
});

test('the channels of one name and page are side by side, the best first', () => {
  const chat: CampaignReport = {
    ...spring,
    code: 'def456',
    channel: 'chat',
    views: 18,
    days: [{ day: '2021-01-19', views: 18, shares: 0 }],
  };
  const elsewhere = { ...spring, code: 'ghi789', page: 'pages/home/index' };
  const { rows } = campaignsView(release, allOf([spring, chat, elsewhere]), 'en', now);
  expect(rows.map(({ name, opens }) => [name, opens])).toEqual([
    ['Spring', '27'],
    ['Spring', '9'],
  ]);
  expect(rows[0]?.channels).toEqual([
    {
      code: 'def456',
      name: 'Chats',
      opens: '18 opens',
      width: 100,
      again: 'Poster again: Spring, Chats. 18 opens.',
    },
    {
      code: 'abc123',
      name: 'In print',
      opens: '9 opens',
      width: 50,
      again: 'Poster again: Spring, In print. 9 opens.',
    },
  ]);
  expect(rows[0]?.bars.find(({ day }) => day === '2021-01-19')).toMatchObject({ label: '24' });
});

test('a campaign in two languages names the language of each channel', () => {
  const { rows } = campaignsView(
    release,
    allOf([spring, { ...spring, code: 'def456', language: 'en', views: 0 }]),
    'zh',
    now,
  );
  expect(rows[0]?.channels.map(({ name }) => name)).toEqual([
    '线下印刷 · 简体中文',
    '线下印刷 · English',
  ]);
});

test('older campaigns can be asked for, and a failure of that says why', () => {
  const older = { ...allOf([spring]), hasMore: true };
  expect(campaignsView(release, older, 'en', now).more).toBe('Show older campaigns');
  const loading = { ...older, moreState: { status: 'loading' as const } };
  expect(campaignsView(release, loading, 'en', now).more).toBe('Loading…');
  const failed = { ...older, moreState: { status: 'failed' as const, error: 'offline' as const } };
  expect(campaignsView(release, failed, 'en', now).moreFailure).toContain('You’re offline.');
  expect(campaignsView(release, allOf([spring]), 'en', now).more).toBe('');
});
