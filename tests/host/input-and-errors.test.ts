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
  await tab.click('.reject');
  await tab.waitForTimeout(100);
  expect(lines).toContain('App.onError from a handler');
  expect(lines).toContain('rejected nobody waits');
  expect(errors.join()).toContain('[pages/a/index] Error: from a handler');
  expect(await tab.locator('.throw').innerText()).toBe('1');
});

test('a page that does not exist is told to the app, which leads on', async () => {
  const { page: tab } = await openPage({
    wxml: '<view>first</view>',
    files: {
      'app.js':
        "App({ onPageNotFound({ path, isEntryPage }) { console.log('missing', path, isEntryPage) } })",
    },
    query: 'path=pages/gone/index',
  });
  expect(await textOf(tab)).toBe('first');
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
