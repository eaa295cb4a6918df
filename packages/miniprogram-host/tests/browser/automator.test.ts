import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import automator from 'miniprogram-automator';
import { WebSocket } from 'ws';
import { SDK_VERSION } from '../../src/wx/sdk-version';
import { type Automated, type MiniProgram, openAutomator } from './open-automator';
import { temporaryFolder } from 'test-support/temporary-folder';
import { until } from 'test-support/until';

jest.setTimeout(60_000);

const files = {
  'app.json': JSON.stringify({
    pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'],
    tabBar: {
      list: [
        { pagePath: 'pages/a/index', text: 'A' },
        { pagePath: 'pages/b/index', text: 'B' },
      ],
    },
  }),
  'app.js': `App({ title: 'fixture', say(...words) { console.info('said', ...words) },
    report(text) { global.heard(text, { deep: [1] }) },
    ask() { wx.showModal({ title: 'Sure?', success: ({ confirm }) => { this.answer = confirm } }) } })`,
  'pages/a/index.json': JSON.stringify({ usingComponents: { card: '/card/index' } }),
  'pages/a/index.wxml': `<view id="top" class="row {{on ? 'on' : ''}}" data-key="k" style="color: rgb(1, 2, 3)"
      hover-class="none" bind:tap="tap" bind:longpress="hold" bind:touchstart="touch" bind:touchmove="touch"
      bind:touchend="touch" bind:custom="custom">Hello</view>
    <card id="card" title="Card" bind:picked="picked"><text class="slotted">slot</text></card>
    <input class="name" maxlength="5" bind:input="typed" /><textarea class="long" bind:input="typed" />
    <switch class="switch" bind:change="switched" />
    <swiper class="swiper" bind:change="swiped"><swiper-item>1</swiper-item><swiper-item>2</swiper-item></swiper>
    <scroll-view class="scroller" scroll-x scroll-y><view class="wide" /></scroll-view>
    <slider class="slider" step="5" bind:change="slid" />
    <movable-area class="area"><movable-view class="movable" direction="all" bind:change="moved" /></movable-area>
    <view class="tall" />`,
  'pages/a/index.wxss':
    '.scroller { width: 100px; height: 50px } .wide { width: 400px; height: 300px } .area { width: 100px; height: 100px } .tall { height: 2000px } .row { margin: 10px 20px; height: 30px }',
  'pages/a/index.js': `Page({ data: { on: false, list: [{ name: 'x' }], events: [] },
    note(text) { this.setData({ events: [...this.data.events, text] }) },
    tap(e) { this.note('tap ' + e.currentTarget.dataset.key) }, hold() { this.note('longpress') },
    touch(e) { this.note(e.type + ' ' + e.changedTouches[0].clientX) },
    custom(e) { this.note('custom ' + JSON.stringify(e.detail)) },
    picked(e) { this.note('picked ' + e.detail.n) }, typed(e) { this.note('typed ' + e.detail.value) },
    switched(e) { this.note('switch ' + e.detail.value) }, swiped(e) { this.note('swiped ' + e.detail.current) },
    slid(e) { this.note('slid ' + e.detail.value) }, moved(e) { this.note('moved ' + e.detail.x + ' ' + e.detail.y) },
    add(a, b) { return Promise.resolve(a + b) }, fail() { throw new Error('no luck') } })`,
  'pages/b/index.wxml': '<view class="b">B</view>',
  'pages/b/index.js': 'Page({})',
  'pages/c/index.wxml':
    '<view class="c">{{q}}</view><button class="share" open-type="share">share</button>',
  'pages/c/index.js': `Page({ data: { q: '' }, onLoad({ q = '' }) { this.setData({ q }) },
    onShareAppMessage() { return { title: 'C' } } })`,
  'card/index.json': '{"component":true}',
  'card/index.wxml': '<view class="inner" bind:tap="pick">{{title}} {{count}}</view><slot />',
  'card/index.js': `Component({ properties: { title: String, max: { type: Number, value: 9 } }, data: { count: 1 },
    methods: { pick() { this.triggerEvent('picked', { n: this.data.count }) }, double(n) { return n * 2 } } })`,
};

interface Broken extends WechatMiniprogram.IAnyObject {
  fail(): never;
}

