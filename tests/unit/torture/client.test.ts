import fc from 'fast-check';
import { reportTorture, torture, tortureMargin, tortureTime } from 'test-support/torture';
import { release } from '../../../miniprogram/content/release';
import { targetsOf, pageKeyOf } from '../../../miniprogram/domain/pages/routes';
import { campaignsView } from '../../../miniprogram/pages/studio/campaigns-view';
import { studioIn } from '../../../miniprogram/pages/studio/studio-store';
import { studioView } from '../../../miniprogram/pages/studio/view';
import { searchBundled } from '../../../miniprogram/content/search/bundled-search';
import { RootStore, type RootServices } from '../../../miniprogram/stores/root-store';

/** The app's timers; a step of the test runs them. */
const mockTimers = new Set<() => void>();
jest.mock('../../../miniprogram/services/system', () => ({
  ...jest.requireActual<object>('../../../miniprogram/services/system'),
  later(run: () => void) {
    mockTimers.add(run);
    return () => mockTimers.delete(run);
  },
}));

jest.setTimeout(tortureTime + tortureMargin);

const pages = targetsOf(release).map(pageKeyOf);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('小程序', '75%', ''),
);

const campaign = {
  code: 'abc123',
  name: 'Spring',
  page: pages[0],
  language: 'en',
  channel: 'poster',
  createdAt: 1_700_000_000_000,
};
const counts = { views: 3, shares: 1, days: [{ day: '2023-11-14', views: 3, shares: 1 }] };
/** Valid answers of the functions. */
const goodAnswers: object[] = [
  { scope: 'all', version: 'x', release },
  { action: 'create', campaign },
  { action: 'list', campaigns: [{ ...campaign, ...counts }] },
  { url: 'https://example.com/code.png', expiresAt: 1_800_000_000_000 },
  { action: 'pages', pages: [{ page: pages[0], views: 3, shares: 1 }] },
  searchBundled({ q: '小程序', lang: 'zh' }),
];

/** Answers of a broken cloud: garbage, a valid answer with garbage in it, a failure, or no answer. */
const answers = fc.oneof(
  { weight: 3, arbitrary: fc.record({ result: fc.anything() }) },
  { weight: 3, arbitrary: envelope(fc.anything()) },
  { weight: 2, arbitrary: envelope(fc.constantFrom(...goodAnswers).chain(spoilt)) },
  { weight: 1, arbitrary: envelope(fc.constantFrom(...goodAnswers)) },
  {
    weight: 2,
    arbitrary: envelope(
      fc.record({
        hits: fc.anything(),
        total: fc.anything(),
        outcomes: fc.array(fc.constantFrom('counted', 'repeated', 7)),
        pages: fc.anything(),
        action: fc.constantFrom('record', 'pages', 'list', 'create'),
        outcome: fc.constantFrom('received', null),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ errMsg: fc.oneof(fc.string(), fc.constant('request:fail')) }),
  },
  { weight: 1, arbitrary: fc.constant('never' as const) },
);

function envelope(data: fc.Arbitrary<unknown>) {
  return data.map((given) => ({ result: { ok: true, data: given, requestId: 'r' } }));
}

/** A valid answer with one changed value at any depth. */
function spoilt(good: object): fc.Arbitrary<unknown> {
  return fc
    .record({ steps: fc.array(fc.nat(60), { maxLength: 6 }), value: fc.anything() })
    .map(({ steps, value }) => {
      const copy = JSON.parse(JSON.stringify(good)) as unknown;
      let at = copy as Record<string, unknown>;
      for (const [index, step] of steps.entries()) {
        const keys = Object.keys(at);
        const key = keys[step % Math.max(1, keys.length)];
        if (key === undefined) break;
        const next = at[key];
        if (index === steps.length - 1 || typeof next !== 'object' || next === null) {
          at[key] = value;
          break;
        }
        at = next as Record<string, unknown>;
      }
      return copy;
    });
}

const actions = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('open' as const), page: fc.constantFrom(...pages) }),
    fc.record({ do: fc.constant('share' as const), page: fc.constantFrom(...pages) }),
    fc.record({ do: fc.constant('search' as const), text }),
    fc.record({ do: fc.constant('refresh' as const) }),
    fc.record({ do: fc.constant('write' as const), text }),
    fc.record({ do: fc.constant('send' as const) }),
    fc.record({ do: fc.constant('forget' as const) }),
    fc.record({
      do: fc.constant('poster' as const),
      text,
      page: fc.oneof(fc.constantFrom(...pages), text),
    }),
    fc.record({ do: fc.constant('campaigns' as const) }),
    fc.record({ do: fc.constant('timers' as const) }),
    fc.record({
      do: fc.constant('clock' as const),
      by: fc.constantFrom(-86_400_000, -360_000, 61_000, 400_000, 90_000_000, -2e12, 9e12),
    }),
  ),
  { maxLength: 25 },
);

let clock = 0;
let calls = 0;
/** Invalid answers, failing storage calls, and jumps of the clock. */
let faults = 0;
let queue: unknown[] = [];
let hasBrokenStorage = false;
const storage = new Map<string, unknown>();
let rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);

