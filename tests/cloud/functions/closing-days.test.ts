import { dayOf, MILLISECONDS_A_DAY } from '../../../miniprogram/domain/content/days';
import type { CampaignReport } from '../../../miniprogram/domain/sharing/campaign';
import { makeCampaign, openEnvironment, visitor, type Environment } from './environment';
import { store, stored } from './stored';

jest.setTimeout(60_000);

const figure = (id: string) => `pages/metric/index?id=${id}`;
const page = figure('pay-score-users');
const other = figure('pay-score-brands');
const daysAgo = (days: number) => dayOf(Date.now() - days * MILLISECONDS_A_DAY);

interface Total {
  _id: string;
  through: string;
  views?: number;
}

let environment: Environment;
let code: string;

beforeEach(async () => {
  environment = await openEnvironment();
  code = await makeCampaign(environment, page);
});
afterEach(() => environment.close());

/** A counter of an earlier day that still remembers visitors. */
const counter = (day: string, counted: string, campaign: string, views: number, shard = '') => ({
  _id: `${day}|${campaign}|${counted}${shard}`,
  day,
  page: counted,
  campaign,
  views,
  shares: 1,
  slots: { m1: { minute: 1, seen: ['vAAAAAAAAAA'] } },
});

async function readAll() {
  const pages = await environment.ask('engagement', { action: 'pages', pages: [page, other] });
  const campaigns = await environment.ask('campaign', { action: 'list' });
  if (pages.action !== 'pages' || campaigns.action !== 'list') throw new Error(pages.action);
  const { views, shares, days } = campaigns.campaigns[0] as CampaignReport;
  return { pages: pages.pages, campaign: { views, shares, days } };
}

const close = () => environment.trigger('submit-pages');
const totalOf = async (_id: string) =>
  (await stored<Total>(environment.gatewayUrl, 'engagement-totals', { _id }))[0];

async function storeThreeDays() {
  await store(environment.gatewayUrl, 'engagement', [
    counter(daysAgo(2), page, '', 5),
    counter(daysAgo(2), page, code, 7),
    counter(daysAgo(2), page, code, 11, '|A'),
    counter(daysAgo(1), page, code, 13),
    counter(daysAgo(1), other, '', 17),
    counter(daysAgo(0), page, code, 19),
  ]);
}

const expected = () => ({
  pages: [
    { page, views: 55, shares: 5 },
    { page: other, views: 17, shares: 1 },
  ],
  campaign: {
    views: 50,
    shares: 4,
    days: [
      { day: daysAgo(2), views: 18, shares: 2 },
      { day: daysAgo(1), views: 13, shares: 1 },
      { day: daysAgo(0), views: 19, shares: 1 },
    ],
  },
});

test('closing days does not change the counts, even repeatedly', async () => {
  await storeThreeDays();
  expect(await readAll()).toEqual(expected());
  for (let run = 0; run < 3; run += 1) {
    expect(await close()).toMatchObject({ ok: true });
    expect(await readAll()).toEqual(expected());
  }
  expect(await totalOf(`page|${page}`)).toMatchObject({ views: 36, through: daysAgo(1) });
  expect(await totalOf(`campaign|${code}`)).toMatchObject({ views: 31, through: daysAgo(1) });
  expect(await totalOf('closed')).toEqual({ _id: 'closed', through: daysAgo(1) });
});

test('a closed day forgets its visitors, today does not', async () => {
  await storeThreeDays();
  await close();
  const remembering = { slots: { $exists: true } };
  const left = await stored<{ day: string }>(environment.gatewayUrl, 'engagement', remembering);
  expect(left.map(({ day }) => day)).toEqual([daysAgo(0)]);
});

test('runs that are killed at any request, or run concurrently, add each day once', async () => {
  await storeThreeDays();
  let cuts = 0;
  while (await environment.cutOff('submit-pages', cuts + 1, close)) {
    cuts += 1;
    expect(await readAll()).toEqual(expected());
  }
  expect(cuts).toBeGreaterThan(5);
  await Promise.all([close(), close(), close()]);
  expect(await readAll()).toEqual(expected());
  expect(await totalOf('closed')).toEqual({ _id: 'closed', through: daysAgo(1) });
});

test('adds more pages than one answer of the database contains', async () => {
  const many = Array.from({ length: 1010 }, (_one, index) =>
    counter(daysAgo(1), `pages/gone/index?id=${String(index).padStart(4, '0')}`, '', index),
  );
  await store(environment.gatewayUrl, 'engagement', [
    ...many,
    counter(daysAgo(1), page, code, 3),
    counter(daysAgo(1), other, code, 4),
  ]);
  expect(await close()).toMatchObject({ ok: true });
  expect(await totalOf('closed')).toBeDefined();
  expect(await totalOf('page|pages/gone/index?id=0001')).toMatchObject({ views: 1 });
  expect(await totalOf('page|pages/gone/index?id=1009')).toMatchObject({ views: 1009 });
  expect(await readAll()).toMatchObject({ campaign: { views: 7 } });
});

test('events after closing are added to the totals', async () => {
  await storeThreeDays();
  await close();
  const events = [{ kind: 'view' as const, page, campaign: code, at: Date.now() }];
  await environment.ask('engagement', { action: 'record', visit: 'visit-0001', events }, visitor);
  const { pages, campaign } = await readAll();
  expect([pages[0]?.views, campaign.views]).toEqual([56, 51]);
});
