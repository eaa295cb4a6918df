import type { Page } from 'playwright-core';
import { closeBrowser, closeFixtures, openPage, textOf, type OnePage } from './open-fixture';
import { failureOf, pressNative, runInApp } from './run-in-app';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** A page of a Mini Program named Shop. */
const shop = (more: Partial<OnePage> = {}) =>
  openPage({
    wxml: '<view>a</view>',
    query: 'lang=en&theme=light',
    ...more,
    app: { window: { navigationBarTitleText: 'Shop' }, ...more.app },
  });

/** Makes a picture and calls an API with its path. @returns the API's `errMsg` */
const withPicture = (tab: Page, call: string) =>
  runInApp<string>(
    tab,
    `const canvas = wx.createOffscreenCanvas({ type: '2d', width: 8, height: 8 });
    const { tempFilePath: path } = await wx.canvasToTempFilePath({ canvas });
    return wx.${call}.then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg);`,
  );
const save = (tab: Page) => withPicture(tab, 'saveImageToPhotosAlbum({ filePath: path })');
const settingsOf = (tab: Page) =>
  runInApp(tab, 'return wx.getSetting().then(({ authSetting }) => authSetting)');

const question = (tab: Page) => tab.getByRole('alertdialog');

test('the album is asked for once; a picture then becomes a download', async () => {
  const { page: tab, errors } = await shop();
  expect(await settingsOf(tab)).toEqual({});
  const first = save(tab);
  await question(tab).getByText('Save pictures and videos to your album').waitFor();
  const downloads = tab.waitForEvent('download');
  await question(tab).getByRole('button', { name: 'Allow' }).click();
  expect(await first).toBe('saveImageToPhotosAlbum:ok');
  expect((await downloads).suggestedFilename()).toMatch(/^tmp_\w+\.png$/);
  expect(await settingsOf(tab)).toEqual({ 'scope.writePhotosAlbum': true });
  expect(await save(tab)).toBe('saveImageToPhotosAlbum:ok');
  expect(errors).toEqual([]);
});

test('a refusal lasts until the settings say otherwise', async () => {
  const { page: tab, errors } = await shop({
    wxml: '<view bindtap="open">settings</view><view>{{found}}</view>',
    js: `Page({ data: { found: '' }, open() { wx.openSetting().then(({ authSetting }) =>
      this.setData({ found: JSON.stringify(authSetting) })) } })`,
  });
  const first = save(tab);
  await question(tab).waitFor();
  await pressNative(tab, 'authorizeCancel');
  expect(await first).toBe('saveImageToPhotosAlbum:fail auth deny');
  expect(await save(tab)).toBe('saveImageToPhotosAlbum:fail:auth denied');
  expect(await failureOf(tab, "wx.authorize({ scope: 'scope.writePhotosAlbum', fail })")).toEqual({
    errMsg: 'authorize:fail auth deny',
  });
  await tab.getByText('settings').click();
  await tab.getByRole('switch', { name: 'Save to album' }).check();
  await tab.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
  await tab.getByText('"scope.writePhotosAlbum":true').waitFor();
  expect(await save(tab)).toBe('saveImageToPhotosAlbum:ok');
  await tab.getByText('settings').click();
  await pressNative(tab, 'authorizeCancel');
  await tab.getByText('"scope.writePhotosAlbum":false').waitFor();
  expect(await save(tab)).toBe('saveImageToPhotosAlbum:fail:auth denied');
  await tab.reload();
  await tab.waitForSelector('html[data-host-ready]');
  expect(await settingsOf(tab)).toEqual({});
  expect(errors).toEqual([]);
});

test('authorize asks before the picture is there', async () => {
  const { page: tab } = await shop();
  const asked = runInApp(
    tab,
    "return wx.authorize({ scope: 'scope.writePhotosAlbum' }).then(({ errMsg }) => errMsg)",
  );
  await question(tab).waitFor();
  await pressNative(tab, 'authorizeAllow');
  expect(await asked).toBe('authorize:ok');
  expect(await save(tab)).toBe('saveImageToPhotosAlbum:ok');
  expect(await failureOf(tab, "wx.authorize({ scope: 'scope.camera', fail })")).toEqual({
    errMsg: 'authorize:fail scope.camera is not implemented by the browser host',
  });
  await expect(pressNative(tab, 'authorizeAllow')).rejects.toThrow(
    'there is no authorisation dialog on the screen',
  );
});