/** WeChat on a phone whose storage can fail at every call or contain garbage, and whose cloud gives the chosen answers. */
const wx: Record<string, unknown> = {
  cloud: {
    init: () => undefined,
    callFunction() {
      calls += 1;
      const answer = queue.length > 0 ? queue.shift() : { errMsg: 'request:fail' };
      if (!isGood(answer)) faults += 1;
      if (answer === 'never') return new Promise(() => undefined);
      const { errMsg } = Object(answer) as { errMsg?: string };
      if (errMsg === undefined) return Promise.resolve(answer);
      return Promise.reject(Object.assign(new Error(errMsg), { errMsg }));
    },
  },
  canIUse: () => true,
  getEnterOptionsSync: () => ({ scene: 1001 }),
  getAppBaseInfo: () => ({ language: 'en', theme: 'light', fontSizeScaleFactor: 1 }),
  getWindowInfo: () => ({ pixelRatio: 2 }),
  getStorageSync: (key: string) => failing(() => storage.get(key) ?? ''),
  setStorageSync: (key: string, data: unknown) => failing(() => storage.set(key, data)),
  setStorage: ({ key, data, fail }: { key: string; data: unknown; fail?: () => void }) =>
    calling(() => storage.set(key, data), fail),
  removeStorageSync: (key: string) => failing(() => storage.delete(key)),
  removeStorage: ({ key, fail }: { key: string; fail?: () => void }) =>
    calling(() => storage.delete(key), fail),
  clearStorageSync: () => failing(() => storage.clear()),
};

const isGood = (answer: unknown) =>
  goodAnswers.includes((answer as { result?: { data?: object } | null }).result?.data ?? {});

function failing<T>(act: () => T): T {
  calls += 1;
  if (!hasBrokenStorage) return act();
  faults += 1;
  throw new Error('setStorage:fail quota');
}

/** A storage call that fails through its callback. */
function calling(act: () => void, fail?: () => void): void {
  try {
    failing(act);
  } catch {
    fail?.();
  }
}

const settle = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

let services: RootServices;

beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
  process.on('unhandledRejection', onRejection);
  let store: RootStore | null = null;
  Object.assign(globalThis, {
    wx: new Proxy(wx, { get: (known, name) => known[String(name)] ?? (() => undefined) }),
    App: (app: { store: RootStore }) => (store = app.store),
  });
  await import('../../../miniprogram/app');
  ({ services } = store as unknown as RootStore);
});
afterAll(() => {
  process.off('unhandledRejection', onRejection);
  jest.restoreAllMocks();
});

test('no answer, storage failure or clock jump breaks the app or makes it show invalid content', async () => {
  const stored = fc.dictionary(fc.constantFrom(...keys), fc.anything());
  const given = fc.array(answers, { maxLength: 20 });
  try {
    await torture([actions, given, fc.boolean(), stored], async (steps, next, isBroken, kept) => {
      clock = 1_700_000_000_000;
      mockTimers.clear();
      queue = [...next];
      rejections = [];
      hasBrokenStorage = isBroken;
      storage.clear();
      for (const [key, value] of Object.entries(kept)) storage.set(key, value);
      const store = new RootStore(release, services);
      for (const step of steps) {
        play(store, step);
        await settle();
        // The views can be derived.
        const { content, preferences } = store;
        studioView(content.release, studioIn(store), preferences.language);
        campaignsView(content.release, store.campaigns, preferences.language, clock);
        // The shown release is valid: each reference in it resolves.
        expect(store.content.release.pillars).toHaveLength(3);
        expect(typeof store.freshness).toBe('string');
        for (const { leadMetric } of store.content.release.pillars) {
          expect(store.content.release.metrics.map(({ id }) => id)).toContain(leadMetric);
        }
      }
      expect(rejections).toEqual([]);
    });
  } finally {
    reportTorture({ generator: 'client', calls, faults });
  }
  expect(faults).toBeGreaterThan(0);
});

/** The keys of the app's storage. */
const keys = [
  ...['content-release', 'preferences', 'recent-queries'],
  ...['enquiry', 'engagement-events', 'entrance-day', 'campaign-summary'],
];

const filledIn = {
  service: 'mini-games',
  name: 'Li Lei',
  contactKind: 'phone',
  contact: '13800138000',
} as const;

type Step = typeof actions extends fc.Arbitrary<(infer T)[]> ? T : never;

function play(store: RootStore, step: Step): void {
  switch (step.do) {
    case 'open':
      store.engagement.opened(step.page, null, store.content.release);
      return;
    case 'share':
      store.engagement.shared(step.page, 'abc123', store.content.release);
      return;
    case 'search':
      return void store.search.submit(step.text);
    case 'refresh':
      return void store.content.refresh();
    case 'write':
      store.enquiry.edit({ ...filledIn, message: step.text });
      store.enquiry.agree(true);
      return void store.enquiry.submit();
    case 'send':
      return void store.engagement.send();
    case 'forget':
      return void store.forgetAll();
    case 'poster': {
      const studio = studioIn(store);
      studio.open(step.page, 'make');
      studio.desk.rename(step.text);
      return void studio.make();
    }
    case 'campaigns':
      return void store.campaigns.load();
    case 'clock':
      faults += 1;
      clock += step.by;
      return;
    case 'timers':
      for (const timer of [...mockTimers]) {
        mockTimers.delete(timer);
        timer();
      }
  }
}
