import type { Page } from 'playwright-core';
import type { HostEvent } from '../../src/runtime/host-api';
import { closeBrowser, closeFixtures, openPage, type OnePage } from './open-fixture';
import { runInApp } from './run-in-app';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

type Share = Extract<HostEvent, { type: 'share' }>;

/** A page with these functions, in a Mini Program named Shop. */
const shared = (members: string, more: Partial<OnePage> = {}) =>
  openPage({
    wxml: '<view class="paper">a</view>',
    js: `Page({ ${members} })`,
    wxss: 'page { background: rgb(10, 200, 30) }',
    query: 'lang=en&theme=light&id=7',
    app: { window: { navigationBarTitleText: 'Shop' } },
    json: { navigationBarTitleText: 'Shelf' },
    ...more,
  });

const openMenu = (tab: Page) => tab.getByRole('button', { name: 'More' }).click();

/** Opens the menu and chooses an entry. */
async function choose(tab: Page, entry: string): Promise<void> {
  await openMenu(tab);
  await tab.getByRole('button', { name: entry }).click();
}

/** Which entries the menu has to choose from. It is left closed. */
async function entries(tab: Page): Promise<string[]> {
  await openMenu(tab);
  const found = await tab.locator('.host-share-entry:enabled').allInnerTexts();
  await tab.getByRole('button', { name: 'Cancel' }).click();
  return found;
}

const dialog = (tab: Page) => tab.locator('.host-share-dialog');

/** Collects what the host tells of shares. @returns a look at them */
async function watchShares(tab: Page): Promise<() => Promise<Share[]>> {
  await tab.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seenShares: seen });
    window.miniProgramHost.onEvent((event) => event.type === 'share' && seen.push(event));
  });
  return () => tab.evaluate(() => (window as unknown as { seenShares: Share[] }).seenShares);
}

/** A picture's size and the colour of a pixel in its middle. */
const look = (tab: Page, selector: string) =>
  tab.locator(selector).evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixel = context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    return { ratio: canvas.width / canvas.height, colour: [...(pixel ?? [])].slice(0, 3) };
  });

test('the menu offers what the page defines, in the language of the phone', async () => {
  const { page: tab, errors } = await shared('onShareAppMessage() {}');
  expect(await entries(tab)).toEqual(['Share to chat']);
  await tab.evaluate(() => window.miniProgramHost.setDevice({ language: 'zh_CN' }));
  await openMenu(tab);
  expect(await tab.locator('.host-share-entry').allInnerTexts()).toEqual([
    '发送给朋友',
    '分享到朋友圈',
    '收藏',
  ]);
  expect(errors).toEqual([]);
});

test('Moments needs a page that can be sent to chats', async () => {
  const { page: tab } = await shared('onShareTimeline() {}, onAddToFavorites() {}');
  expect(await entries(tab)).toEqual(['Favourite']);
});