test('the settings open only for a tap, and cover the page, which is told', async () => {
  const { page: tab } = await shop({
    wxml: '<button open-type="openSetting" bindopensetting="back">settings</button><view>{{told}}</view>',
    js: `Page({ data: { told: '' },
      onShow() { this.setData({ told: this.data.told + 'show ' }) },
      onHide() { this.setData({ told: this.data.told + 'hide ' }) },
      back({ detail }) { this.setData({ told: this.data.told + JSON.stringify(detail) }) } })`,
  });
  expect(await failureOf(tab, 'wx.openSetting({ fail })')).toEqual({
    errMsg: 'openSetting:fail can only be invoked by user TAP gesture.',
  });
  await tab.getByRole('button', { name: 'settings' }).click();
  await tab.getByText('Shop has asked for no permission so far').waitFor();
  await pressNative(tab, 'navigateLeft');
  await tab.getByText('opensetting').or(tab.getByText('openSetting:ok')).waitFor();
  expect(await textOf(tab)).toBe(
    'settings show hide show {"errMsg":"openSetting:ok","authSetting":{}}',
  );
});

test.each([
  ["'https://example.com/a.png'", 'saveImageToPhotosAlbum:fail invalid file path'],
  ["'wxfile://tmp_gone.png'", 'saveImageToPhotosAlbum:fail file not found'],
])('%s cannot be saved', async (path, errMsg) => {
  const { page: tab } = await shop();
  await tab.evaluate(() => window.miniProgramHost.setConsent({ album: 'allowed' }));
  expect(await failureOf(tab, `wx.saveImageToPhotosAlbum({ filePath: ${path}, fail })`)).toEqual({
    errMsg,
  });
});

const checked = { app: { __usePrivacyCheck__: true } };

test('without a privacy guide nothing is asked', async () => {
  const { page: tab } = await shop();
  const setting = await runInApp(tab, 'return wx.getPrivacySetting()');
  expect(setting).toMatchObject({ needAuthorization: false });
  expect(await runInApp(tab, 'return wx.requirePrivacyAuthorize()')).toEqual({
    errMsg: 'requirePrivacyAuthorize:ok',
  });
});

test('WeChat asks for an app that has no question of its own, once for several calls', async () => {
  const { page: tab } = await shop(checked);
  expect(await runInApp(tab, 'return wx.getPrivacySetting()')).toEqual({
    errMsg: 'getPrivacySetting:ok',
    needAuthorization: true,
    privacyContractName: '《Shop Mini Program Privacy Protection Guide》',
  });
  const refused = failureOf(tab, "wx.setClipboardData({ data: 'a', fail })");
  await question(tab).waitFor();
  await pressNative(tab, 'authorizeCancel');
  expect(await refused).toEqual({
    errMsg: 'setClipboardData:fail privacy permission is not authorized',
    errno: 104,
  });
  const both = runInApp(
    tab,
    'return Promise.all([wx.requirePrivacyAuthorize(), wx.getClipboardData()]).then((all) => all.length)',
  );
  await question(tab).getByRole('button', { name: '《Shop' }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
  await question(tab).getByRole('button', { name: 'Agree', exact: true }).click();
  expect(await both).toBe(2);
  expect(await question(tab).count()).toBe(0);
  const setting = await runInApp(tab, 'return wx.getPrivacySetting()');
  expect(setting).toMatchObject({ needAuthorization: false });
});

/** An app with a question of its own. */
const asking = {
  ...checked,
  wxml: `<view>{{told}}</view><block wx:if="{{cause}}">
    <button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agree">yes</button>
    <button bindtap="disagree">no</button><button bindtap="cheat">cheat</button></block>`,
  js: `Page({ data: { cause: '', told: '' },
    onLoad() { wx.onNeedPrivacyAuthorization(() => { throw new Error('replaced') });
      wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { this.answer = resolve;
        resolve({ event: 'exposureAuthorization' }); this.setData({ cause: referrer }) }) },
    agree({ detail }) { this.setData({ told: detail.errMsg, cause: '' });
      this.answer({ event: 'agree', buttonId: 'agree' }) },
    disagree() { this.setData({ cause: '' }); this.answer({ event: 'disagree' }) },
    cheat() { this.setData({ cause: '' }); this.answer({ event: 'agree', buttonId: 'agree' }) } })`,
};

test('an app that asks itself agrees by its button, and the call goes on', async () => {
  const { page: tab, errors } = await shop(asking);
  const saved = save(tab);
  await tab.getByRole('button', { name: 'yes' }).click();
  // The album is asked for after that.
  await question(tab).getByRole('button', { name: 'Allow' }).click();
  expect(await saved).toBe('saveImageToPhotosAlbum:ok');
  expect(await textOf(tab)).toBe('agreePrivacyAuthorization:ok');
  expect(errors).toEqual([]);
});

test('an app that asks itself takes a no, and may ask again', async () => {
  const { page: tab, errors } = await shop(asking);
  const saved = save(tab);
  await tab.getByRole('button', { name: 'no' }).click();
  expect(await saved).toBe('saveImageToPhotosAlbum:fail privacy permission is not authorized');
  const again = failureOf(tab, 'wx.requirePrivacyAuthorize({ fail })');
  await tab.getByRole('button', { name: 'no' }).click();
  expect(await again).toMatchObject({ errno: 104 });
  expect(errors).toEqual([]);
});

test('nobody agrees for the visitor', async () => {
  const { page: tab, errors } = await shop(asking);
  const saved = save(tab);
  await tab.getByRole('button', { name: 'cheat' }).click();
  expect(await saved).toBe('saveImageToPhotosAlbum:fail privacy permission is not authorized');
  expect(errors).toEqual([
    expect.stringContaining('by a button "agree" that nobody has tapped') as string,
  ]);
});

/** Collects what the host tells of shared pictures. @returns a look at them */
async function watchPictures(tab: Page): Promise<() => Promise<object[]>> {
  await tab.evaluate(() => {
    const seen: object[] = [];
    Object.assign(window, { seenPictures: seen });
    window.miniProgramHost.onEvent((event) => {
      if (event.type === 'share-picture')
        seen.push({ target: event.target, entrance: event.picture.entrance });
    });
  });
  return () => tab.evaluate(() => (window as unknown as { seenPictures: object[] }).seenPictures);
}

test('a picture is sent, posted or left', async () => {
  const { page: tab, errors } = await shop({ js: 'Page({ onShareAppMessage() {} })' });
  const seen = await watchPictures(tab);
  const sent = withPicture(tab, 'showShareImageMenu({ path, needShowEntrance: true })');
  const sheet = tab.getByRole('dialog', { name: 'Share picture' });
  await sheet.getByText('Mini Program · Shop').waitFor();
  const width = () =>
    sheet.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth);
  expect(await width()).toBe(8);
  await pressNative(tab, 'shareConfirm');
  expect(await sent).toBe('showShareImageMenu:ok');
  const entrancePath = '/pages/b/index?id=1';
  const posted = withPicture(
    tab,
    `showShareImageMenu({ path, needShowEntrance: true, entrancePath: '${entrancePath}' })`,
  );
  await sheet.getByRole('button', { name: 'Share to Moments' }).click();
  expect(await posted).toBe('showShareImageMenu:ok');
  const left = withPicture(tab, 'showShareImageMenu({ path })');
  await sheet.waitFor();
  await pressNative(tab, 'shareCancel');
  expect(await left).toBe('showShareImageMenu:fail cancel');
  expect(await seen()).toEqual([
    { target: 'shareAppMessage', entrance: { appName: 'Shop', path: '/pages/a/index' } },
    { target: 'shareTimeline', entrance: { appName: 'Shop', path: entrancePath } },
    { target: null, entrance: null },
  ]);
  expect(errors).toEqual([]);
});

