import { release } from '../../../miniprogram/content/release';
import { emptyDraft } from '../../../miniprogram/domain/enquiry/enquiry-draft';
import { cloudErrorCodes } from '../../../miniprogram/domain/cloud/cloud-api';
import { callFunction, startCloud } from '../../../miniprogram/services/cloud';
import {
  clearStorage,
  loadEnquiry,
  saveEnquiry,
  loadPreferences,
  loadQueries,
  loadRelease,
  saveRelease,
} from '../../../miniprogram/services/storage';

/** What stands in for WeChat: only what these services call. */
function installWx(members: {
  callFunction?: () => Promise<unknown>;
  storage?: Map<string, unknown>;
  isFull?: boolean;
}) {
  const storage = members.storage ?? new Map<string, unknown>();
  const wx = {
    getEnterOptionsSync: () => ({ scene: 1001 }),
    cloud: { callFunction: members.callFunction },
    getStorageSync: (key: string) => {
      const value = storage.get(key);
      if (value instanceof Error) throw value;
      return value ?? '';
    },
    setStorage: ({ key, data }: { key: string; data: unknown }) => storage.set(key, data),
    removeStorage: ({ key }: { key: string }) => storage.delete(key),
    setStorageSync: (key: string, data: unknown) => {
      if (members.isFull) throw new Error('setStorageSync:fail exceed storage max size 10Mb');
      storage.set(key, data);
    },
    removeStorageSync: (key: string) => storage.delete(key),
    clearStorageSync: () => {
      if (members.isFull) throw new Error('clearStorageSync:fail');
      storage.clear();
    },
  };
  Object.assign(globalThis, { wx });
  return storage;
}

const call = () => callFunction('metrics', { scope: 'all' });

test('an answer is its data', async () => {
  installWx({
    callFunction: () =>
      Promise.resolve({
        result: { ok: true, data: { scope: 'not-modified', version: 'v' }, requestId: 'r' },
      }),
  });
  expect(await call()).toEqual({ ok: true, value: { scope: 'not-modified', version: 'v' } });
});

test('a refusal keeps its code, and an unknown code is an internal one', async () => {
  const refuse = (code: string) =>
    installWx({
      callFunction: () => Promise.resolve({ result: { ok: false, code, requestId: 'r' } }),
    });
  for (const code of cloudErrorCodes) {
    refuse(code);
    expect(await call()).toEqual({ ok: false, error: code });
  }
  refuse('teapot');
  expect(await call()).toEqual({ ok: false, error: 'internal' });
});

test('a limit keeps when it ends', async () => {
  installWx({
    callFunction: () =>
      Promise.resolve({
        result: { ok: false, code: 'rate-limited', requestId: 'r', retryAfter: 90 },
      }),
  });
  expect(await call()).toEqual({ ok: false, error: 'rate-limited', retryAfter: 90 });
});

test.each([
  undefined,
  null,
  'rubbish',
  42,
  {},
  { ok: 'yes', requestId: 'r' },
  { ok: true, requestId: 'r' },
  { ok: true, data: 7, requestId: 'r' },
  { ok: true, data: {} },
  { ok: false, code: 'not-found' },
  { ok: true, data: {}, requestId: '' },
])('an answer that cannot be read is a failure: %j', async (result) => {
  installWx({ callFunction: () => Promise.resolve({ result }) });
  expect(await call()).toEqual({ ok: false, error: 'bad-answer' });
});

test.each([
  ['cloud.callFunction:fail request:fail -106:net::ERR_INTERNET_DISCONNECTED', 'offline'],
  [
    'cloud.callFunction:fail Error: errCode: -504003 | errMsg: timed out after 5 seconds',
    'timeout',
  ],
  ['cloud.callFunction:fail Error: errCode: -504002 | errMsg: the process ended', 'internal'],
  [
    'cloud.callFunction:fail Error: errCode: -601034 | errMsg: 没有权限，请先开通云开发或者云托管',
    'no-environment',
  ],
  [
    'cloud.callFunction:fail Error: errCode: -501000 | errMsg: FunctionName parameter could not be found',
    'no-environment',
  ],
])('%s is %s', async (errMsg, error) => {
  installWx({ callFunction: () => Promise.reject(Object.assign(new Error(errMsg), { errMsg })) });
  expect(await call()).toEqual({ ok: false, error });
});

test.each([
  ['is missing', undefined],
  [
    'does not start',
    {
      init: () => {
        throw new Error('cloud is not available');
      },
    },
  ],
])('a cloud that %s ends nothing, and its calls say so', async (_how, cloud) => {
  installWx({});
  Object.assign(wx, { cloud });
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  expect(startCloud).not.toThrow();
  expect(await call()).toEqual({ ok: false, error: 'no-environment' });
  warn.mockRestore();
});

test('a call that never ends is given up', async () => {
  jest.useFakeTimers();
  installWx({ callFunction: () => new Promise(() => undefined) });
  const outcome = call();
  await jest.advanceTimersByTimeAsync(8000);
  expect(await outcome).toEqual({ ok: false, error: 'timeout' });
  jest.useRealTimers();
});

test('a saved release comes back', () => {
  installWx({});
  saveRelease(release);
  expect(loadRelease()).toEqual(release);
});

test('a damaged release is dropped, not obeyed', () => {
  const storage = installWx({
    storage: new Map([['content-release', { version: 'x', metrics: 'gone' }]]),
  });
  expect(loadRelease()).toBeNull();
  expect(storage.has('content-release')).toBe(false);
});

test('a broken storage costs no start', () => {
  installWx({
    storage: new Map<string, unknown>([
      ['content-release', new Error('disk')],
      ['preferences', new Error('disk')],
      ['recent-queries', ['ok', 7]],
    ]),
  });
  expect(loadRelease()).toBeNull();
  expect(loadPreferences()).toEqual({ language: null, theme: 'system', textSize: 'system' });
  expect(loadQueries()).toEqual(['ok']);
});

const enquiry = { draft: { ...emptyDraft, name: 'Li Lei' }, requestId: '', isPending: false };

test('an enquiry comes back, and is gone once nothing of it is to be kept', () => {
  installWx({});
  expect(saveEnquiry(enquiry)).toBe(true);
  expect(loadEnquiry()).toEqual(enquiry);
  expect(saveEnquiry(null)).toBe(true);
  expect(loadEnquiry()).toBeNull();
});

test('a full storage keeps no enquiry, and says so', () => {
  installWx({ isFull: true });
  expect(saveEnquiry(enquiry)).toBe(false);
  expect(clearStorage()).toBe(false);
});

test('a damaged enquiry is dropped', () => {
  const storage = installWx({ storage: new Map([['enquiry', { draft: 'gone' }]]) });
  expect(loadEnquiry()).toBeNull();
  expect(storage.has('enquiry')).toBe(false);
});

test('all that is kept can be deleted', () => {
  const storage = installWx({});
  saveEnquiry(enquiry);
  saveRelease(release);
  expect(clearStorage()).toBe(true);
  expect(storage.size).toBe(0);
});
