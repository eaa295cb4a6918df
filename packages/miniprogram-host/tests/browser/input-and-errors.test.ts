import { nextFrames } from './next-frames';
import { closeBrowser, closeFixtures, openPage, textOf } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('what the host does not have fails by name', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<view class="go" bind:tap="go">go</view><video src="x"/>',
    js: 'Page({ go() { wx.scanCode() } })',
  });
  await tab.click('.go');
  expect(errors.join('\n')).toContain('wx.scanCode is not implemented by the browser host');
  expect(errors.join('\n')).toContain('<video> is not implemented by the browser host');
});

test('a cloud database can be had as on a phone, and what is asked of it fails by name', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<view class="said">{{said}}</view>',
    js: `const db = wx.cloud.database();
      Page({ data: { said: '' }, onLoad() { db.collection('c').where({ a: 1 }).limit(1).get().catch(({ errMsg }) => this.setData({ said: errMsg })) } })`,
  });
  expect(await tab.locator('.said').innerText()).toBe(
    'database.get:fail a cloud database is not implemented by the browser host',
  );
  expect(errors).toEqual([]);
});

test('what lacks members can be what a promise is resolved with', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<canvas canvas-id="c"/><view class="said">{{said}}</view>',
    js: `Page({ data: { said: '' }, onLoad() { Promise.resolve(wx.createCanvasContext('c')).then((context) => this.setData({ said: typeof context.arc })) } })`,
  });
  expect(await tab.locator('.said').innerText()).toBe('function');
  expect(errors).toEqual([]);
});

test('a picture that fails leaves its place empty, until another is there', async () => {
  const { page: tab } = await openPage({
    wxml: '<image class="picture" src="{{src}}" bind:error="failed" bind:load="loaded"/><view class="go" bind:tap="go">{{said}}</view>',
    js: `Page({ data: { src: '/gone.svg', said: '' }, failed() { this.setData({ said: 'failed' }) }, loaded() { this.setData({ said: 'loaded' }) }, go() { this.setData({ src: '/there.svg' }) } })`,
    files: {
      'there.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    },
  });
  const opacity = () =>
    tab.locator('.picture img').evaluate((picture) => getComputedStyle(picture).opacity);
  await tab.getByText('failed').waitFor();
  expect(await opacity()).toBe('0');
  await tab.click('.go');
  await tab.getByText('loaded').waitFor();
  expect(await opacity()).toBe('1');
});

test('what is hidden from screen readers loses the focus, which would keep it there for them', async () => {
  const { page: tab } = await openPage({
    wxml: `<view aria-hidden="{{isCovered}}"><view aria-role="button" bind:tap="cover">cover</view></view>
      <view wx:if="{{isCovered}}" aria-role="dialog" aria-modal="{{true}}" aria-label="Sheet"><view aria-role="button" bind:tap="uncover">close</view></view>`,
    js: `Page({ data: { isCovered: false }, cover() { this.setData({ isCovered: true }) }, uncover() { this.setData({ isCovered: false }) } })`,
  });
  const debuggee = await tab.context().newCDPSession(tab);
  const buttons = async () => {
    const { nodes } = await debuggee.send('Accessibility.getFullAXTree');
    const named = nodes.filter(({ role, ignored }) => role?.value === 'button' && !ignored);
    return named.map(({ name }) => String(name?.value));
  };
  await tab.getByText('cover').click();
  await tab.getByText('close').waitFor();
  expect(await buttons()).not.toContain('cover');
  await tab.getByText('close').click();
  await tab.getByText('close').waitFor({ state: 'detached' });
  expect(await buttons()).toContain('cover');
});

test('errors reach the app with their page, and the page goes on', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<view class="throw" bind:tap="fail">{{n}}</view><view class="reject" bind:tap="reject">reject</view>',
    js: `Page({ data: { n: 0 }, fail() { this.setData({ n: 1 }); throw new Error('from a handler') }, reject() { Promise.reject(new Error('nobody waits')) } })`,
    files: {
      'app.js':
        "App({ onError(e) { console.log('App.onError ' + e.split('\\n')[0]) }, onUnhandledRejection(e) { console.log('rejected ' + e.reason.message) } })",
    },
  });
  const lines: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  await tab.click('.throw');
  const isRejected = tab.waitForEvent('console', (message) => /^rejected/.test(message.text()));
  await tab.click('.reject');
  await isRejected;
  expect(lines).toContain('App.onError from a handler');
  expect(lines).toContain('rejected nobody waits');
  expect(errors.join()).toContain('[pages/a/index] Error: from a handler');
  expect(await tab.locator('.throw').innerText()).toBe('1');
});

