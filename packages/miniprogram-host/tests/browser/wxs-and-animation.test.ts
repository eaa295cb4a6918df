import { closeBrowser, closeFixtures, openFixture, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('WXS hears events with the component around and the element, and can change both', async () => {
  const { page } = await openPage({
    wxml: `<wxs module="act">
      module.exports = {
        tap: function (event, owner) {
          var state = event.instance.getState();
          state.taps = (state.taps || 0) + 1;
          event.instance.setStyle({ 'margin-left': '100rpx', backgroundColor: 'rgb(0, 128, 0)' }).addClass('seen');
          owner.selectComponent('.other').setStyle('width: ' + event.instance.getBoundingClientRect().width / 2 + 'px');
          owner.callMethod('report', { taps: state.taps, id: event.instance.getDataset().id, all: owner.selectAllComponents('.other').length, has: event.instance.hasClass('seen') });
          return false;
        },
        changed: function (value, before, owner, instance) {
          if (before !== undefined) owner.callMethod('report', { value: value, before: before, id: instance.getDataset().id });
        },
      };
      </wxs>
      <view bind:tap="outer"><view class="box {{extra}}" data-id="7" bind:tap="{{act.tap}}" change:n="{{act.changed}}" n="{{n}}">box</view></view>
      <view class="other">other</view><view class="more" bind:tap="more">more</view><view class="said">{{said}}</view>`,
    js: `Page({ data: { n: 1, said: '', extra: '' }, report(detail) { this.setData({ said: JSON.stringify(detail) }) }, outer() { this.setData({ said: 'bubbled' }) },
      more() { this.setData({ n: 2, extra: 'x' }) } })`,
  });
  await page.click('.box');
  await page.click('.box');
  expect(await page.locator('.said').innerText()).toBe('{"taps":2,"id":"7","all":1,"has":true}');
  const style = (name: string, property: string) =>
    page
      .locator(name)
      .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), property);
  expect(await style('.box', 'margin-left')).toBe('50px');
  expect(await style('.box', 'background-color')).toBe('rgb(0, 128, 0)');
  expect(await style('.other', 'width')).toBe('162.5px');
  await page.click('.more');
  expect(await page.locator('.said').innerText()).toBe('{"value":2,"before":1,"id":"7"}');
  expect(await page.locator('.box').getAttribute('class')).toContain('seen');
});

test('a change handler finds the elements that stand behind its own', async () => {
  const { page, errors } = await openPage({
    wxml: `<wxs module="act">module.exports = { first: function (value, before, owner) { owner.selectComponent('.later').setStyle('width: ' + value + 'px') } }</wxs>
      <view change:n="{{act.first}}" n="{{50}}">first</view><view class="later">later</view>`,
  });
  expect((await page.locator('.later').boundingBox())?.width).toBe(50);
  expect(errors).toEqual([]);
});

test('WXS that asks for a method that is not there hears of it by name', async () => {
  const { page, errors } = await openPage({
    wxml: `<wxs module="act">module.exports = { tap: function (event, owner) { owner.callMethod('gone') } }</wxs><view class="box" bind:tap="{{act.tap}}">box</view>`,
  });
  await page.click('.box');
  expect(errors.join()).toContain('callMethod: "pages/a/index" has no method "gone"');
});

test('animations play their steps in order, and transitions tell of their end', async () => {
  const { page, errors } = await openPage({
    wxml: `<view class="box" animation="{{animation}}" bind:transitionend="end">box</view><view class="go" bind:tap="go">go</view><view class="said">{{said}}</view>`,
    js: `Page({ data: { animation: {}, said: 0 }, end() { this.setData({ said: this.data.said + 1 }) },
      go() { const animation = wx.createAnimation({ duration: 600 }); animation.translateX(10).opacity(0.5).step(); animation.rotate(90).step({ duration: 60 });
        this.setData({ animation: animation.export() }) } })`,
  });
  const style = () =>
    page.locator('.box').evaluate((box) => [box.style.transform, box.style.opacity]);
  await page.click('.go');
  expect(await style()).toEqual(['translateX(10px)', '0.5']);
  await page.waitForFunction(() => document.querySelector('.said')?.textContent === '3');
  expect(await style()).toEqual(['translateX(10px) rotate(90deg)', '0.5']);
  expect(errors).toEqual([]);
});

test('a page and the one it opens speak through their event channel', async () => {
  const { page, errors } = await openFixture({
    'app.json': JSON.stringify({ pages: ['a', 'b'] }),
    'app.js': 'App({})',
    'a.wxml': '<view class="go" bind:tap="go">go</view><view class="said">{{said}}</view>',
    'a.js': `Page({ data: { said: '' }, go() { wx.navigateTo({ url: '/b', events: { answer: (text) => this.setData({ said: text }) }, success: ({ eventChannel }) => eventChannel.emit('ask', 'well', 1) }) } })`,
    'b.wxml': '<view class="heard">{{heard}}</view>',
    'b.js': `Page({ data: { heard: '' }, onLoad() { const channel = this.getOpenerEventChannel(); channel.once('ask', (text, n) => { this.setData({ heard: text + n }); channel.emit('answer', 'fine') }) } })`,
  });
  await page.click('.go');
  expect(await page.locator('.heard').innerText()).toBe('well1');
  expect(await page.locator('.said').textContent()).toBe('fine');
  expect(errors).toEqual([]);
});