test('showShareMenu and hideShareMenu change the menu, and refuse Moments without chats', async () => {
  const { page: tab, errors } = await shared(
    `onShareAppMessage() {}, onShareTimeline() {},
     async set(name, options) { try { await wx[name](options); return 'ok' } catch (e) { return e.errMsg } }`,
  );
  const set = (name: string, options: object) =>
    tab.evaluate(
      async ([method, given]) => {
        const { automator } = window.miniProgramHost;
        const ask = (call: string, params: object) =>
          automator?.handle(JSON.stringify({ method: call, params }));
        const { result } = JSON.parse((await ask('App.getCurrentPage', {})) ?? '') as {
          result: { pageId: number };
        };
        const params = { pageId: result.pageId, method: 'set', args: [method, given] };
        const answer = (await ask('Page.callMethod', params)) ?? '';
        return (JSON.parse(answer) as { result: { result: unknown } }).result.result;
      },
      [name, options] as const,
    );
  expect(await entries(tab)).toEqual(['Share to chat', 'Share to Moments']);
  expect(await set('hideShareMenu', { menus: ['shareTimeline'] })).toBe('ok');
  expect(await entries(tab)).toEqual(['Share to chat']);
  expect(await set('hideShareMenu', {})).toBe('ok');
  expect(await entries(tab)).toEqual([]);
  expect(await set('showShareMenu', {})).toBe('ok');
  expect(await entries(tab)).toEqual(['Share to chat']);
  expect(await set('showShareMenu', { menus: ['shareTimeline'] })).toBe('ok');
  expect(await set('hideShareMenu', { menus: ['shareAppMessage'] })).toBe(
    'hideShareMenu:fail "shareTimeline" is shown only beside "shareAppMessage"',
  );
  expect(await set('showShareMenu', { menus: ['qq'] })).toBe(
    'showShareMenu:fail there is no menu "qq"',
  );
  expect(await set('updateShareMenu', { withShareTicket: true })).toBe('ok');
  expect(await set('updateShareMenu', { isPrivateMessage: true })).toBe(
    'updateShareMenu:fail isPrivateMessage is not implemented by the browser host',
  );
  expect(errors).toEqual([]);
});

test('a chat card is what the page says, and is sent or not', async () => {
  const { page: tab, errors } = await shared(
    `onShareAppMessage(options) { return { title: 'Seven ' + JSON.stringify(options), path: '/pages/b/index?id=7', imageUrl: '/a.svg' } }`,
    {
      files: {
        'a.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="8"><rect width="10" height="8" fill="#0000ff"/></svg>',
      },
    },
  );
  const shares = await watchShares(tab);
  await choose(tab, 'Share to chat');
  await dialog(tab).getByText('Seven {"from":"menu"}').waitFor();
  const box = await dialog(tab).locator('.share-card-image').boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(5 / 4, 1);
  expect((await look(tab, '.host-share-dialog .share-card-image')).colour).toEqual([0, 0, 255]);
  await dialog(tab).getByRole('button', { name: 'Cancel' }).click();
  await choose(tab, 'Share to chat');
  await dialog(tab).getByRole('button', { name: 'Send' }).click();
  expect(await tab.getByRole('status').innerText()).toBe('Sent');
  const told = (await shares()).map(({ card, isConfirmed }) => [card.path, isConfirmed]);
  expect(told).toEqual([
    ['/pages/b/index?id=7', false],
    ['/pages/b/index?id=7', true],
  ]);
  expect(errors).toEqual([]);
});

test('what a page leaves out has WeChat’s defaults: name, path, and a picture of the page', async () => {
  const { page: tab, errors } = await shared(
    'onShareAppMessage() {}, onShareTimeline() {}, onAddToFavorites() {}',
  );
  const shares = await watchShares(tab);
  await choose(tab, 'Share to chat');
  expect(await dialog(tab).locator('.share-card-title').innerText()).toBe('Shop');
  expect(await look(tab, '.host-share-dialog .share-card-image')).toEqual({
    ratio: 5 / 4,
    colour: [10, 200, 30],
  });
  await dialog(tab).getByRole('button', { name: 'Send' }).click();
  await choose(tab, 'Share to Moments');
  expect((await look(tab, '.host-share-dialog .share-card-image')).ratio).toBe(1);
  await dialog(tab).getByRole('button', { name: 'Post' }).click();
  await choose(tab, 'Favourite');
  await tab.getByText('Added to Favourites').waitFor();
  const told = (await shares()).map(({ card }) => [card.menu, card.title, card.path]);
  expect(told).toEqual([
    ['shareAppMessage', 'Shop', '/pages/a/index?id=7'],
    ['shareTimeline', 'Shop', '/pages/a/index?id=7'],
    ['addToFavorites', 'Shelf', '/pages/a/index?id=7'],
  ]);
  expect(errors).toEqual([]);
});