interface FixtureApp extends WechatMiniprogram.IAnyObject {
  title: string;
  answer: boolean;
  isOld?: true;
  ask(): void;
  say(word: string): void;
  report(text: string): void;
}

let opened: Automated;
let mini: MiniProgram;
beforeAll(async () => {
  opened = await openAutomator(files);
  ({ mini } = opened);
});
afterAll(() => opened.close());
beforeEach(async () => {
  await mini.callWxMethod('reLaunch', { url: '/pages/a/index' });
});

const currentPage = async () => {
  const page = await mini.currentPage();
  if (!page) throw new Error('no page');
  return page;
};
const find = async (selector: string) => {
  const element = await (await currentPage()).$(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
/** The element as the SDK's class for its tag. */
const findAs = async <T>(selector: string) => (await find(selector)) as unknown as T;
const events = async () => (await (await currentPage()).data('events')) as string[];

describe('App', () => {
  test('getCurrentPage and getPageStack name each page instance anew', async () => {
    await mini.callWxMethod('navigateTo', { url: '/pages/c/index?q=1' });
    await mini.callWxMethod('navigateTo', { url: '/pages/c/index?q=2' });
    const stack = await mini.pageStack();
    expect(stack.map(({ path, query }) => [path, query as unknown])).toEqual([
      ['pages/a/index', {}],
      ['pages/c/index', { q: '1' }],
      ['pages/c/index', { q: '2' }],
    ]);
    expect(await mini.currentPage()).toBe(stack[2]);
    expect(await stack[1]?.data('q')).toBe('1');
  });

  test("callWxMethod gives a value, or an asynchronous method's success", async () => {
    await mini.callWxMethod('setStorage', { key: 'k', data: { a: 1 } });
    expect(await mini.callWxMethod('getStorageSync', 'k')).toEqual({ a: 1 });
    expect(await mini.callWxMethod('getStorage', { key: 'k' })).toMatchObject({ data: { a: 1 } });
    expect(await mini.systemInfo()).toMatchObject({ SDKVersion: SDK_VERSION });
  });

  test('callWxMethod fails with what the method fails with, and by name where there is none', async () => {
    await expect(mini.callWxMethod('navigateTo', { url: '/pages/none' })).rejects.toThrow(
      'App.callWxMethod: navigateTo:fail page "pages/none" is not found',
    );
    await expect(mini.callWxMethod('startBeaconDiscovery')).rejects.toThrow(
      'wx.startBeaconDiscovery is not implemented by the browser host',
    );
    await expect(mini.callPluginWxMethod('p', 'login')).rejects.toThrow('plugins are not');
  });

  test('the route helper goes back, though it sends no delta', async () => {
    await mini.callWxMethod('navigateTo', { url: '/pages/c/index' });
    expect((await mini.navigateBack())?.path).toBe('pages/a/index');
  });

  test('mockWxMethod answers with a result, null included, and restores', async () => {
    const original: unknown = await mini.callWxMethod('getAppBaseInfo');
    await mini.mockWxMethod('getAppBaseInfo', { language: 'fr' });
    expect(await mini.callWxMethod('getAppBaseInfo')).toEqual({ language: 'fr' });
    await mini.mockWxMethod('getAppBaseInfo', undefined);
    expect(await mini.callWxMethod('getAppBaseInfo')).toBeNull();
    await mini.restoreWxMethod('getAppBaseInfo');
    expect(await mini.callWxMethod('getAppBaseInfo')).toEqual(original);
  });

  test('mockWxMethod answers callbacks and promises of an asynchronous method, failures too', async () => {
    await mini.mockWxMethod('showModal', { confirm: true, cancel: false });
    await mini.evaluate(() => getApp<FixtureApp>().ask());
    expect(await mini.evaluate(() => getApp<FixtureApp>().answer)).toBe(true);
    await mini.mockWxMethod('showModal', { errMsg: 'showModal:fail denied' });
    await expect(mini.callWxMethod('showModal', {})).rejects.toThrow('showModal:fail denied');
    await mini.restoreWxMethod('showModal');
  });

  test('mockWxMethod answers with a function that can call the original', async () => {
    await mini.mockWxMethod(
      'getStorageSync',
      function (this: { origin(key: string): string }, key: string, ending: string) {
        return `${key}:${this.origin(key)}${ending}`;
      },
      '!',
    );
    await mini.callWxMethod('setStorageSync', 'name', 'Ada');
    expect(await mini.callWxMethod('getStorageSync', 'name')).toBe('name:Ada!');
    await mini.restoreWxMethod('getStorageSync');
    expect(await mini.callWxMethod('getStorageSync', 'name')).toBe('Ada');
  });

  test("callFunction runs among the app's globals, waits for promises, and fails with their reason", async () => {
    const title: unknown = await mini.evaluate(async (suffix: string) => {
      await Promise.resolve();
      return getApp<FixtureApp>().title + suffix + String(getCurrentPages().length);
    }, '-');
    expect(title).toBe('fixture-1');
    expect(await mini.evaluate(() => undefined)).toBeUndefined();
    await expect(
      mini.evaluate(() => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('App.callFunction: broken');
  });

  test('addBinding carries calls from the app to the test', async () => {
    const heard = new Promise((resolve) => {
      void mini.exposeFunction('heard', (...args: unknown[]) => resolve(args));
    });
    await mini.evaluate(() => getApp<FixtureApp>().report('hi'));
    expect(await heard).toEqual(['hi', { deep: [1] }]);
  });

  test('enableLog reports what the app writes to its console', async () => {
    const logged = new Promise((resolve) => mini.on('console', resolve));
    await mini.evaluate(() => getApp<FixtureApp>().say('hello'));
    expect(await logged).toEqual({ type: 'info', args: ['said', 'hello'] });
  });

  test('an exception is reported with its file and line', async () => {
    const thrown = new Promise<{ message: string; stack: string }>((resolve) =>
      mini.once('exception', resolve),
    );
    // Thrown after the call has been answered: the call would report it otherwise.
    await mini.evaluate(
      () => void setTimeout(() => void (getCurrentPages()[0] as unknown as Broken).fail(), 0),
    );
    const { message, stack } = await thrown;
    expect(message).toBe('no luck');
    const line = files['pages/a/index.js'].split('\n').findIndex((text) => text.includes('fail()'));
    expect(stack).toContain(`pages/a/index.js:${line + 1}:`);
  });

  test('captureScreenshot draws the phone', async () => {
    const path = join(temporaryFolder('shot'), 'shot.png');
    await mini.screenshot({ path });
    const png = readFileSync(path);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([750, 1624]);
  });
});

describe('Page', () => {
  test("getElement and getElements don't reach inside a component", async () => {
    const page = await currentPage();
    expect(await page.$$('view.row, .slotted, card')).toHaveLength(3);
    expect(await page.$('.inner')).toBeNull();
    expect(await page.$$('.inner')).toEqual([]);
    expect((await page.$('card >>> .inner'))?.tagName).toBe('view');
    expect((await page.$('#card > .slotted'))?.tagName).toBe('text');
    await expect(page.$$('view[')).rejects.toThrow('Page.getElements');
  });

  test('getElementByXpath and getElementsByXpath search the WXML', async () => {
    const page = await currentPage();
    expect(await (await page.xpath('/page/view[1]'))?.text()).toBe('Hello');
    expect(await page.getElementsByXpath('//swiper-item')).toHaveLength(2);
    expect(await page.getElementByXpath('//nothing')).toBeNull();
  });

  test('getData and setData take paths', async () => {
    const page = await currentPage();
    await page.setData({ on: true, 'list[0].name': 'y' });
    expect(await page.data()).toMatchObject({ on: true, list: [{ name: 'y' }] });
    expect(await page.data('list[0].name')).toBe('y');
    expect(await (await find('#top')).attribute('class')).toBe('row on');
  });

  test('callMethod waits for the result, and fails by name', async () => {
    const page = await currentPage();
    expect(await page.callMethod('add', 2, 3)).toBe(5);
    await expect(page.callMethod('fail')).rejects.toThrow('Page.callMethod: no luck');
    await expect(page.callMethod('nothing')).rejects.toThrow('pages/a/index has no method nothing');
  });

  test('getWindowProperties measure the page alone', async () => {
    const page = await currentPage();
    const { width, height } = await page.size();
    expect([width, Number(height) > 2000]).toEqual([375, true]);
    await mini.pageScrollTo(120);
    expect(await page.scrollTop()).toBe(120);
  });

  test('a page that is closed is refused', async () => {
    await mini.callWxMethod('navigateTo', { url: '/pages/c/index' });
    const page = await currentPage();
    await mini.callWxMethod('navigateBack');
    await expect(page.data()).rejects.toThrow(/^Page.getData: page \d+ is not open$/);
  });
});

describe('Element', () => {
  test('getElement and getElements reach inside components', async () => {
    const card = await find('card');
    expect(await (await card.$('.inner'))?.text()).toBe('Card 1');
    expect(await card.$$('view, text')).toHaveLength(2);
    expect(await card.$('.row')).toBeNull();
  });

  test('getAttributes are those of WXML', async () => {
    const row = await find('#top');
    expect(await row.attribute('class')).toBe('row');
    expect(await row.attribute('data-key')).toBe('k');
    expect(await row.attribute('nothing')).toBeNull();
  });

  test('getProperties are the public ones', async () => {
    const card = await find('card');
    expect([await card.property('title'), await card.property('max')]).toEqual(['Card', 9]);
    await expect(card.property('count')).rejects.toThrow('card.count not exists');
    expect(await (await find('#top')).property('hoverClass')).toBe('none');
  });

  test('getStyles are computed', async () => {
    const row = await find('#top');
    expect([await row.style('color'), await row.style('marginTop')]).toEqual([
      'rgb(1, 2, 3)',
      '10px',
    ]);
  });

  test('getDOMProperties and getOffset measure', async () => {
    const row = await find('#top');
    expect(await row.size()).toEqual({ width: 335, height: 30 });
    expect(await row.text()).toBe('Hello');
    expect(await row.offset()).toEqual({ left: 20, top: 10 });
    await mini.pageScrollTo(100);
    expect(await row.offset()).toEqual({ left: 20, top: 10 });
  });

  test('getWXML shows what is inside components, inner and outer', async () => {
    const card = await find('card');
    expect(await card.wxml()).toBe(
      '<view class="inner">Card 1</view><text class="slotted">slot</text>',
    );
    expect(await card.outerWxml()).toMatch(/^<card id="card">.*<\/card>$/);
  });

  test('tap is a whole tap', async () => {
    await (await find('#top')).tap();
    expect(await events()).toEqual(['touchstart 187.5', 'touchend 187.5', 'tap k']);
    await (await (await find('card')).$('.inner'))?.tap();
    expect((await events()).at(-1)).toBe('picked 1');
  });

  test('a long press is no tap', async () => {
    await (await find('#top')).longpress();
    expect(await events()).toEqual(['touchstart 187.5', 'longpress', 'touchend 187.5']);
  });

  test('touchstart, touchmove and touchend carry their touches, in either spelling', async () => {
    const row = await find('#top');
    const at = (clientX: number) => [{ identifier: 0, clientX, clientY: 20 }];
    await row.touchstart({ touches: at(30), changeTouches: at(30) });
    await row.touchmove({ touches: at(60), changedTouches: at(60) } as object);
    await row.touchend({ touches: [], changeTouches: at(60) });
    expect(await events()).toEqual(['touchstart 30', 'touchmove 60', 'touchend 60']);
  });

  test('triggerEvent raises an event of one element', async () => {
    await (await find('#top')).trigger('custom', { a: 1 });
    expect(await events()).toEqual(['custom {"a":1}']);
  });

  test('dispatchEvent raises only that event, which bubbles', async () => {
    const touches = [{ identifier: 0, clientX: 7, clientY: 8 }];
    await (await find('#top')).dispatchEvent({ eventName: 'touchmove', touches });
    expect(await events()).toEqual(['touchmove 7']);
  });

  test('callFunction input.input and textarea.input type', async () => {
    type Field = InstanceType<typeof automator.InputElement>;
    const field = await findAs<Field>('.name');
    await field.input('abcdefg');
    expect(await field.value()).toBe('abcde');
    await (await findAs<Field>('.long')).input('two\nlines');
    expect(await events()).toEqual(['typed abcde', 'typed two\nlines']);
  });

  test('callFunction switch.tap turns a switch', async () => {
    const control = await find('.switch');
    await control.tap();
    expect([await events(), await control.property('checked')]).toEqual([['switch true'], true]);
  });

  test('callFunction swiper.swipeTo swipes', async () => {
    const swiper = await findAs<InstanceType<typeof automator.SwiperElement>>('.swiper');
    await swiper.swipeTo(1);
    expect([await events(), await swiper.property('current')]).toEqual([['swiped 1'], 1]);
  });

  test('callFunction slider.slideTo slides', async () => {
    const slider = await findAs<InstanceType<typeof automator.SliderElement>>('.slider');
    await slider.slideTo(42);
    expect([await events(), await slider.property('value')]).toEqual([['slid 40'], 40]);
  });

  test('callFunction movable-view.moveTo moves', async () => {
    const view = await findAs<InstanceType<typeof automator.MovableViewElement>>('.movable');
    await view.moveTo(30, 20);
    expect(await events()).toEqual(['moved 30 20']);
  });

  test('callFunction scroll-view.* scrolls and measures', async () => {
    const scroller = await findAs<InstanceType<typeof automator.ScrollViewElement>>('.scroller');
    await scroller.scrollTo(40, 30);
    expect(await scroller.property('scrollLeft')).toBe(40);
    expect(await scroller.property('scrollTop')).toBe(30);
    expect([await scroller.scrollWidth(), await scroller.scrollHeight()]).toEqual([400, 300]);
  });

  test('callFunction refuses what it does not know, and the wrong element', async () => {
    const call = (element: object, name: string) =>
      (element as { callFunction(name: string): Promise<void> }).callFunction(name);
    const row = await find('#top');
    await expect(call(row, 'map.zoom')).rejects.toThrow('map.zoom is not implemented');
    await expect(call(row, 'swiper.swipeTo')).rejects.toThrow('<wx-view> has no such function');
  });

  test('getData, setData and callMethod speak to custom components only', async () => {
    type Card = InstanceType<typeof automator.CustomElement>;
    const card = await findAs<Card>('card');
    await card.setData({ count: 4 });
    expect(await card.data('count')).toBe(4);
    expect(await card.data()).toMatchObject({ title: 'Card', count: 4 });
    expect(await card.callMethod('double', 21)).toBe(42);
    const row = (await find('#top')) as unknown as object;
    const send = (row as { send(method: string): Promise<void> }).send.bind(row);
    await expect(send('Element.getData')).rejects.toThrow('<view> is no custom component');
  });

  test('callContextMethod speaks to a video context', async () => {
    await mini.evaluate(() => {
      Object.assign(wx, {
        createVideoContext: (id: string) => ({ seek: (to: number) => `${id} at ${to}` }),
      });
    });
    const row = await find('#top');
    const send = (row as unknown as { send(m: string, p: object): Promise<unknown> }).send.bind(
      row,
    );
    const call = { videoId: 'v', method: 'seek', args: [3] };
    expect(await send('Element.callContextMethod', call)).toEqual({ result: 'v at 3' });
  });

  test('an element that has gone is refused', async () => {
    const row = await find('#top');
    await mini.callWxMethod('reLaunch', { url: '/pages/b/index' });
    await expect(row.text()).rejects.toThrow(/is not open|no longer/);
  });
});

describe('Tool', () => {
  test("native presses WeChat's own controls", async () => {
    const native = mini.native();
    await (native.switchTab as (data: object) => Promise<void>)({ url: '/pages/b/index' });
    expect((await currentPage()).path).toBe('pages/b/index');
    await mini.callWxMethod('navigateTo', { url: '/pages/c/index' });
    await native.navigateLeft();
    expect((await currentPage()).path).toBe('pages/b/index');
    await mini.callWxMethod('reLaunch', { url: '/pages/c/index' });
    await native.goHome();
    expect((await currentPage()).path).toBe('pages/a/index');
    await expect(native.shareConfirm()).rejects.toThrow('there is no share dialog on the screen');
  });

  test('native sends a shared page or leaves it', async () => {
    await mini.callWxMethod('reLaunch', { url: '/pages/c/index' });
    const share = await find('.share');
    for (const answer of ['shareCancel', 'shareConfirm'] as const) {
      await share.tap();
      await until(`${answer} finds the share dialog`, () =>
        mini
          .native()
          [answer]()
          .then(
            () => true,
            () => false,
          ),
      );
      await expect(mini.native()[answer]()).rejects.toThrow('there is no share dialog');
    }
  });

  test('native allows and refuses what is asked for, and answers the sheet of a picture', async () => {
    const authorize = () =>
      mini.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const complete = ({ errMsg }: { errMsg: string }) => resolve(errMsg);
            wx.authorize({ scope: 'scope.writePhotosAlbum', success: complete, fail: complete });
          }),
      ) as Promise<string>;
    const answer = async (press: () => Promise<unknown>) =>
      until('WeChat asks', () =>
        press().then(
          () => true,
          () => false,
        ),
      );
    const refused = authorize();
    await answer(() => mini.native().authorizeCancel());
    expect(await refused).toBe('authorize:fail auth deny');
    await expect(mini.native().authorizeAllow()).rejects.toThrow('no authorisation dialog');
    for (const [press, errMsg] of [
      ['shareConfirm', 'showShareImageMenu:ok'],
      ['shareCancel', 'showShareImageMenu:fail cancel'],
    ] as const) {
      const shared = mini.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const complete = (result: { errMsg: string }) => resolve(result.errMsg);
            wx.canvasToTempFilePath({
              canvas: wx.createOffscreenCanvas({ type: '2d', width: 4, height: 4 }),
              success: ({ tempFilePath: path }) =>
                wx.showShareImageMenu({ path, success: complete, fail: complete }),
            });
          }),
      ) as Promise<string>;
      await answer(() => mini.native()[press]());
      expect(await shared).toBe(errMsg);
    }
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'canvasToTempFilePath',
      () =>
        mini.evaluate(
          () =>
            new Promise((fail) => {
              const canvas = wx.createOffscreenCanvas({ type: '2d', width: 4, height: 4 });
              wx.canvasToTempFilePath({ canvas, fail });
            }),
        ),
    ],
    [
      'downloadFile',
      () =>
        mini.evaluate(
          () => new Promise((fail) => wx.downloadFile({ url: 'https://example.com/a', fail })),
        ),
    ],
    [
      'setStorage',
      () => mini.evaluate(() => new Promise((fail) => wx.setStorage({ key: 'a', data: 1, fail }))),
    ],
    [
      'saveImageToPhotosAlbum',
      () =>
        mini.evaluate(
          () => new Promise((fail) => wx.saveImageToPhotosAlbum({ filePath: 'a', fail })),
        ),
    ],
  ])('mockWxMethod has %s fail as a test needs it', async (name, call) => {
    const failure = { errMsg: `${name}:fail for a test` };
    await mini.mockWxMethod(name, failure);
    expect(await call()).toMatchObject(failure);
    await mini.restoreWxMethod(name);
  });

  test('mockWxMethod fills the storage for APIs that answer at once', async () => {
    await mini.mockWxMethod('setStorageSync', () => {
      throw new Error('setStorageSync:fail exceed storage max size 10Mb');
    });
    const store = () => mini.evaluate(() => wx.setStorageSync('a', 1));
    await expect(store()).rejects.toThrow('exceed storage max size 10Mb');
    await mini.restoreWxMethod('setStorageSync');
    await store();
  });

  test('native answers a modal either way', async () => {
    for (const isConfirmed of [true, false]) {
      await mini.evaluate(() => getApp<FixtureApp>().ask());
      await (isConfirmed ? mini.native().confirmModal() : mini.native().cancelModal());
      await until('the modal is answered', async () => {
        const answer: unknown = await mini.evaluate(() => getApp<FixtureApp>().answer);
        return answer === isConfirmed;
      });
    }
    await expect(mini.native().confirmModal()).rejects.toThrow('there is no modal');
  });

  test.each([
    ['getTestAccounts', () => mini.testAccounts()],
    ['getTicket', () => mini.getTicket()],
    ['setTicket', () => mini.setTicket('t')],
    ['refreshTicket', () => mini.refreshTicket()],
    ['enableRemoteDebug', () => mini.remote()],
  ] as [string, () => Promise<unknown>][])(
    '%s is refused: only DevTools has it',
    async (name, call) => {
      await expect(call()).rejects.toThrow(`Tool.${name}: only WeChat DevTools can do this`);
    },
  );

  test('stopAudits reports what the run has shown, as data and as a page', async () => {
    const path = join(temporaryFolder('audits'), 'report.html');
    const { results } = (await mini.stopAudits({ path })) as {
      results: { id: string; status: string }[];
    };
    const statusOf = (name: string) => results.find(({ id }) => id === name)?.status;
    expect([statusOf('wxml-nodes'), statusOf('labels')]).toEqual(['passed', 'failed']);
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('an unknown method and bad parameters are refused by name', async () => {
    const { connection } = mini as unknown as {
      connection: { send(method: string, params?: object): Promise<unknown> };
    };
    await expect(connection.send('App.fly')).rejects.toThrow('App.fly: the browser host has no');
    await expect(connection.send('Page.getData', { pageId: 'x' })).rejects.toThrow(
      /Page.getData: invalid parameters: pageId /,
    );
  });
});

