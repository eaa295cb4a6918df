import { release } from '../../../miniprogram/content/release';
import { parseEvents, type WaitingEvent } from '../../../miniprogram/domain/sharing/engagement';
import type {
  EngagementData,
  EngagementQuery,
} from '../../../miniprogram/domain/sharing/engagement';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import { EngagementStore } from '../../../miniprogram/stores/engagement-store';

const home = 'pages/home/index';
const users = 'pages/metric/index?id=pay-score-users';
const START = 1_700_000_000_000;
const HOUR = 3_600_000;

/** A cloud that counts, and a phone whose time and timers the test moves. */
function open({ stored = [] as WaitingEvent[], isCounted = true } = {}) {
  const world = {
    now: START,
    saved: stored,
    isOnline: true,
    timers: [] as (() => void)[],
    calls: [] as EngagementQuery[],
    answer: (query: EngagementQuery): Result<EngagementData> =>
      query.action === 'record'
        ? { ok: true, value: { action: 'record', outcomes: query.events.map(() => 'counted') } }
        : {
            ok: true,
            value: { action: 'pages', pages: [{ page: users, views: 173, shares: 2 }] },
          },
  };
  const store = new EngagementStore({
    engagement: (query) => {
      world.calls.push(query);
      return Promise.resolve(world.answer(query));
    },
    loadEvents: () => stored,
    saveEvents: (events) => (world.saved = events),
    later(run) {
      world.timers.push(run);
      return () => (world.timers = world.timers.filter((timer) => timer !== run));
    },
    now: () => world.now,
    newId: () => 'visit-0001',
    isOnline: () => world.isOnline,
    isCounted: () => isCounted,
  });
  const recorded = () =>
    world.calls.flatMap((call) => (call.action === 'record' ? [call.events] : []));
  return { store, world, recorded };
}

test('views wait for each other, and go in one call', async () => {
  const { store, world, recorded } = open();
  store.opened(home, null, release);
  store.opened('pages/pay-score/index', 'abc123', release);
  expect(recorded()).toEqual([]);
  expect(world.timers).toHaveLength(1);
  await store.send();
  expect(recorded()).toEqual([
    [
      { kind: 'view', page: home, at: START },
      { kind: 'view', page: 'pages/pay-score/index', campaign: 'abc123', at: START },
    ],
  ]);
  expect(world.saved).toEqual([]);
});

test('a page’s count is the cloud’s, and is asked for where the page shows an entry', async () => {
  const { store, world } = open();
  store.opened(home, null, release);
  store.opened(users, null, release);
  await Promise.resolve();
  expect(world.calls).toEqual([{ action: 'pages', pages: [users] }]);
  await Promise.resolve();
  expect(store.views.get(users)).toBe(173);
});

test('no answer leaves a page without a count', async () => {
  const { store, world } = open();
  world.answer = () => ({ ok: false, error: 'offline' });
  store.opened(users, null, release);
  await Promise.resolve();
  await Promise.resolve();
  expect(store.views.size).toBe(0);
});

test('what is no page of the release is not counted', () => {
  const { store, world } = open();
  store.opened('pages/metric/index?id=no-such-figure', null, release);
  store.shared('pages/nowhere/index', null, release);
  expect([world.saved, world.calls]).toEqual([[], []]);
});

test('the crawler is not counted', () => {
  const { store, world } = open({ isCounted: false });
  store.opened(home, null, release);
  expect([world.saved, world.timers]).toEqual([[], []]);
});

test('the same thing in the same minute is told once', async () => {
  const { store, world, recorded } = open();
  store.shared(home, null, release);
  store.shared(home, null, release);
  world.now += 60_000;
  store.shared(home, null, release);
  await store.send();
  expect(recorded()[0]).toHaveLength(2);
});

test('without network events stay on the phone, and are sent once it is back, however late', async () => {
  const { store, world, recorded } = open();
  world.isOnline = false;
  store.opened(home, null, release);
  await store.send();
  expect([recorded(), world.saved.length]).toEqual([[], 1]);
  world.isOnline = true;
  world.now += HOUR;
  await store.send();
  expect(recorded()).toEqual([[{ kind: 'view', page: home, at: START }]]);
  expect(world.saved).toEqual([]);
});

const lost: [what: string, answer: () => Result<EngagementData>][] = [
  ['a lost answer', () => ({ ok: false, error: 'timeout' })],
  ['a lost network', () => ({ ok: false, error: 'offline' })],
  ['an answer without outcomes', () => ({ ok: true, value: {} as EngagementData })],
  ['an answer about fewer events', () => ({ ok: true, value: { action: 'record', outcomes: [] } })],
];

