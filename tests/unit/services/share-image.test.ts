import {
  canPublish,
  openAlbumSettings,
  publishImage,
  saveImage,
  shareImage,
} from '../../../miniprogram/services/share-image';

interface Callbacks {
  success(result?: unknown): void;
  fail(failure: { errMsg: string }): void;
}

/** What WeChat answers, by function: an error's text, or a result. Functions that aren't named are not there. */
let answers: Record<string, string | object>;
let calls: [name: string, options: object][];

beforeEach(() => {
  calls = [];
  const names = [
    'showShareImageMenu',
    'requirePrivacyAuthorize',
    'getSetting',
    'saveImageToPhotosAlbum',
    'openSetting',
    'shareToOfficialAccount',
  ];
  const call = (name: string) => (options: Callbacks & object) => {
    calls.push([name, options]);
    const answer = answers[name] ?? {};
    if (typeof answer === 'string') options.fail({ errMsg: `${name}:fail ${answer}` });
    else options.success(answer);
  };
  Object.assign(globalThis, {
    wx: {
      canIUse: (name: string) => name in answers,
      ...Object.fromEntries(names.map((name) => [name, call(name)])),
    },
  });
  answers = {
    showShareImageMenu: {},
    requirePrivacyAuthorize: {},
    getSetting: { authSetting: {} },
    saveImageToPhotosAlbum: {},
    openSetting: { authSetting: { 'scope.writePhotosAlbum': true } },
    shareToOfficialAccount: { status: 'success', postUrl: 'https://example.com/' },
  };
});

const names = () => calls.map(([name]) => name);

test('an image goes to the share menu with the page behind it', async () => {
  expect(await shareImage('wxfile://tmp/1.png', '/pages/home/index?c=abc123')).toEqual({
    ok: true,
    value: true,
  });
  expect(calls[0]?.[1]).toMatchObject({
    path: 'wxfile://tmp/1.png',
    needShowEntrance: true,
    entrancePath: '/pages/home/index?c=abc123',
  });
});

test('a share menu that was closed is no failure, one that isn’t there is', async () => {
  answers['showShareImageMenu'] = 'cancel';
  expect(await shareImage('x', '/y')).toEqual({ ok: true, value: false });
  delete answers['showShareImageMenu'];
  expect(await shareImage('x', '/y')).toEqual({ ok: false, error: 'unavailable' });
});

test('an image is saved after consent and permission', async () => {
  expect(await saveImage('wxfile://tmp/1.png')).toEqual({ ok: true, value: true });
  expect(names()).toEqual(['requirePrivacyAuthorize', 'getSetting', 'saveImageToPhotosAlbum']);
  expect(calls[2]?.[1]).toMatchObject({ filePath: 'wxfile://tmp/1.png' });
});

test('without consent the album is not asked for', async () => {
  answers['requirePrivacyAuthorize'] = 'privacy permission is not authorized';
  expect(await saveImage('x')).toEqual({ ok: false, error: 'privacy-refused' });
  expect(names()).toEqual(['requirePrivacyAuthorize']);
});

test('a WeChat without the privacy guide goes on without', async () => {
  delete answers['requirePrivacyAuthorize'];
  expect(await saveImage('x')).toEqual({ ok: true, value: true });
});

test('an album that was refused before is not asked for again', async () => {
  answers['getSetting'] = { authSetting: { 'scope.writePhotosAlbum': false } };
  expect(await saveImage('x')).toEqual({ ok: false, error: 'album-blocked' });
  expect(names()).not.toContain('saveImageToPhotosAlbum');
});

test('settings that can’t be read are no refusal', async () => {
  answers['getSetting'] = 'system error';
  expect(await saveImage('x')).toEqual({ ok: true, value: true });
});

test.each([
  ['cancel', { ok: true, value: false }],
  ['auth deny', { ok: false, error: 'album-refused' }],
  ['auth denied', { ok: false, error: 'album-refused' }],
  ['authorize no response', { ok: false, error: 'album-refused' }],
  ['system permission denied', { ok: false, error: 'phone-refused' }],
  ['privacy permission is not authorized', { ok: false, error: 'privacy-refused' }],
  [
    'api scope is not declared in the privacy agreement',
    { ok: false, error: 'privacy-undeclared' },
  ],
  ['open /album/1.png: permission denied', { ok: false, error: 'unavailable' }],
  ['time limit exceeded', { ok: false, error: 'unavailable' }],
  ['the maximum size of the file storage limit is exceeded', { ok: false, error: 'storage-full' }],
  ['no space left on device', { ok: false, error: 'storage-full' }],
  ['something else', { ok: false, error: 'unavailable' }],
])('saving that ends with "%s" is told as what it is', async (errMsg, outcome) => {
  answers['saveImageToPhotosAlbum'] = errMsg;
  expect(await saveImage('x')).toEqual(outcome);
});

test('the settings say whether the album is open now', async () => {
  expect(await openAlbumSettings()).toBe(true);
  answers['openSetting'] = { authSetting: {} };
  expect(await openAlbumSettings()).toBe(false);
  answers['openSetting'] = 'cancel';
  expect(await openAlbumSettings()).toBe(false);
});

test('consent that can’t be asked for, because the operator has not declared the album, is no refusal', async () => {
  answers['requirePrivacyAuthorize'] = 'api scope is not declared in the privacy agreement';
  expect(await saveImage('x')).toEqual({ ok: false, error: 'privacy-undeclared' });
  answers['requirePrivacyAuthorize'] = 'privacy permission is not authorized';
  expect(await saveImage('x')).toEqual({ ok: false, error: 'privacy-refused' });
});

test('WeChat’s number of a failure counts for more than its text', async () => {
  const fail = (errno: number) =>
    void Object.assign(wx, {
      saveImageToPhotosAlbum: ({ fail: told }: { fail: (failure: object) => void }) =>
        told({ errno, errMsg: 'saveImageToPhotosAlbum:fail' }),
    });
  fail(112);
  expect(await saveImage('x')).toEqual({ ok: false, error: 'privacy-undeclared' });
  fail(104);
  expect(await saveImage('x')).toEqual({ ok: false, error: 'privacy-refused' });
});

test('an image is published with its title and the page that its card leads to', async () => {
  const link = { title: 'Over 240 million', url: '/pages/home/index?c=abc123' };
  expect(await publishImage('wxfile://tmp/1.png', link)).toEqual({ ok: true, value: true });
  expect(calls).toMatchObject([
    [
      'shareToOfficialAccount',
      {
        title: 'Over 240 million',
        images: ['wxfile://tmp/1.png'],
        recommendTitle: 'Over 240 million',
        recommendPath: '/pages/home/index?c=abc123',
      },
    ],
  ]);
  answers['shareToOfficialAccount'] = 'cancel';
  expect(await publishImage('x', link)).toEqual({ ok: true, value: false });
});

test('a WeChat that can’t publish is not asked to', async () => {
  delete answers['shareToOfficialAccount'];
  expect(canPublish()).toBe(false);
  const link = { title: 'Title', url: '/pages/home/index' };
  expect(await publishImage('x', link)).toEqual({ ok: false, error: 'unavailable' });
  expect(calls).toEqual([]);
});