test('logs and bindings outlive a restart of the Mini Program', async () => {
  const lines: unknown[] = [];
  mini.on('console', ({ args }: { args: unknown[] }) => lines.push(args[1]));
  await mini.evaluate(() => Object.assign(getApp(), { isOld: true }));
  opened.host.reload();
  const isOld = () => mini.evaluate(() => getApp<FixtureApp>().isOld ?? false);
  await until('the app has started anew', async () => (await isOld().catch(() => true)) === false);
  await until('its console is heard', async () => {
    await mini.evaluate(() => getApp<FixtureApp>().say('again'));
    return lines.includes('again');
  });
  // The SDK finds pages by ids that it had before the restart as well.
  for (const path of ['pages/a/index', 'pages/c/index', 'pages/b/index']) {
    await mini.callWxMethod('reLaunch', { url: `/${path}` });
    expect((await currentPage()).path).toBe(path);
  }
});

test('a web page that connects is refused, and a message that is none ends its connection alone', async () => {
  const { wsEndpoint } = opened.server;
  const foreign = new WebSocket(wsEndpoint, { origin: 'https://elsewhere.example' });
  await expect(once(foreign, 'open')).rejects.toThrow('401');
  const rebound = new WebSocket(wsEndpoint, { headers: { host: 'rebound.example' } });
  await expect(once(rebound, 'open')).rejects.toThrow('401');
  const broken = new WebSocket(wsEndpoint);
  const [{ socket }] = (await once(broken, 'upgrade')) as [IncomingMessage];
  socket.write(Buffer.from([0xff, 0x00]));
  await once(broken, 'close');
  expect((await currentPage()).path).toBe('pages/a/index');
});

