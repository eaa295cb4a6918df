import type { RootStore } from '../../miniprogram/stores/root-store';

interface StartedApp {
  store: RootStore;
  onLaunch(): void;
  onShow(): void;
}

let app: StartedApp;
/** Names of the cloud functions that were called. */
let called: string[];
let phone: object;
let networkReturns: (event: { isConnected: boolean }) => void;

beforeEach(async () => {
  called = [];
  phone = { language: 'en', theme: 'light', fontSizeScaleFactor: 1 };
  const answers: Record<string, unknown> = {
    cloud: {
      init: () => undefined,
      callFunction: ({ name }: { name: string }) => {
        called.push(name);
        return Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
      },
    },
    canIUse: () => true,
    getEnterOptionsSync: () => ({ scene: 1001 }),
    getAppBaseInfo: () => phone,
    getWindowInfo: () => ({ pixelRatio: 2 }),
    getStorageSync: () => '',
    onNetworkStatusChange: (listener: typeof networkReturns) => (networkReturns = listener),
  };
  Object.assign(globalThis, {
    wx: new Proxy(answers, {
      get: (_answers, name) =>
        typeof name === 'symbol' ? undefined : (answers[name] ?? (() => undefined)),
    }),
    App: (given: StartedApp) => (app = given),
  });
  jest.resetModules();
  await import('../../miniprogram/app');
  app.onLaunch();
  app.onShow();
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('asks for a newer release once at the start', async () => {
  await settled();
  expect(called).toEqual(['metrics']);
  expect(app.store.content.refreshState).toEqual({ status: 'failed', error: 'offline' });
});

test.each([
  ['the network returns', () => networkReturns({ isConnected: true })],
  ['the app comes back to the front', () => app.onShow()],
])('when %s, retries what failed offline', async (_when, happen) => {
  await app.store.search.submit('deposit');
  await settled();
  called = [];
  happen();
  expect(called).toEqual(['metrics', 'search']);
  await settled();
});

test('follows changes of the phone when it returns to the foreground', () => {
  phone = { language: 'zh_CN', theme: 'dark', fontSizeScaleFactor: 1.4 };
  app.onShow();
  const { language, theme, textScale } = app.store.preferences;
  expect([language, theme, textScale]).toEqual(['zh', 'dark', 1.4]);
});
