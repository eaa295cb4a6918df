import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** A page whose `said` shows the details of what it hears. */
const listening = `Page({ data: { said: '', on: false }, hear(e) { this.setData({ said: this.data.said + JSON.stringify(e.detail) }) } })`;

test('a checkbox group tells the values of its checked boxes, in the order of the page', async () => {
  const { page, errors } = await openPage({
    wxml: `<checkbox-group bind:change="hear"><checkbox class="a" value="a">A</checkbox><label><checkbox class="b" value="b" checked/>B word</label>
      <checkbox class="c" value="c" disabled>C</checkbox></checkbox-group><view class="said">{{said}}</view>`,
    js: listening,
  });
  await page.click('.a');
  await page.click('.c', { force: true });
  await page.getByText('B word').click();
  await page.locator('.b').focus();
  await page.keyboard.press('Space');
  expect(await page.locator('.said').innerText()).toBe(
    '{"value":["a","b"]}{"value":["a"]}{"value":["a","b"]}',
  );
  expect(await page.getByRole('checkbox', { name: 'C' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  expect(errors).toEqual([]);
});

test('a radio group holds one, tells it once, and follows the arrow keys', async () => {
  const { page } = await openPage({
    wxml: `<radio-group bind:change="hear"><radio class="a" value="a" checked="{{!on}}"/><radio class="b" value="b"/><radio class="c" value="c" disabled/></radio-group>
      <view class="said">{{said}}</view>`,
    js: listening,
  });
  await page.click('.a');
  await page.click('.b');
  await page.click('.c', { force: true });
  await page.locator('.b').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.said').innerText()).toBe('{"value":"b"}{"value":"a"}');
  expect(await page.locator('[aria-checked=true]').getAttribute('class')).toBe('a');
});

test('model:checked carries a choice back, and data turns it again', async () => {
  const { page } = await openPage({
    wxml: `<checkbox class="box" value="x" model:checked="{{on}}"/><switch class="switch" checked="{{on}}"/><view class="on">{{on}}</view><view class="off" bind:tap="off">off</view>`,
    js: 'Page({ data: { on: false }, off() { this.setData({ on: false }) } })',
  });
  await page.click('.box');
  expect(await page.locator('.on').innerText()).toBe('true');
  expect(await page.locator('.switch').getAttribute('aria-checked')).toBe('true');
  await page.click('.off');
  expect(await page.locator('.box').getAttribute('aria-checked')).toBe('false');
});

test('a form collects every kind of control, and empties them', async () => {
  const { page, errors } = await openPage({
    json: { usingComponents: { field: '/c/field', inner: '/c/inner' } },
    wxml: `<form bind:submit="hear" bind:reset="hear"><input name="text" value="t"/><switch name="switch" checked/><slider name="slider" value="30"/>
      <checkbox-group name="boxes"><checkbox value="1" checked/><checkbox value="2" checked/></checkbox-group>
      <radio-group name="radio"><radio value="r" checked/></radio-group><picker name="picker" range="{{['x', 'y']}}" value="{{1}}">pick</picker>
      <field name="own" value="custom"/><inner/><button class="submit" form-type="submit">submit</button><button class="reset" form-type="reset">reset</button></form>
      <view class="said">{{said}}</view>`,
    js: "Page({ data: { said: '' }, hear(e) { this.setData({ said: JSON.stringify(e.detail.value) || 'reset' }) } })",
    files: {
      'c/field.json': '{"component":true}',
      'c/field.js': "Component({ behaviors: ['wx://form-field'] })",
      'c/field.wxml': '<input name="hidden" value="not seen"/>',
      'c/inner.json': '{"component":true}',
      'c/inner.js': "Component({ behaviors: ['wx://form-field-group'] })",
      'c/inner.wxml': '<input name="inner" value="seen"/>',
    },
  });
  const said = async () => JSON.parse(await page.locator('.said').innerText()) as unknown;
  await page.click('.submit');
  expect(await said()).toEqual({
    text: 't',
    switch: true,
    slider: 30,
    boxes: ['1', '2'],
    radio: 'r',
    picker: 1,
    own: 'custom',
    inner: 'seen',
  });
  await page.click('.reset');
  await page.click('.submit');
  expect(await said()).toEqual({
    text: '',
    switch: false,
    slider: 0,
    boxes: [],
    radio: '',
    picker: -1,
    own: 'custom',
    inner: '',
  });
  expect(errors).toEqual([]);
});