test('a page that does not exist is told to the app, which may lead on', async () => {
  const { page: tab } = await openPage({
    wxml: '<view>{{missing}}</view>',
    js: "Page({ data: { missing: '' }, onLoad() { this.setData({ missing: getApp().missing }) } })",
    files: {
      'app.js':
        "App({ onPageNotFound({ path, isEntryPage }) { this.missing = path + ' ' + isEntryPage } })",
    },
    query: 'path=pages/gone/index',
  });
  expect(await textOf(tab)).toBe('pages/gone/index true');
});

test('hover-class shows while pressed, long presses are told, and keys can tap', async () => {
  const { page: tab } = await openPage({
    wxml: '<view class="press" hover-class="down" hover-start-time="0" hover-stay-time="50" bind:longpress="long" aria-role="button" bind:tap="tap">{{said}}</view>',
    js: "Page({ data: { said: '' }, long() { this.setData({ said: 'long' }) }, tap() { this.setData({ said: 'tap' }) } })",
    wxss: '.press { height: 50px }',
  });
  await tab.locator('.press').hover();
  await tab.mouse.down();
  await tab.waitForSelector('.press.down');
  await tab.waitForFunction(() => document.querySelector('.press')?.textContent === 'long');
  await tab.mouse.move(300, 500);
  await tab.mouse.up();
  await tab.waitForSelector('.press:not(.down)');
  await tab.locator('.press').focus();
  await tab.keyboard.press('Enter');
  expect(await tab.locator('.press').innerText()).toBe('tap');
});

test('real touches tap, too', async () => {
  const { page: mouse, url } = await openPage({
    wxml: '<view class="n" bind:tap="more" bind:touchstart="start">{{n}} {{touches}}</view>',
    js: 'Page({ data: { n: 0, touches: 0 }, more() { this.setData({ n: this.data.n + 1 }) }, start(e) { this.setData({ touches: e.touches.length }) } })',
  });
  const context = await mouse
    .context()
    .browser()
    ?.newContext({ hasTouch: true, viewport: { width: 375, height: 667 } });
  const tab = await context?.newPage();
  if (!context || !tab) throw new Error('no browser');
  await tab.goto(`${url}app/`);
  await tab.tap('.n');
  expect(await tab.locator('.n').innerText()).toBe('1 1');
  await context.close();
});

test('a tap, an input and a scroll are each told once', async () => {
  const { page: tab } = await openPage({
    wxml: '<view class="log">{{log}}</view><button class="b" bindtap="tap" bindclick="click">b</button><input class="i" bindinput="input"/><scroll-view class="s" scroll-y bindscroll="scroll"><view class="tall"/></scroll-view>',
    wxss: '.s { height: 100px } .tall { height: 900px }',
    js: `const say = (page, text) => page.setData({ log: page.data.log + text });
      Page({ data: { log: '' }, tap() { say(this, 't') }, click() { say(this, 'c') }, input() { say(this, 'i') }, scroll() { say(this, 's') } })`,
  });
  await tab.click('.b');
  await tab.locator('.i input').pressSequentially('x');
  await tab.locator('.s').evaluate((view) => view.scrollTo(0, 50));
  await tab.waitForFunction(() => document.querySelector('.log')?.textContent.endsWith('s'));
  expect(await tab.locator('.log').innerText()).toBe('tis');
});

test('a component whose script fails is told, and the rest of the page is shown', async () => {
  const { page: tab, errors } = await openPage({
    json: { usingComponents: { broken: '/c/broken', silent: '/c/silent', whole: '/c/whole' } },
    wxml: '<broken/><silent/><whole/><view class="page">{{n}}</view>',
    js: 'Page({ data: { n: 1 } })',
    files: {
      'c/broken.json': '{"component":true}',
      'c/broken.wxml': '<view>b{{n}}</view>',
      'c/broken.js': "throw new Error('from a script')",
      'c/silent.json': '{"component":true}',
      'c/silent.wxml': '<view>s</view>',
      'c/silent.js': '',
      'c/whole.json': '{"component":true}',
      'c/whole.wxml': '<view>w{{n}}</view>',
      'c/whole.js': 'Component({ data: { n: 2 } })',
    },
  });
  expect(await textOf(tab)).toBe('b s w2 1');
  expect(errors.join()).toContain('from a script');
  expect(errors.join()).toContain('the script of "c/silent" calls neither Page() nor Component()');
});