test('calls that are nested too deeply or unknown are answered, as is the next one', async () => {
  const client = new WebSocket(opened.server.wsEndpoint);
  await once(client, 'open');
  const nested = '['.repeat(50_000) + ']'.repeat(50_000);
  const script = `function () { return JSON.parse('${nested}') }`;
  const calls = [
    ['App.callFunction', `{ "functionDeclaration": ${JSON.stringify(script)}, "args": [] }`],
    ['App.callFunction', `{ "functionDeclaration": "function () {}", "args": ${nested} }`],
    ['Tool.getInfo', nested],
    ['App.constructor', '{}'],
    ['constructor', '{}'],
  ];
  const replies = new Map<string, { error?: { message: string } }>();
  client.on('message', (data: Buffer) => {
    const { id, ...reply } = JSON.parse(data.toString()) as { id: string };
    replies.set(id, reply);
  });
  calls.forEach(([method, params], id) => {
    client.send(`{ "id": "${id}", "method": "${method}", "params": ${params} }`);
  });
  await until('every call is answered', () => replies.size === calls.length);
  expect(replies.get('3')?.error?.message).toContain('no such method');
  expect(replies.get('4')?.error?.message).toContain('no such method');
  client.close();
  expect((await currentPage()).path).toBe('pages/a/index');
});

test('getInfo, exit and close: the SDK connects, and ends everything', async () => {
  const other = await openAutomator(files);
  const { connection } = other.mini as unknown as {
    connection: { send(method: string): Promise<unknown> };
  };
  await connection.send('App.exit');
  await expect(other.mini.currentPage()).rejects.toThrow('the Mini Program has exited');
  await connection.send('Tool.close');
  await other.server.closed;
  await expect(automator.connect({ wsEndpoint: other.server.wsEndpoint })).rejects.toThrow(
    'Failed connecting',
  );
  await other.host.close();
});
