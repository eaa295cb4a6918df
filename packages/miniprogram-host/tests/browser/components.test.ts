import { closeBrowser, closeFixtures, openPage, textOf } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const component = (
  name: string,
  wxml: string,
  js = 'Component({})',
  wxss = '',
  json: object = {},
) => ({
  [`c/${name}.json`]: JSON.stringify({ component: true, ...json }),
  [`c/${name}.wxml`]: wxml,
  [`c/${name}.js`]: js,
  [`c/${name}.wxss`]: wxss,
});

test('properties, observers, events and slots', async () => {
  const { page, errors } = await openPage({
    json: { usingComponents: { counter: '/c/counter' } },
    wxml: '<counter start="{{5}}" bind:count="counted"><text slot="head">head</text><text>body</text></counter><view class="said">{{said}}</view>',
    js: "Page({ data: { said: '' }, counted(e) { this.setData({ said: e.type + e.detail.n }) } })",
    files: component(
      'counter',
      '<slot name="head"/><view class="n" bind:tap="tap">{{n}}/{{twice}}</view><slot/>',
      `Component({ options: { multipleSlots: true }, properties: { start: Number }, data: { n: 0, twice: 0 },
        observers: { n(n) { this.setData({ twice: n * 2 }) } }, lifetimes: { attached() { this.setData({ n: this.data.start }) } },
        methods: { tap() { this.setData({ n: this.data.n + 1 }); this.triggerEvent('count', { n: this.data.n }) } } })`,
    ),
  });
  expect(await textOf(page)).toBe('head 5/10 body');
  await page.getByText('5/10').click();
  expect(await page.locator('.said').innerText()).toBe('count6');
  expect(errors).toEqual([]);
});

test('behaviors, relations, selectComponent, generics and lifetimes', async () => {
  const { page, errors } = await openPage({
    json: { usingComponents: { list: '/c/list', row: '/c/row', leaf: '/c/leaf' } },
    wxml: '<list id="list" generic:leaf="leaf"><row wx:for="{{2}}" wx:key="*this"/></list><view class="out">{{out}}</view>',
    js: "Page({ data: { out: '' }, onReady() { this.setData({ out: this.selectComponent('#list').report() }) } })",
    files: {
      ...component('leaf', '<text>leaf </text>'),
      ...component(
        'row',
        '<text>row </text>',
        "Component({ relations: { './list': { type: 'parent' } } })",
      ),
      ...component(
        'list',
        '<leaf/><slot/>',
        `const shared = Behavior({ data: { from: 'behavior' } });
        Component({ behaviors: [shared], relations: { './row': { type: 'child' } }, data: { order: [] },
          lifetimes: { created() { this.order = ['created'] }, attached() { this.order.push('attached') }, ready() { this.order.push('ready') } },
          pageLifetimes: { show() { this.order.push('show') } },
          methods: { report() { return [this.data.from, this.getRelationNodes('./row').length, ...this.order].join(' ') } } })`,
        '',
        { componentGenerics: { leaf: true } },
      ),
    },
  });
  await page.waitForFunction(() => document.querySelector('.out')?.textContent !== '');
  expect(await textOf(page)).toBe('leaf row row behavior 2 created attached show ready');
  expect(errors).toEqual([]);
});

test('an observer that sets the object it has changed is not called for it again', async () => {
  const { page, errors } = await openPage({
    json: { usingComponents: { list: '/c/list' } },
    wxml: '<list rows="{{[{ n: 1 }]}}"/>',
    files: component(
      'list',
      '<view wx:for="{{rows}}" wx:key="n">{{item.n}} {{item.seen}}</view>',
      `Component({ properties: { rows: { type: Array, value: [], observer(rows) {
        rows.forEach((row) => { row.seen = (row.seen || 0) + 1 }); this.setData({ rows }) } } } })`,
    ),
  });
  expect(await textOf(page)).toBe('1 1');
  expect(errors).toEqual([]);
});

test('virtual hosts, external classes and pure data', async () => {
  const { page, errors } = await openPage({
    json: { usingComponents: { thin: '/c/thin' } },
    wxml: '<thin outer-class="red" />',
    wxss: '.red { color: rgb(255, 0, 0) }',
    files: component(
      'thin',
      '<view class="outer-class inside">thin {{_hidden}}</view>',
      "Component({ options: { virtualHost: true, pureDataPattern: /^_/ }, externalClasses: ['outer-class'], data: { _hidden: 'x' } })",
    ),
  });
  expect(await page.locator('wx-thin').count()).toBe(0);
  expect(await textOf(page)).toBe('thin');
  expect(await page.locator('wx-view').evaluate((view) => getComputedStyle(view).color)).toBe(
    'rgb(255, 0, 0)',
  );
  expect(errors).toEqual([]);
});