test('an attribute and an event that a component lacks are told once, and empty ones not at all', async () => {
  const { page: tab } = await openPage({
    wxml: '<view wx:if="{{on}}"><swiper previous-margin="10px" bind:transition="x"/><swiper previous-margin="20px" easing-function=""/></view><view class="go" bind:tap="go">go</view>',
    js: 'Page({ data: { on: false }, go() { this.setData({ on: true }) } })',
  });
  const lines: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  await tab.click('.go');
  expect(lines).toEqual([
    '<swiper previous-margin> is not implemented by the browser host',
    '<swiper bind:transition> is not implemented by the browser host',
  ]);
});

test('a binding to nothing leaves an attribute as it is without one', async () => {
  const { page: tab } = await openPage({
    wxml: '<input class="i" focus="{{none}}" disabled="{{none}}" bind:focus="heard" bind:blur="heard"/><view class="said">{{said}}</view>',
    js: "Page({ data: { said: 'nothing' }, heard({ type }) { this.setData({ said: type }) } })",
  });
  await nextFrames(tab);
  expect(await tab.locator('.said').innerText()).toBe('nothing');
  expect(await tab.locator('.i input').isDisabled()).toBe(false);
});

test('a disabled field can be tapped', async () => {
  const { page: tab } = await openPage({
    wxml: '<view bind:tap="tap"><input class="i" disabled/><textarea class="t" disabled/></view><view class="n">{{n}}</view>',
    js: 'Page({ data: { n: 0 }, tap() { this.setData({ n: this.data.n + 1 }) } })',
  });
  await tab.click('.i');
  await tab.click('.t');
  expect(await tab.locator('.n').innerText()).toBe('2');
});

test('a scroll-view that scrolls sideways lets the page scroll', async () => {
  const { page: tab } = await openPage({
    wxml: '<scroll-view class="s" scroll-x><view class="wide"/></scroll-view><view class="tall"/>',
    wxss: '.s { height: 300px } .wide { width: 2000px; height: 300px } .tall { height: 2000px }',
  });
  const top = () => tab.locator('.host-scroller').evaluate((scroller) => scroller.scrollTop);
  await tab.mouse.move(100, 200);
  await tab.mouse.wheel(0, 90);
  await tab.waitForFunction(() => document.querySelector('.host-scroller')?.scrollTop);
  expect(await top()).toBe(90);
});

test('a picture made long before its slot is shown tells that it is there', async () => {
  const { page: tab } = await openPage({
    json: { usingComponents: { popup: '/c/popup' } },
    wxml: '<popup show="{{on}}"><image src="/there.svg" bind:load="loaded"/></popup><view class="go" bind:tap="go">go</view><view class="said">{{said}}</view>',
    js: "Page({ data: { on: false, said: '' }, go() { this.setData({ on: true }) }, loaded() { this.setData({ said: 'loaded' }) } })",
    files: {
      'c/popup.json': '{"component":true}',
      'c/popup.wxml': '<slot wx:if="{{show}}"/>',
      'c/popup.js': 'Component({ properties: { show: Boolean } })',
      'there.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    },
  });
  await nextFrames(tab);
  await tab.click('.go');
  await tab.getByText('loaded').waitFor();
});

test('a field puts the cursor where it is told, and a text area tells of its lines', async () => {
  const { page: tab } = await openPage({
    wxml: '<input class="i" value="abcdef" selection-start="1" selection-end="3"/><textarea class="t" bind:linechange="lines"/><view class="said">{{said}}</view>',
    js: "Page({ data: { said: '' }, lines(e) { this.setData({ said: this.data.said + e.detail.lineCount }) } })",
    wxss: '.t { height: 20px; line-height: 20px }',
  });
  await tab.locator('.i input').focus();
  await tab.keyboard.type('X');
  expect(await tab.locator('.i input').inputValue()).toBe('aXdef');
  await tab.locator('.t textarea').pressSequentially('a\nb\nc');
  expect(await tab.locator('.said').innerText()).toBe('123');
});

test.each(['input', 'textarea'])(
  'the placeholder of a padded <%s> stands where the text will',
  async (name) => {
    const { page: tab } = await openPage({
      wxml: `<${name} class="field" placeholder="Name"/>`,
      wxss: '.field { padding: 12px 20px; }',
      js: 'Page({})',
    });
    const inset = await tab.locator('.field').evaluate((field) => {
      const range = document.createRange();
      range.selectNodeContents(field.querySelector('.host-placeholder') ?? field);
      return Math.round(range.getBoundingClientRect().left - field.getBoundingClientRect().left);
    });
    expect(inset).toBe(20);
  },
);
