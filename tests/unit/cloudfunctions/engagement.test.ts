import * as v from 'valibot';
import {
  engagementQuery,
  handleEngagement,
  type EngagementDependencies,
} from '../../../cloudfunctions/engagement/handle';
import { release } from '../../../miniprogram/content/release';
import { MAX_EVENTS, type EngagementEvent } from '../../../miniprogram/domain/engagement';
import { pageKeyOf, targetsOf } from '../../../miniprogram/domain/routes';
import { fakeCampaigns, fakeCounters, fakeLimits, fakeSalts, nobody, visitor } from './fakes';

const page = 'pages/metric/index?id=pay-score-users';
const home = 'pages/home/index';
/** 19 January 2021, 23:59:30 in China. */
const now = Date.UTC(2021, 0, 19, 15, 59, 30);

function setUp(options: Partial<EngagementDependencies> = {}) {
  const counters = fakeCounters();
  const limits = fakeLimits();
  const dependencies: EngagementDependencies = {
    caller: visitor,
    release,
    counters,
    campaigns: fakeCampaigns('abc123'),
    limits,
    salts: fakeSalts(),
    now: () => now,
    ...options,
  };
  const record = (events: EngagementEvent[], visit = 'visit-0001', caller = dependencies.caller) =>
    handleEngagement({ action: 'record', visit, events }, { ...dependencies, caller });
  return { counters, limits, dependencies, record };
}

test('each event is counted, and the same within a minute once', async () => {
  const { record, dependencies } = setUp();
  expect(
    await record([
      { kind: 'view', page },
      { kind: 'share', page },
      { kind: 'view', page },
      { kind: 'view', page: home, campaign: 'abc123' },
    ]),
  ).toEqual({ action: 'record', outcomes: ['counted', 'counted', 'repeated', 'counted'] });
  expect(await record([{ kind: 'view', page, at: now - 61_000 }])).toMatchObject({
    outcomes: ['counted'],
  });
  expect(await handleEngagement({ action: 'pages', pages: [home, page] }, dependencies)).toEqual({
    action: 'pages',
    pages: [
      { page: home, views: 1, shares: 0 },
      { page, views: 2, shares: 1 },
    ],
  });
});

test('every page that the app can show is counted', async () => {
  const { record, counters } = setUp();
  const pages = targetsOf(release).map(pageKeyOf);
  for (let start = 0; start < pages.length; start += MAX_EVENTS) {
    const some = pages.slice(start, start + MAX_EVENTS);
    await record(some.map((shown) => ({ kind: 'view', page: shown })));
  }
  expect(counters.events.map((event) => event.page)).toEqual(pages);
});

test('what a campaign brought is told to its maker only, by another function', () => {
  const asked = { action: 'campaign', campaign: 'abc123' };
  expect(v.safeParse(engagementQuery, asked).success).toBe(false);
});

test.each([
  ['no time at all', undefined, now],
  ['just now', now - 1000, now - 1000],
  ['five minutes ago', now - 299_000, now - 299_000],
  ['longer ago than that', now - 301_000, now],
  ['a clock that is fast', now + 59_000, now + 59_000],
  ['a clock that is far off', now + 61_000, now],
])('the minute of an event: %s', async (_case, at, expected) => {
  const { record, counters } = setUp();
  await record([{ kind: 'view', page, ...(at !== undefined && { at }) }]);
  expect(counters.events).toMatchObject([{ minute: Math.floor(expected / 60_000) }]);
});

test('an event counts on its own day, under that day’s salt', async () => {
  const { record, counters } = setUp();
  await record([
    { kind: 'view', page },
    { kind: 'view', page, at: now + 45_000 },
  ]);
  expect(counters.events.map(({ day }) => day)).toEqual(['2021-01-19', '2021-01-20']);
  expect(new Set(counters.events.map((event) => event.visitor)).size).toBe(2);
});

test('a visitor is told by openid, whatever the visit', async () => {
  const { record, counters } = setUp();
  await record([{ kind: 'view', page }], 'visit-0001');
  await record([{ kind: 'view', page }], 'visit-0002');
  expect(new Set(counters.events.map((event) => event.visitor)).size).toBe(1);
});

test('a visitor without identity is told by address and visit', async () => {
  const { record, counters } = setUp({ caller: nobody });
  await record([{ kind: 'view', page }], 'visit-0001');
  await record([{ kind: 'view', page }], 'visit-0002');
  await record([{ kind: 'view', page }], 'visit-0001', { ...nobody, address: null });
  expect(new Set(counters.events.map((event) => event.visitor)).size).toBe(3);
});

test('nothing that is stored tells who it was', async () => {
  const { record, counters, limits } = setUp();
  await record([{ kind: 'view', page }]);
  await record([{ kind: 'view', page }], 'visit-0001', nobody);
  const stored = JSON.stringify([counters.events, limits.subjects]);
  expect(stored).not.toMatch(/o-visitor|1\.2\.3\.4|visit-0001/);
});

test.each([
  ['a page that nobody knows', { kind: 'view' as const, page: 'pages/metric/index?id=nope' }],
  ['a campaign that nobody made', { kind: 'view' as const, page, campaign: 'zzzzzz' }],
])('%s is refused, and the rest of the call with it', async (_case, event) => {
  const { record, counters } = setUp();
  await expect(record([{ kind: 'view', page }, event])).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(counters.events).toEqual([]);
});

test('a page that nobody knows has no counts to read', async () => {
  const { dependencies } = setUp();
  const pages = handleEngagement({ action: 'pages', pages: ['pages/x'] }, dependencies);
  await expect(pages).rejects.toMatchObject({ code: 'not-found' });
});

test('a visitor who calls too often is refused, and others are not', async () => {
  const { record } = setUp();
  for (let call = 0; call < 60; call += 1) await record([{ kind: 'view', page }]);
  await expect(record([{ kind: 'view', page }])).rejects.toMatchObject({ code: 'rate-limited' });
  const other = { ...visitor, openid: 'o-other' };
  await expect(record([{ kind: 'view', page }], 'visit-0001', other)).resolves.toBeDefined();
});
