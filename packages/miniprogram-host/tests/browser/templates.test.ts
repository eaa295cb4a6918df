import { closeBrowser, closeFixtures, openPage, textOf } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('conditions and lists follow the data', async () => {
  const { page, errors } = await openPage({
    wxml: `<view wx:if="{{n === 1}}">one</view><view wx:elif="{{n === 2}}">two</view><view wx:else>many</view>
      <view wx:for="{{list}}" wx:key="id" wx:for-item="row" wx:for-index="at">{{at}}:{{row.name}}</view>
      <text wx:for="{{3}}" wx:key="*this">{{item}}</text><text wx:for="{{map}}" wx:key="*this">{{index}}={{item}}</text>
      <block wx:if="{{n > 1}}"><view>block</view></block><button class="more" bind:tap="more">more</button>`,
    js: `Page({ data: { n: 1, list: [{ id: 'a', name: 'A' }], map: { k: 'v' } },
      more() { this.setData({ n: 2, 'list[0].name': 'Z', 'list[1]': { id: 'b', name: 'B' } }) } })`,
  });
  expect(await textOf(page)).toBe('one 0:A 012k=v more');
  await page.click('.more');
  expect(await textOf(page)).toBe('two 0:Z 1:B 012k=v block more');
  expect(errors).toEqual([]);
});

test('a keyed list moves its elements instead of making new ones', async () => {
  const { page } = await openPage({
    wxml: '<view wx:for="{{list}}" wx:key="id" class="row">{{item.id}}</view><view class="turn" bind:tap="turn">turn</view>',
    js: "Page({ data: { list: [{ id: 'a' }, { id: 'b' }] }, turn() { this.setData({ list: this.data.list.slice().reverse() }) } })",
  });
  await page.evaluate(() => document.querySelector('.row')?.setAttribute('data-kept', ''));
  await page.click('.turn');
  expect(await page.locator('.row').allInnerTexts()).toEqual(['b', 'a']);
  expect(await page.locator('[data-kept]').innerText()).toBe('a');
});

test('templates, imports and includes', async () => {
  const { page, errors } = await openPage({
    wxml: '<import src="./parts.wxml"/><template is="hello" data="{{name, n: 2}}"/><include src="./foot.wxml"/>',
    js: "Page({ data: { name: 'you', foot: 'end' } })",
    files: {
      'pages/a/parts.wxml': '<template name="hello"><view>hello {{name}} {{n}}</view></template>',
      'pages/a/foot.wxml': '<view>{{foot}}</view>',
    },
  });
  expect(await textOf(page)).toBe('hello you 2 end');
  expect(errors).toEqual([]);
});

test('WXS: external, inline, required, and hearing of changes', async () => {
  const { page, errors } = await openPage({
    wxml: `<wxs module="inline">module.exports = { twice: function (n) { return n * 2 } }</wxs><wxs src="./tool.wxs" module="tool"/>
      <view change:n="{{tool.changed}}" n="{{n}}">{{inline.twice(n)}} {{tool.kind(list)}} {{tool.digits('a12')}}</view>`,
    js: 'Page({ data: { n: 2, list: [1] } })',
    files: {
      'pages/a/tool.wxs': `var other = require('./other.wxs');
        module.exports = { kind: other.kind, changed: function () {}, digits: function (s) { return s.match(getRegExp('\\d+'))[0] } }`,
      'pages/a/other.wxs':
        "module.exports = { kind: function (v) { return v.constructor === 'Array' ? 'array' : 'other' } }",
    },
  });
  expect(await textOf(page)).toBe('4 array 12');
  expect(errors).toEqual([]);
});

test('events bubble, are caught, carry dataset, marks and touches', async () => {
  const { page, errors } = await openPage({
    wxml: `<view bind:tap="outer" mark:where="{{'out'}}"><view class="bubble" data-id="{{7}}" data-some-name="x" bindtap="inner">bubble</view>
      <view class="caught" catch:tap="inner">caught</view></view>
      <view capture-bind:tap="captured"><view class="captured" bind:tap="inner">captured</view></view>`,
    js: `const log = []; const say = (page, text) => { log.push(text); page.setData({ log: log.join(' ') }) };
      Page({ data: { log: '' }, inner(e) { say(this, 'inner:' + JSON.stringify(e.currentTarget.dataset)) },
      outer(e) { say(this, 'outer:' + e.mark.where + ':' + e.changedTouches.length + ':' + (e.detail.x > 0)) }, captured() { say(this, 'captured') } })`,
  });
  await page.click('.bubble');
  await page.click('.caught');
  await page.click('.captured');
  const data = await page.evaluate(() => {
    const root = document.querySelector('wx-page-root') as unknown as {
      __wxElement: { data: { log: string } };
    };
    return root.__wxElement.data.log;
  });
  expect(data).toBe('inner:{"id":7,"someName":"x"} outer:out:1:true inner:{} captured inner:{}');
  expect(errors).toEqual([]);
});

test.each(['input', 'textarea'])(
  'model: carries what is typed in <%s> to the data',
  async (tag) => {
    const { page } = await openPage({
      wxml: `<${tag} class="field" model:value="{{name}}"/><view class="echo">{{name}}</view>`,
      js: "Page({ data: { name: 'a' } })",
    });
    expect(await page.locator(`.field ${tag}`).inputValue()).toBe('a');
    await page.fill(`.field ${tag}`, 'bc');
    expect(await page.locator('.echo').innerText()).toBe('bc');
  },
);

test('setData calls back, copies, and refuses what a phone cannot send', async () => {
  const { page, errors } = await openPage({
    wxml: '<view class="text">{{text}}</view><view class="bad" bind:tap="bad">bad</view>',
    js: `Page({ data: { text: '' }, onLoad() { const list = [1]; this.setData({ list }, () => this.setData({ text: 'called ' + this.data.list.length })); list.push(2) },
      bad() { this.setData({ a: { b: () => 1 } }) } })`,
  });
  await expect(page.locator('.text').innerText()).resolves.toBe('called 1');
  await page.click('.bad');
  expect(errors.join()).toContain('setData: "a.b" is a function');
});
