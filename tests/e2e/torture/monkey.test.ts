import fc from 'fast-check';
import { reportTorture, torture, tortureMargin, tortureTime } from 'test-support/torture';
import { type LaunchedApp, type Launcher, startLauncher } from '../launcher';
import { pages } from '../mini-program';

/** The scene of a page that Moments shows alone. */
const MOMENTS = 1154;
/** A scene of each launch context: normal, Moments, search, crawler, chat, code, Channels. */
const scenes = [1001, MOMENTS, 1053, 1129, 1007, 1047, 1177];
/** Milliseconds that one sequence of moves may take; an app that hangs takes longer. */
const PATIENCE = 120_000;

jest.setTimeout(tortureTime + PATIENCE + scenes.length * tortureMargin);

const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const odd = fc
  .record({
    page: fc.constantFrom(...pages.map((page) => page.split('?')[0] ?? '')),
    query: fc.constantFrom(
      ...['', '?id=', '?id=nope', '?scene=%E0%A4%A', '?q=75%25', '?c=abc123', '?id=a&id=b'],
    ),
  })
  .map(({ page, query }) => `/pages/${page}${query}`);
const known = fc.constantFrom(...pages).map((page) => `/pages/${page}`);
const texts = fc.constantFrom('小程序', '75%', '0,5', '<b>', '', 'x'.repeat(120), '👨‍👩‍👧');
const answers = fc.constantFrom<CloudAnswer>(
  'real',
  { errMsg: 'cloud.callFunction:fail request:fail net::ERR_FAILED' },
  { ok: true, data: { scope: 'all', version: 'x', release: {} }, requestId: 'r' },
  { ok: false, code: 'internal', message: '', requestId: 'r' },
  null,
);
type CloudAnswer = 'real' | object | null;

/** Moves of a visitor who doesn't look: which of the shown elements is met is a part of their number. */
const onPage = [
  { weight: 10, arbitrary: fc.record({ do: fc.constant('tap' as const), nth: part }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('input' as const), nth: part, text: texts }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('scroll' as const), top: fc.nat(4000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cloud' as const), answer: answers }) },
];
/** Moves that WeChat refuses to a page that is shown alone. */
const betweenPages = [
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), url: known }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('relaunch' as const), url: odd }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('back' as const),
      delta: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pull' as const) }) },
];
type Arbitraries = (typeof onPage)[number] | (typeof betweenPages)[number];
type Move = Arbitraries extends { arbitrary: fc.Arbitrary<infer T> } ? T : never;

const movesAfter = (scene: number): fc.Arbitrary<Move[]> =>
  fc.array(fc.oneof(...onPage, ...(scene === MOMENTS ? [] : betweenPages)), {
    minLength: 1,
    maxLength: 40,
  });

interface Touchable {
  tap(): Promise<void>;
  input(value: string): Promise<void>;
}

async function make(mini: LaunchedApp, move: Move): Promise<void> {
  switch (move.do) {
    case 'tap':
      return (await shown(mini, 'view, button, text, image', move.nth))?.tap();
    case 'input':
      return (await shown(mini, 'input, textarea', move.nth))?.input(move.text);
    case 'open':
      return call(mini, 'navigateTo', { url: move.url });
    case 'relaunch':
      return call(mini, 'reLaunch', { url: move.url });
    case 'back':
      return call(mini, 'navigateBack', { delta: move.delta });
    case 'scroll':
      return call(mini, 'pageScrollTo', { scrollTop: move.top, duration: 0 });
    case 'pull':
      return call(mini, 'startPullDownRefresh', {});
    case 'cloud':
      return answerWith(mini, move.answer);
  }
}

/** One of the elements that a selector finds on the shown page. */
async function shown(mini: LaunchedApp, selector: string, nth: number) {
  const root = await (await mini.currentPage())?.$('.page');
  const found = ((await root?.$$(selector)) ?? []) as unknown as Touchable[];
  return found[Math.floor(nth * found.length)];
}

/** What WeChat refuses, such as a tab in `navigateTo`, is no fault of the app. */
async function call(mini: LaunchedApp, name: string, options: object): Promise<void> {
  try {
    await mini.callWxMethod(name, options);
  } catch (error) {
    if (!/:fail/.test(String(error))) throw error;
  }
}

/** Has every function give an answer, or the cloud itself answer again. */
async function answerWith(mini: LaunchedApp, answer: CloudAnswer): Promise<void> {
  await mini.evaluate((given: CloudAnswer) => {
    const cloud = wx.cloud as unknown as Record<string, unknown>;
    cloud.original ??= cloud.callFunction;
    const errMsg = (given as { errMsg?: string } | null)?.errMsg;
    const failure = () => Promise.reject(Object.assign(new Error(errMsg), { errMsg }));
    const success = () => Promise.resolve({ errMsg: 'cloud.callFunction:ok', result: given });
    cloud.callFunction = given === 'real' ? cloud.original : errMsg ? failure : success;
  }, answer);
}

let launcher: Launcher;

beforeAll(async () => {
  launcher = await startLauncher();
});
afterAll(() => launcher.close());

/** Throws where a promise isn't settled in time. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

test.each(scenes)('a visitor who taps at random finds no fault after scene %i', async (scene) => {
  let calls = 0;
  const run = async (url: string, made: Move[]) => {
    const [pathName = '', query = ''] = url.slice(1).split('?');
    const mode = { name: 'monkey', pathName, query, scene };
    const { mini, close } = await launcher.open(mode);
    const faults: string[] = [];
    mini.on('exception', ({ message }: { message: string }) => faults.push(message));
    mini.on('console', ({ type, args }: { type: string; args: unknown[] }) => {
      if (type === 'error') faults.push(JSON.stringify(args));
    });
    try {
      for (const move of made) {
        await inTime(make(mini, move));
        calls += 1;
        expect(faults).toEqual([]);
      }
      const root = await (await mini.currentPage())?.$('.page');
      expect((await root?.text())?.trim()).toBeTruthy();
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  };
  try {
    await torture([fc.oneof(known, odd), movesAfter(scene)], run, tortureTime / scenes.length);
  } finally {
    reportTorture({ generator: `monkey, scene ${scene}`, calls });
  }
  expect(calls).toBeGreaterThan(0);
});
