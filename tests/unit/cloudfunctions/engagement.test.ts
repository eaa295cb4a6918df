import * as v from 'valibot';
import {
  engagementQuery,
  handleEngagement,
  type EngagementDependencies,
} from '../../../cloudfunctions/engagement/handle';
import type { RateLimit } from '../../../cloudfunctions/shared/rate-limits';
import { release } from '../../../miniprogram/content/release';
import { dayOf } from '../../../miniprogram/domain/content/days';
import { MAX_EVENTS, type EngagementEvent } from '../../../miniprogram/domain/sharing/engagement';
import { pageKeyOf, targetsOf } from '../../../miniprogram/domain/pages/routes';
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

/** Limits that reset minutes at each call, but never days. */
function dayOfLimits() {
  const day = fakeLimits();
  return {
    ...day,
    admit: (limit: RateLimit) =>
      limit.window === 60_000 ? Promise.resolve(true) : day.admit(limit),
  };
}

test('counts each event, and repeated events within a minute once', async () => {
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

test('counts every page of the app', async () => {
  const { record, counters } = setUp();
  const pages = targetsOf(release).map(pageKeyOf);
  for (let start = 0; start < pages.length; start += MAX_EVENTS) {
    const some = pages.slice(start, start + MAX_EVENTS);
    await record(some.map((shown) => ({ kind: 'view', page: shown })));
  }
  expect(counters.events.map((event) => event.page)).toEqual(pages);
});

test('does not return the counts of campaigns', () => {
  const asked = { action: 'campaign', campaign: 'abc123' };
  expect(v.safeParse(engagementQuery, asked).success).toBe(false);
});

test.each([
  ['no time at all', undefined, now, false],
  ['just now', now - 1000, now - 1000, false],
  ['five minutes ago', now - 299_000, now - 299_000, false],
  ['longer ago than that', now - 301_000, now - 301_000, true],
  ['yesterday', now - 86_400_000, now - 86_400_000, true],
  ['a clock that is fast', now + 59_000, now + 59_000, false],
  ['a clock that is far off', now + 86_400_000, now + 86_400_000, true],
])('the minute of an event: %s', async (_case, at, expected, isLate) => {
  const { record, counters } = setUp();
  await record([{ kind: 'view', page, ...(at !== undefined && { at }) }]);
  const minute = Math.floor(expected / 60_000);
  const day = dayOf(isLate ? now : expected);
  expect(counters.events).toMatchObject([{ minute, isLate, day }]);
});

test.each([
  ['that waited for six minutes', -360_000],
  ['of a phone whose clock is two minutes ahead', 120_000],
])('counts an event %s once on that day', async (_case, ahead) => {
  const clock = { now };
  const { record } = setUp({ now: () => clock.now });
  const at = now + ahead - 600 * 60_000;
  const outcomes = [];
  for (const minutes of [-600, -599, -590, 0]) {
    clock.now = now + minutes * 60_000;
    outcomes.push(await record([{ kind: 'view', page, at }]));
  }
  expect(outcomes.map((data) => data.action === 'record' && data.outcomes[0])).toEqual([
    'counted',
    'repeated',
    'repeated',
    'repeated',
  ]);
});

test('counts an event on its own day, with that day’s salt', async () => {
  const { record, counters } = setUp();
  await record([
    { kind: 'view', page },
    { kind: 'view', page, at: now + 45_000 },
  ]);
  expect(counters.events.map(({ day }) => day)).toEqual(['2021-01-19', '2021-01-20']);
  expect(new Set(counters.events.map((event) => event.visitor)).size).toBe(2);
});

test('identifies a visitor by openid, independent of the visit', async () => {
  const { record, counters } = setUp();
  await record([{ kind: 'view', page }], 'visit-0001');
  await record([{ kind: 'view', page }], 'visit-0002');
  expect(new Set(counters.events.map((event) => event.visitor)).size).toBe(1);
});

test('identifies a visitor without identity by address and visit', async () => {
  const { record, counters } = setUp({ caller: nobody });
  await record([{ kind: 'view', page }], 'visit-0001');
  await record([{ kind: 'view', page }], 'visit-0002');
  await record([{ kind: 'view', page }], 'visit-0001', { ...nobody, address: null });
  expect(new Set(counters.events.map((event) => event.visitor)).size).toBe(3);
});

test('stores nothing that identifies a visitor', async () => {
  const { record, counters, limits } = setUp();
  await record([{ kind: 'view', page }]);
  await record([{ kind: 'view', page }], 'visit-0001', nobody);
  const stored = JSON.stringify([counters.events, limits.subjects]);
  expect(stored).not.toMatch(/o-visitor|1\.2\.3\.4|visit-0001/);
});

test.each([
  ['a page that nobody knows', { kind: 'view' as const, page: 'pages/metric/index?id=nope' }],
  ['a campaign that nobody made', { kind: 'view' as const, page, campaign: 'zzzzzz' }],
])('refuses the whole call for %s', async (_case, event) => {
  const { record, counters } = setUp();
  await expect(record([{ kind: 'view', page }, event])).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(counters.events).toEqual([]);
});

test('refuses to read counts of an unknown page', async () => {
  const { dependencies } = setUp();
  const pages = handleEngagement({ action: 'pages', pages: ['pages/x'] }, dependencies);
  await expect(pages).rejects.toMatchObject({ code: 'not-found' });
});

test('a visitor adds at most four hundred to all counters in a day', async () => {
  const { record, counters } = setUp({ limits: dayOfLimits() });
  for (let call = 0; call < 40; call += 1) {
    const events = Array.from({ length: MAX_EVENTS }, (_one, index): EngagementEvent => {
      return { kind: 'view', page, at: now - (call * MAX_EVENTS + index + 10) * 60_000 };
    });
    await record(events).catch(() => undefined);
  }
  expect(await counters.ofPages([page])).toEqual([{ page, views: 400, shares: 0 }]);
});

test('a visitor without identity adds at most one view and one share to a page with each call', async () => {
  const { record, counters } = setUp({ caller: nobody });
  const calls = 10;
  for (let call = 0; call < calls; call += 1) {
    const minutes = [0, 1, 2, 3, 4, 600];
    const views = minutes.map((ago) => ({ kind: 'view' as const, page, at: now - ago * 60_000 }));
    const events = [...views, { ...views[0], kind: 'view', page, campaign: 'abc123' } as const];
    await record([...events, { kind: 'share', page }], `visit-000${call}`);
  }
  expect(await counters.ofPages([page])).toEqual([{ page, views: calls, shares: calls }]);
});

test('an address without identity can make twelve hundred calls a minute, with any visits', async () => {
  const { record, counters } = setUp({ caller: nobody });
  for (let call = 0; call < 1300; call += 1) {
    await record([{ kind: 'view', page }], `visit-${1000 + call}`).catch(() => undefined);
  }
  expect(await counters.ofPages([page])).toEqual([{ page, views: 1200, shares: 0 }]);
});

test('refuses a visitor who calls too often, but not others', async () => {
  const { record } = setUp();
  for (let call = 0; call < 60; call += 1) await record([{ kind: 'view', page }]);
  await expect(record([{ kind: 'view', page }])).rejects.toMatchObject({
    code: 'rate-limited',
    retryAfter: 30,
  });
  const other = { ...visitor, openid: 'o-other' };
  await expect(record([{ kind: 'view', page }], 'visit-0001', other)).resolves.toBeDefined();
});
