import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const listening = `Page({ data: { said: '', days: [['Mon', 'Tue'], ['am', 'pm', 'night']] },
  hear(e) { this.setData({ said: this.data.said + e.type + JSON.stringify(e.detail) }) } })`;

test('a picker shows its range, and tells the index that is confirmed as text', async () => {
  const { page, errors } = await openPage({
    query: 'lang=en',
    wxml: `<picker class="p" range="{{[{ n: 'one' }, { n: 'two' }, { n: 'three' }]}}" range-key="n" value="{{1}}" header-text="Number" bind:change="hear" bind:cancel="hear">choose</picker>
      <picker class="off" range="{{['x']}}" disabled>off</picker><view class="said">{{said}}</view>`,
    js: listening,
  });
  await page.getByText('off').click({ force: true });
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByText('choose').click();
  expect(await page.getByRole('option', { selected: true }).innerText()).toBe('two');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('dialog', { name: 'Number' }).getByText('OK').click();
  await page.getByText('choose').click();
  await page.keyboard.press('Escape');
  expect(await page.locator('.said').innerText()).toBe('change{"value":"2"}cancel{}');
  expect(errors).toEqual([]);
});

test('columns of a multiSelector move by themselves, and tell of it', async () => {
  const { page } = await openPage({
    query: 'lang=en',
    wxml: `<picker mode="multiSelector" range="{{days}}" value="{{[0, 1]}}" bind:change="hear" bind:columnchange="hear">choose</picker><view class="said">{{said}}</view>`,
    js: listening,
  });
  await page.getByText('choose').click();
  await page.getByText('Tue').click();
  await page.getByText('OK').click();
  expect(await page.locator('.said').innerText()).toBe(
    'columnchange{"column":0,"value":1}change{"value":[1,1]}',
  );
});

test('times and dates keep to their limits', async () => {
  const { page, errors } = await openPage({
    query: 'lang=en',
    wxml: `<picker class="time" mode="time" value="09:10" start="09:05" end="10:20" bind:change="hear">time</picker>
      <picker class="date" mode="date" value="2021-01-31" start="2021-01-19" end="2021-12-31" bind:change="hear">date</picker>
      <picker class="month" mode="date" fields="month" value="2021-03-05" bind:change="hear">month</picker><view class="said">{{said}}</view>`,
    js: listening,
  });
  await page.getByText('time').click();
  await page.getByRole('option', { name: '10' }).first().click();
  await page.getByText('OK').click();
  await page.getByText('date').click();
  expect(await page.getByRole('listbox').nth(2).getByRole('option').first().innerText()).toBe('19');
  await page.getByRole('listbox').nth(1).getByRole('option', { name: '02' }).click();
  await page.getByText('OK').click();
  await page.getByText('month').click();
  await page.getByText('OK').click();
  expect(await page.locator('.said').innerText()).toBe(
    'change{"value":"10:10"}change{"value":"2021-02-28"}change{"value":"2021-03"}',
  );
  expect(errors).toEqual([]);
});

test('a picker of regions fails by name', async () => {
  const { page, errors } = await openPage({ wxml: '<picker mode="region">where</picker>' });
  await page.getByText('where').click();
  expect(errors.join()).toContain('<picker mode="region"> is not implemented by the browser host');
});

test('a picker-view scrolls its columns, tells what they show, and follows data', async () => {
  const { page, errors } = await openPage({
    wxml: `<picker-view class="v" value="{{value}}" indicator-style="height: 50px;" bind:change="pick"><picker-view-column><view wx:for="{{20}}" wx:key="*this">y{{item}}</view></picker-view-column>
      <picker-view-column><view wx:for="{{list}}" wx:key="*this">{{item}}</view></picker-view-column></picker-view>
      <view class="state">{{value}}</view><view class="set" bind:tap="set">set</view>`,
    wxss: '.v { width: 100%; height: 200px }',
    js: "Page({ data: { value: [3, 1], list: ['a', 'b', 'c'] }, pick(e) { this.setData({ value: e.detail.value }) }, set() { this.setData({ value: [5, 99], list: ['a', 'b'] }) } })",
  });
  const selected = () => page.getByRole('option', { selected: true }).allInnerTexts();
  await page.waitForFunction(() => document.querySelectorAll('[aria-selected=true]').length === 2);
  expect(await selected()).toEqual(['y3', 'b']);
  await page
    .locator('wx-picker-view-column')
    .first()
    .evaluate((column) => column.scrollTo(0, 350));
  await page.waitForFunction(() => document.querySelector('.state')?.textContent === '7,1');
  await page.click('.set');
  expect(await selected()).toEqual(['y5', 'b']);
  expect(errors).toEqual([]);
});
