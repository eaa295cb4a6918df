import { createHash } from 'node:crypto';
import { dayOf } from '../../../miniprogram/domain/content/days';
import type { EngagementEvent } from '../../../miniprogram/domain/sharing/engagement';
import { codeOf, numbered, openEnvironment, type Environment } from './environment';
import { store, stored } from './stored';

jest.setTimeout(120_000);

/** The most events of one counter document in a minute. */
const FIRST = 60;
const figure = (id: string) => `pages/metric/index?id=${id}`;

interface Counter {
  _id: string;
  views: number;
  shares: number;
  slots: Record<string, { minute: number; seen: string[] }>;
}

let environment: Environment;

// Shared by all tests: each uses other pages.
beforeAll(async () => {
  environment = await openEnvironment({ processes: 12 });
  await warm();
});
afterAll(() => environment.close());

/** Starts processes first, because a starting process may answer too late among hundreds of calls. */
const warm = () =>
  environment.warm('engagement', { action: 'pages', pages: [figure('pay-score-users')] });

const record = (events: EngagementEvent[], index: number) =>
  environment.call(
    'engagement',
    { action: 'record', visit: 'visit-0001', events },
    numbered(index),
  );

/** Every visitor sends the same events concurrently. @returns the outcome of each event */
async function recordAll(events: EngagementEvent[], visitors: number): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: visitors }, (_one, index) => record(events, index)),
  );
  return answers.flatMap((ended) => {
    const ok = ended.ended === 'answered' && ended.answer.ok ? ended.answer.data : null;
    return ok?.action === 'record' ? ok.outcomes : [codeOf(ended)];
  });
}

async function viewsOf(page: string): Promise<number> {
  const data = await environment.ask('engagement', { action: 'pages', pages: [page] });
  return data.action === 'pages' ? (data.pages[0]?.views ?? Number.NaN) : Number.NaN;
}

const countersOf = (page: string) =>
  stored<Counter>(environment.gatewayUrl, 'engagement', { page });
const seenIn = ({ slots }: Counter) => Object.values(slots).flatMap(({ seen }) => seen);

const times = (outcome: string, count: number) => Array.from({ length: count }, () => outcome);

test('when a document is full, visitors are counted in shards by their hash', async () => {
  const page = figure('pay-score-models');
  const events = [{ kind: 'view' as const, page, at: Date.now() }];
  expect(await recordAll(events, 150)).toEqual(times('counted', 150));
  expect(await viewsOf(page)).toBe(150);
  const [first, ...others] = (await countersOf(page)).sort((a, b) => a._id.length - b._id.length);
  if (!first) throw new Error('no counter');
  expect([first.views, seenIn(first).length]).toEqual([FIRST, FIRST]);
  expect(others.length).toBeGreaterThan(10);
  for (const other of others) {
    const letter = other._id.slice(`${first._id}|`.length);
    expect(seenIn(other).map((mark) => mark.slice(0, 2))).toEqual(times(`v${letter}`, other.views));
  }
});

test('a repeated event is counted once, in any document', async () => {
  const page = figure('pay-score-categories');
  const events = [{ kind: 'view' as const, page, at: Date.now() }];
  await recordAll(events, 120);
  expect(await recordAll(events, 120)).toEqual(times('repeated', 120));
  expect(await viewsOf(page)).toBe(120);
});

test('concurrent repeated events are counted once while the document fills', async () => {
  const page = figure('pay-score-brands');
  const events = [{ kind: 'view' as const, page, at: Date.now() }];
  const [one, two, three] = await Promise.all([
    recordAll(events, 100),
    recordAll(events, 100),
    recordAll(events, 100),
  ]);
  const counted = [...one, ...two, ...three].filter((outcome) => outcome === 'counted');
  expect(counted).toHaveLength(100);
  expect(await viewsOf(page)).toBe(100);
});

test('a function that is killed while a document is full loses nothing, and counts nothing twice', async () => {
  const page = figure('travel-card-users');
  const at = Date.now();
  const events = [{ kind: 'view' as const, page, at }];
  await recordAll(events, FIRST + 4);
  let rounds = 0;
  let isCutOff = true;
  while (isCutOff) {
    const caller = 1000 + rounds;
    rounds += 1;
    isCutOff = await environment.cutOff('engagement', rounds, () => record(events, caller));
    expect(codeOf(await record(events, caller))).toBe('ok');
  }
  expect(rounds).toBeGreaterThan(1);
  expect(await viewsOf(page)).toBe(FIRST + 4 + rounds);
  await warm();
});

test('the next minute has room again', async () => {
  const page = figure('search-monthly-users');
  const at = Date.now();
  const earlier = await recordAll([{ kind: 'view', page, at: at - 60_000 }], FIRST + 20);
  expect(earlier).toEqual(times('counted', FIRST + 20));
  const before = (await countersOf(page)).length;
  expect(await recordAll([{ kind: 'view', page, at }], 5)).toEqual(times('counted', 5));
  expect(await countersOf(page)).toHaveLength(before);
  expect(await viewsOf(page)).toBe(FIRST + 25);
});

test('a counter from before sharding still counts, even if its minute is overfull', async () => {
  const page = figure('wechat-daily-users');
  const at = Date.now();
  const minute = Math.floor(at / 60_000);
  const day = dayOf(at);
  const seen = Array.from(
    { length: 100 },
    (_one, index) =>
      `v${createHash('sha256').update(String(index)).digest('base64url').slice(0, 10)}`,
  );
  await store(environment.gatewayUrl, 'engagement', [
    {
      _id: `${day}||${page}`,
      day,
      page,
      campaign: '',
      views: 5000,
      shares: 0,
      slots: { [`m${minute % 10}`]: { minute, seen } },
    },
  ]);
  const events = [{ kind: 'view' as const, page, at }];
  expect(await recordAll(events, 10)).toEqual(times('counted', 10));
  expect(await recordAll(events, 10)).toEqual(times('repeated', 10));
  // From this many views, an instance may return an older count. This one was not read before.
  expect(await viewsOf(page)).toBe(5010);
});