test('styles are isolated, shared or applied as the component says', async () => {
  const { page } = await openPage({
    json: { usingComponents: { closed: '/c/closed', applied: '/c/applied', shared: '/c/shared' } },
    wxml: '<view class="x page">page</view><closed/><applied/><shared/>',
    wxss: '.x { color: rgb(1, 1, 1) }',
    files: {
      ...component(
        'closed',
        '<view class="x closed">c</view>',
        'Component({})',
        '.x { font-weight: 700 } :host { display: block; margin-left: 9px }',
      ),
      ...component(
        'applied',
        '<view class="x applied">a</view>',
        'Component({ options: { addGlobalClass: true } })',
      ),
      ...component(
        'shared',
        '<view class="x shared">s</view>',
        "Component({ options: { styleIsolation: 'shared' } })",
        '.page { text-decoration-line: underline }',
      ),
    },
  });
  const style = (text: string, property: string) =>
    page
      .getByText(text, { exact: true })
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await style('page', 'color')).toBe('rgb(1, 1, 1)');
  expect(await style('page', 'font-weight')).toBe('400');
  expect(await style('c', 'color')).toBe('rgb(0, 0, 0)');
  expect(await style('c', 'font-weight')).toBe('700');
  expect(await style('a', 'color')).toBe('rgb(1, 1, 1)');
  expect(await style('s', 'color')).toBe('rgb(1, 1, 1)');
  expect(await style('page', 'text-decoration-line')).toBe('underline');
  expect(
    await page.locator('wx-closed').evaluate((host) => getComputedStyle(host).marginLeft),
  ).toBe('9px');
});

test('with glass-easel, what a script says of its styles counts for nothing, and a warning says so', async () => {
  const { page } = await openPage({
    app: { componentFramework: 'glass-easel' },
    json: { usingComponents: { script: '/c/script', json: '/c/json' } },
    wxml: '<script/><json/>',
    wxss: '.x { color: rgb(1, 1, 1) }',
    files: {
      ...component(
        'script',
        '<view class="x">script</view>',
        'Component({ options: { addGlobalClass: true } })',
      ),
      ...component('json', '<view class="x">json</view>', 'Component({})', '', {
        styleIsolation: 'apply-shared',
      }),
    },
  });
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.reload();
  await page.waitForSelector('html[data-host-ready]');
  const colour = (text: string) =>
    page.getByText(text, { exact: true }).evaluate((element) => getComputedStyle(element).color);
  expect([await colour('script'), await colour('json')]).toEqual(['rgb(0, 0, 0)', 'rgb(1, 1, 1)']);
  expect(warnings).toEqual([expect.stringContaining('c/script.json')]);
});

test('what uses a component has the last word on its :host, whenever either is first shown', async () => {
  const using = (name: string) => ({ usingComponents: { [name]: `/c/${name}` } });
  const { page } = await openPage({
    json: using('outer'),
    wxml: '<outer/><view class="go" bind:tap="go">go</view><outer wx:if="{{more}}" more/>',
    js: 'Page({ data: { more: false }, go() { this.setData({ more: true }) } })',
    files: {
      ...component(
        'outer',
        '<inner wx:if="{{more}}" class="placed">in</inner>',
        'Component({ properties: { more: Boolean } })',
        '.placed { display: flex }',
        using('inner'),
      ),
      ...component('inner', '<slot/>', 'Component({})', ':host { display: inline-block }'),
    },
  });
  await page.click('.go');
  const display = page.locator('wx-inner').evaluate((host) => getComputedStyle(host).display);
  expect(await display).toBe('flex');
});

test('a form field keeps its value behind wx://form-field', async () => {
  const { page, errors } = await openPage({
    json: { usingComponents: { field: '/c/field' } },
    wxml: '<field name="n" value="v"/>',
    files: component(
      'field',
      '<view>{{name}}={{value}}</view>',
      "Component({ behaviors: ['wx://form-field'] })",
    ),
  });
  expect(await textOf(page)).toBe('n=v');
  expect(errors).toEqual([]);
});

test('Vant components run as they are packed', async () => {
  const { page, errors } = await openPage({
    json: {
      usingComponents: Object.fromEntries(
        [
          'button',
          'cell',
          'cell-group',
          'field',
          'icon',
          'tag',
          'tab',
          'tabs',
          'switch',
          'radio',
          'radio-group',
          'search',
          'skeleton',
          'popup',
          'loading',
        ].map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]),
      ),
    },
    wxml: `<van-button custom-class="b" type="primary" data-n="{{3}}" bind:click="tap">{{n}}</van-button><van-cell-group><van-cell title="cell" is-link/></van-cell-group>
      <van-field label="name" value="{{value}}" bind:change="typed"/><van-tag>tag</van-tag><van-switch checked="{{on}}" bind:change="turn"/>
      <van-radio-group value="{{pick}}" bind:change="pick"><van-radio name="1" custom-class="r1">one</van-radio><van-radio name="2" custom-class="r2">two</van-radio></van-radio-group>
      <van-tabs active="{{1}}"><van-tab title="first">1st</van-tab><van-tab title="second">2nd</van-tab></van-tabs><van-popup show="{{on}}"><view class="in">popup</view></van-popup>
      <view class="state">{{n}} {{value}} {{on}} {{pick}}</view>`,
    js: `Page({ data: { n: 0, value: 'v', on: false, pick: '1' }, tap(e) { this.setData({ n: this.data.n + e.currentTarget.dataset.n }) },
      typed(e) { this.setData({ value: e.detail }) }, turn(e) { this.setData({ on: e.detail }) }, pick(e) { this.setData({ pick: e.detail }) } })`,
  });
  await page.click('.b');
  await page.locator('wx-van-field input').fill('typed');
  await page.getByText('two').click();
  await page.click('wx-van-switch wx-view');
  expect(await page.locator('.state').innerText()).toBe('3 typed true 2');
  expect(await page.locator('.in').innerText()).toBe('popup');
  expect(
    await page.locator('.b').evaluate((button) => getComputedStyle(button).backgroundColor),
  ).toBe('rgb(7, 193, 96)');
  expect(errors).toEqual([]);
});
