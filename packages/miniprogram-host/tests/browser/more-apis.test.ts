import { closeBrowser, closeFixtures, type Fixture, openPage } from './open-fixture';
import { failureOf, runInApp } from './run-in-app';

jest.setTimeout(60_000);

let opened: Fixture;
beforeAll(async () => {
  opened = await openPage({ wxml: '<input class="field" />' });
});
afterAll(async () => {
  await closeFixtures();
  await closeBrowser();
});
const run = <T>(body: string) => runInApp<T>(opened.page, body);

test('a missing API fails as one that WeChat refuses, and is named once in the console', async () => {
  const { errMsg } = await failureOf(opened.page, 'wx.scanCode({ fail })');
  expect(errMsg).toBe('scanCode:fail wx.scanCode is not implemented by the browser host');
  await expect(run('await wx.scanCode()')).rejects.toThrow('wx.scanCode is not implemented');
  await expect(run('wx.createWorker("w.js")')).rejects.toThrow(
    'wx.createWorker is not implemented',
  );
  expect(await run('wx.onCompassChange(() => {}); wx.offCompassChange(); return 1')).toBe(1);
  const named = opened.errors.filter((text) => text.includes('scanCode'));
  expect(named).toHaveLength(1);
  expect(opened.errors.join()).toContain('wx.onCompassChange is not implemented');
  opened.errors.length = 0;
});

test('what an app reports goes nowhere, and its logs go to the console', async () => {
  const lines: string[] = [];
  opened.page.on('console', (message) => lines.push(message.text()));
  await run(`wx.reportEvent('a', {}); wx.reportAnalytics('a', {});
    wx.getRealtimeLogManager().info('told', 1); wx.getLogManager().tag('x').warn('warned')`);
  expect(lines).toEqual(['told 1', 'warned']);
});

test('bytes become Base64 and come back', async () => {
  expect(await run("return wx.arrayBufferToBase64(wx.base64ToArrayBuffer('5oq86YeR/w=='))")).toBe(
    '5oq86YeR/w==',
  );
  expect(
    await run('return (await wx.getRandomValues({ length: 6 })).randomValues.byteLength'),
  ).toBe(6);
});

test('the phone has a battery, a screen and a keyboard that can be put away', async () => {
  expect(await run('return wx.getBatteryInfoSync()')).toMatchObject({ level: 100 });
  await run('await wx.setScreenBrightness({ value: 0.5 })');
  expect(await run('return wx.getScreenBrightness()')).toMatchObject({ value: 0.5 });
  expect(await run('return wx.getAppAuthorizeSetting()')).toMatchObject({
    locationAuthorized: 'not determined',
  });
  await opened.page.click('.field');
  await run('await wx.hideKeyboard()');
  expect(await opened.page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('a picture that the visitor chooses is a file of the app', async () => {
  const choosing = opened.page.waitForEvent('filechooser');
  const chosen = run<{ tempFiles: { tempFilePath: string; size: number; fileType: string }[] }>(
    'return wx.chooseMedia({ count: 1 })',
  );
  const file = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('png') };
  await (await choosing).setFiles([file]);
  const [picture] = (await chosen).tempFiles;
  expect(picture).toMatchObject({ size: 3, fileType: 'image' });
  const text = await run(
    `return wx.getFileSystemManager().readFileSync('${picture?.tempFilePath ?? ''}', 'utf8')`,
  );
  expect(text).toBe('png');
});

test('a sound that cannot be loaded tells its error, and is silent once destroyed', async () => {
  const code = await run(`return new Promise((resolve) => {
    const sound = wx.createInnerAudioContext();
    sound.onError(({ errCode }) => { sound.destroy(); resolve(errCode) });
    sound.src = 'data:audio/mpeg;base64,AAAA';
    sound.play();
  })`);
  expect(code).toBe(10002);
});
