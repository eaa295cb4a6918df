import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** What a page finds of WeChat on a platform. */
async function askOn(platform: string) {
  const { page } = await openPage({
    wxml: '<view class="found">{{found}}</view>',
    js: `Page({
      onLoad() {
        const info = wx.getAppBaseInfo ? wx.getAppBaseInfo() : {};
        const found = JSON.stringify({
          theme: info.theme,
          sdk: info.SDKVersion,
          onThemeChange: typeof wx.onThemeChange,
          canListen: wx.canIUse('onThemeChange'),
          getAppBaseInfo: typeof wx.getAppBaseInfo,
          canDraw: wx.canIUse('createOffscreenCanvas.object.type'),
          platform: wx.getDeviceInfo ? wx.getDeviceInfo().platform : '',
        });
        this.setData({ found });
        wx.showShareImageMenu && wx.showShareImageMenu({ path: 'a', fail: ({ errMsg }) => console.info(errMsg) });
      },
      onShareAppMessage() {},
      onShareTimeline() {},
    })`,
    query: `platform=${platform}&theme=dark&lang=en`,
  });
  const found = JSON.parse(await page.locator('.found').innerText()) as Record<string, unknown>;
  await page.getByRole('button', { name: 'More' }).click();
  const menus = await page.locator('.host-share-entry:enabled').allInnerTexts();
  return { found, menus };
}

test('HarmonyOS has neither dark mode, nor its change, nor Moments', async () => {
  const { found, menus } = await askOn('harmony');
  expect(found).toMatchObject({ onThemeChange: 'undefined', canListen: false, platform: 'ohos' });
  expect(found).not.toHaveProperty('theme');
  expect(menus).toEqual(['Share to chat']);
});

test('an old base library has neither the newer functions nor the newer options', async () => {
  const { found } = await askOn('old');
  expect(found).toMatchObject({ getAppBaseInfo: 'undefined', canDraw: false });
});

test('a phone has all that the host has', async () => {
  const { found, menus } = await askOn('phone');
  expect(found).toMatchObject({
    theme: 'dark',
    sdk: '3.17.0',
    onThemeChange: 'function',
    canDraw: true,
  });
  expect(menus).toEqual(['Share to chat', 'Share to Moments']);
});