test('a picture that is not there, and an entrance that leads nowhere, are not shared', async () => {
  const { page: tab } = await shop();
  expect(
    await failureOf(tab, "wx.showShareImageMenu({ path: 'wxfile://tmp_a.png', fail })"),
  ).toEqual({ errMsg: 'showShareImageMenu:fail file not found' });
  expect(
    await withPicture(
      tab,
      "showShareImageMenu({ path, needShowEntrance: true, entrancePath: 'pages/gone/index' })",
    ),
  ).toBe('showShareImageMenu:fail page "pages/gone/index" is not found');
});

test('pictures are seen one by one on the whole screen', async () => {
  const svg = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"></svg>`;
  const { page: tab, errors } = await shop({
    files: { 'images/a.svg': svg(11), 'images/b.svg': svg(12) },
  });
  const urls = "['/images/a.svg', '/images/b.svg']";
  const view = `return wx.previewImage({ urls: ${urls}, current: '/images/b.svg' })`;
  expect(await runInApp(tab, view)).toEqual({ errMsg: 'previewImage:ok' });
  const screen = tab.getByRole('dialog', { name: 'Picture' });
  const shown = () =>
    screen.locator('img').evaluate(async (image) => {
      await (image as HTMLImageElement).decode();
      return (image as HTMLImageElement).naturalWidth;
    });
  expect(await shown()).toBe(12);
  await screen.getByText('2 / 2').waitFor();
  await screen.getByRole('button', { name: 'Previous picture' }).click();
  expect(await shown()).toBe(11);
  await screen.getByRole('button', { name: 'Close' }).click();
  expect(await screen.count()).toBe(0);
  expect(await failureOf(tab, 'wx.previewImage({ urls: [], fail })')).toEqual({
    errMsg: 'previewImage:fail parameter error: parameter.urls should have at least 1 item',
  });
  expect(errors).toEqual([]);
});