test('a card for Moments takes title and query from the page, and no path', async () => {
  const { page: tab } = await shared(
    `onShareAppMessage() {}, onShareTimeline() { return { title: 'Look', query: 'id=8', path: '/pages/b/index' } }`,
  );
  const preview = await tab.evaluate(() => window.miniProgramHost.previewShare('shareTimeline'));
  expect(preview).toMatchObject({
    status: 'ready',
    card: { title: 'Look', path: '/pages/a/index?id=8', appName: 'Shop' },
  });
});

test('a button shares from its page, and says which button it was', async () => {
  const { page: tab, errors } = await shared(
    `onShareAppMessage({ from, target }) { return { title: from + ' ' + target.id + ' ' + target.dataset.kind } }`,
    { wxml: '<button id="send" data-kind="gift" open-type="share">Send</button>' },
  );
  await tab.click('#send');
  await dialog(tab).getByText('button send gift').waitFor();
  expect(errors).toEqual([]);
});

test('a promise counts for the whole card, if it is kept within three seconds', async () => {
  const { page: tab } = await shared(
    `onShareAppMessage() {
       const { mode } = this.data;
       const later = { title: 'Promised' };
       const promise = new Promise((resolve, reject) => {
         if (mode === 'kept') wx.nextTick(() => resolve(later));
         if (mode === 'broken') reject(new Error('no'));
       });
       return mode === 'async' ? Promise.resolve(later) : { title: 'At once', path: '/pages/b/index', promise };
     }, data: { mode: 'kept' }, next({ currentTarget }) { this.setData({ mode: currentTarget.dataset.mode }) }`,
    {
      wxml: '<view wx:for="{{[\'broken\', \'late\', \'async\']}}" wx:key="*this" class="{{item}}" data-mode="{{item}}" bind:tap="next">x</view>',
    },
  );
  const preview = () =>
    tab.evaluate(async () => {
      const made = await window.miniProgramHost.previewShare('shareAppMessage');
      return made.status === 'ready' ? [made.card.title, made.card.path] : [made.status];
    });
  expect(await preview()).toEqual(['Promised', '/pages/a/index?id=7']);
  await tab.click('.broken');
  expect(await preview()).toEqual(['At once', '/pages/b/index']);
  await tab.click('.async');
  expect(await preview()).toEqual(['Promised', '/pages/a/index?id=7']);
  await tab.click('.late');
  await tab.clock.install();
  const previewed = preview();
  await tab.clock.runFor(3000);
  expect(await previewed).toEqual(['At once', '/pages/b/index']);
});

test.each([
  ["{ path: 'pages/b/index' }", 'the path "pages/b/index" does not begin with "/"'],
  ["{ path: '/pages/z/index' }", 'page "pages/z/index" is not found'],
  ['{ title: 7 }', 'title Invalid type: Expected string but received 7'],
])('a share that could not be opened is an error by name: %s', async (content, message) => {
  const { page: tab, errors } = await shared(`onShareAppMessage() { return ${content} }`);
  const told = tab.waitForEvent('console');
  await choose(tab, 'Share to chat');
  expect((await told).text()).toContain(`onShareAppMessage: ${message}`);
  expect(errors).toHaveLength(1);
  expect(await dialog(tab).count()).toBe(0);
});

/** Collects what the host tells of copied links. */
async function copyLink(tab: Page): Promise<unknown> {
  const copied = tab.evaluate(
    () =>
      new Promise((resolve) =>
        window.miniProgramHost.onEvent((event) => event.type === 'copy-link' && resolve(event)),
      ),
  );
  await choose(tab, 'Copy link');
  return copied;
}

test('a copied link opens the page without its query, as in WeChat, unless the app says what', async () => {
  const { page: tab, errors } = await shared('');
  expect(await copyLink(tab)).toEqual({ type: 'copy-link', path: '/pages/a/index', title: '' });
  expect(errors).toEqual([]);
});

