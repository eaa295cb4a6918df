import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../miniprogram');

/** The members of `wx` that the app's scripts name. */
const used = [
  ...new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('miniprogram_npm'))
      .flatMap((path) =>
        [...readFileSync(join(root, path), 'utf8').matchAll(/\bwx\.(\w+)/g)].map(
          ([, name = '']) => name,
        ),
      ),
  ),
].sort();

interface Started {
  onLaunch?(): void;
  onLoad?(query: object): void;
  onShow(): void;
  onHide(): void;
  onUnload?(): void;
  onPullDownRefresh?(): Promise<void>;
}

/** Launches the app at a page with what WeChat has on this phone. @returns the texts of the errors that it logged */
async function launchWithout(missing: string): Promise<unknown[]> {
  const members = used.filter((name) => name !== missing).map((name) => [name, memberOf(name)]);
  let defined: Started | undefined;
  let app: Started | undefined;
  Object.assign(globalThis, {
    // mobx-miniprogram-bindings calls `nextTick`, which WeChat has had since before cloud functions.
    wx: { ...(Object.fromEntries(members) as object), nextTick: queueMicrotask },
    App: (given: Started) => (app = given),
    Behavior: () => ({}),
    Page: (given: Started) => (defined = given),
    getApp: () => app,
    getCurrentPages: () => [{}],
  });
  const errors: unknown[] = [];
  const spy = jest.spyOn(console, 'error').mockImplementation((...said) => errors.push(said));
  jest.resetModules();
  await import('../../miniprogram/app');
  await import('../../miniprogram/pages/home/index');
  app?.onLaunch?.();
  app?.onShow();
  const setData = () => undefined;
  const page = Object.assign(defined ?? ({} as Started), { route: 'pages/home/index', setData });
  page.onLoad?.({});
  page.onShow();
  await page.onPullDownRefresh?.();
  page.onHide();
  page.onUnload?.();
  app?.onHide();
  spy.mockRestore();
  return errors;
}

function memberOf(name: string): unknown {
  const answers: Record<string, unknown> = {
    canIUse: () => true,
    cloud: {
      init: () => undefined,
      callFunction: () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' })),
    },
    getEnterOptionsSync: () => ({ scene: 1001 }),
    getAppBaseInfo: () => ({ language: 'en', theme: 'light' }),
    getAccountInfoSync: () => ({ miniProgram: { version: '', envVersion: 'release' } }),
    getStorageSync: () => '',
    getWindowInfo: () => ({ pixelRatio: 2 }),
  };
  return answers[name] ?? (() => undefined);
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  jest.spyOn(console, 'warn').mockImplementation();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('the list of members that the app uses is read from its scripts', () => {
  expect(used).toEqual(expect.arrayContaining(['cloud', 'onThemeChange', 'navigateTo']));
});

// HarmonyOS, computers and older base libraries each lack some: see docs/platforms.md.
test.each(used)('without wx.%s the app launches, and Home opens', async (missing) => {
  expect(await launchWithout(missing)).toEqual([]);
});