test.each(lost)('after %s an event is sent again within two minutes', async (_what, answer) => {
  const { store, world, recorded } = open();
  const counts = world.answer;
  world.answer = answer;
  store.opened(home, null, release);
  await store.send();
  expect(world.saved).toHaveLength(1);
  world.answer = counts;
  world.now += 119_000;
  await store.send();
  expect(recorded()).toHaveLength(2);
  expect(world.saved).toEqual([]);
});

test.each(lost)(
  'after %s an event that may be counted is not sent much later',
  async (_what, answer) => {
    const { store, world, recorded } = open();
    world.answer = answer;
    store.opened(home, null, release);
    await store.send();
    const stored = world.saved;
    const next = open({ stored: JSON.parse(JSON.stringify(stored)) as WaitingEvent[] });
    for (const { store: either, world: its } of [{ store, world }, next]) {
      its.now = START + 121_000;
      await either.send();
      expect(its.saved).toEqual([]);
    }
    expect([recorded().length, next.recorded().length]).toEqual([1, 0]);
  },
);

test('what the cloud says that it did not count is sent however late', async () => {
  const { store, world, recorded } = open();
  const counts = world.answer;
  world.answer = () => ({ ok: false, error: 'rate-limited' });
  store.opened(home, null, release);
  await store.send();
  world.answer = counts;
  world.now += HOUR;
  await store.send();
  expect(recorded()).toHaveLength(2);
  expect(world.saved).toEqual([]);
});

test.each([
  null,
  {},
  { action: 'pages', pages: null },
  { action: 'pages', pages: [{ page: users }] },
])('the answer %j to a question for counts leaves a page without one', async (value) => {
  const { store, world } = open();
  world.answer = () => ({ ok: true, value: (value ?? []) as unknown as EngagementData });
  store.opened(users, null, release);
  await Promise.resolve();
  await Promise.resolve();
  expect(store.views.size).toBe(0);
});

test('what an earlier start could not send is sent by the next', async () => {
  const stored: WaitingEvent[] = [{ kind: 'view', page: home, at: START - 60_000 }];
  const { world, recorded } = open({ stored });
  world.timers[0]?.();
  await Promise.resolve();
  expect(recorded()).toEqual([[{ kind: 'view', page: home, at: START - 60_000 }]]);
});

test('an event during a call is not lost', async () => {
  const { store, world, recorded } = open();
  store.opened(home, null, release);
  const sending = store.send();
  store.opened('pages/search/index', null, release);
  await sending;
  expect(
    recorded()
      .flat()
      .map(({ page }) => page),
  ).toEqual([home, 'pages/search/index']);
  expect(world.saved).toEqual([]);
});

test('a campaign that doesn’t exist costs a view its campaign, and the others nothing', async () => {
  const { store, world } = open();
  const counted: WaitingEvent[] = [];
  world.answer = (query) => {
    const events = query.action === 'record' ? query.events : [];
    if (events.some(({ campaign }) => campaign)) return { ok: false, error: 'not-found' };
    counted.push(...events);
    return { ok: true, value: { action: 'record', outcomes: events.map(() => 'counted') } };
  };
  store.opened(home, null, release);
  store.opened('pages/search/index', 'zzzzzz', release);
  await store.send();
  expect(counted.map(({ page }) => page)).toEqual([home, 'pages/search/index']);
  expect(world.saved).toEqual([]);
});

test('what the cloud refuses for good is given up, instead of being sent for ever', async () => {
  const { store, world } = open();
  world.answer = () => ({ ok: false, error: 'not-found' });
  store.opened(home, null, release);
  await store.send();
  expect(world.saved).toEqual([]);
});

test('of more than two hundred the oldest give way', async () => {
  const { store, world, recorded } = open();
  for (let minute = 0; minute < 230; minute += 1) {
    world.now = START + minute * 60_000;
    store.shared(home, null, release);
  }
  await store.send();
  expect(recorded().map(({ length }) => length)).toEqual(Array(10).fill(20));
  expect(recorded()[0]?.[0]?.at).toBe(START + 30 * 60_000);
});

test.each([null, 'x', [{ kind: 'like', page: home }], [{ kind: 'view' }], [{ ...{}, page: 1 }]])(
  '%j is no list of events',
  (stored) => {
    expect(parseEvents(stored)).toEqual([]);
  },
);