test.each([
  ['at once', `wx.onCopyUrl(() => ({ query: 'id=7', title: 'Seven' }))`],
  [
    'by a promise',
    `wx.onCopyUrl(() => ({ query: 'id=1', promise: Promise.resolve({ query: 'id=7', title: 'Seven' }) }))`,
  ],
  [
    'at once, where its promise fails',
    `wx.onCopyUrl(() => ({ query: 'id=7', title: 'Seven', promise: Promise.reject(new Error('a')) }))`,
  ],
])('a copied link opens what the app says %s', async (_how, listen) => {
  const { page: tab } = await shared(`onShow() { ${listen} }`);
  expect(await copyLink(tab)).toMatchObject({ path: '/pages/a/index?id=7', title: 'Seven' });
});

test('Translate asks the app for the language of the phone, and is taken back', async () => {
  const { page: tab } = await shared(
    `onLoad() {
       wx.onUserTriggerTranslation(({ locale, type }) => this.setData({ heard: locale + ' ' + type }));
       wx.onUserOffTranslation(() => this.setData({ heard: 'original' }));
     }`,
    { wxml: '<view class="paper">{{heard}}</view>' },
  );
  await choose(tab, 'Translate');
  await tab.getByText('en button').waitFor();
  await choose(tab, 'Show original');
  await tab.getByText('original').waitFor();
});

/** Runs a script in the page's own scope before the page is defined. */
const listening = (script: string) =>
  openPage({
    wxml: '<view>a</view>',
    js: `${script}; Page({ onShareAppMessage() {} })`,
    query: 'lang=en&theme=light&id=7',
    app: { window: { navigationBarTitleText: 'Shop' } },
    files: { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="8" />' },
  });

test('a forwarded screenshot is the app’s own poster, and opens the page with the app’s query', async () => {
  const { page: tab, errors } = await listening(
    `wx.onUserCaptureScreen(() => ({ query: 'id=1', promise: Promise.resolve({ query: 'id=7' }) }));
     wx.onGeneratePoster(() => ({ src: '/a.svg' }))`,
  );
  const forwarded = tab.evaluate(
    () =>
      new Promise((resolve) => {
        window.miniProgramHost.onEvent((event) => {
          if (event.type === 'share-picture') resolve([event.picture.path, event.picture.entrance]);
        });
        void window.miniProgramHost.share('screenshot');
      }),
  );
  await tab.getByRole('button', { name: 'Share to chat' }).click();
  expect(await forwarded).toEqual(['/a.svg', { appName: 'Shop', path: '/pages/a/index?id=7' }]);
  expect(errors).toEqual([]);
});

test('a screenshot of an app that listens for none shows the page, and opens it without a query', async () => {
  const { page: tab } = await listening('');
  void tab.evaluate(() => void window.miniProgramHost.share('screenshot'));
  await tab.locator('.host-picture-sheet img').waitFor();
  expect(await tab.locator('.host-picture-sheet img').getAttribute('src')).toMatch(/^data:image/);
});

test('a post for an Official Account is published or left, and needs a title', async () => {
  const { page: tab } = await listening('');
  const post = (options: object) =>
    runInApp(
      tab,
      `return new Promise((done) => wx.shareToOfficialAccount({ ...${JSON.stringify(options)}, success: done, fail: done }))`,
    );
  expect(await post({ images: ['/a.svg'] })).toMatchObject({
    errMsg: 'shareToOfficialAccount:fail parameter error: parameter.title should be String',
  });
  const given = { title: 'Seven', images: ['/a.svg'], recommendPath: '/pages/a/index?id=7' };
  const published = post(given);
  await tab.getByRole('button', { name: 'Publish to Official Account' }).click();
  expect(await published).toMatchObject({ status: 'success' });
  const left = post(given);
  await tab.getByRole('button', { name: 'Cancel' }).click();
  expect(await left).toMatchObject({ errMsg: 'shareToOfficialAccount:fail cancel' });
});
