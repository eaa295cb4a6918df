import type { Page } from 'playwright-core';
import type { Effect } from '../../src/audits/artifacts';
import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(60_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const effectsOf = (page: Page): Promise<Effect[] | null> =>
  page.evaluate(() => window.miniProgramHost.audits.collect().effects);

test.each<[string, string, boolean]>([
  ['a text elsewhere', '<view>{{done}}</view>', false],
  ['one that is read out', '<view aria-live="polite"><text>{{done}}</text></view>', true],
  [
    'one that comes with its alert',
    '<view wx:if="{{done}}" aria-role="alert">{{done}}</view>',
    true,
  ],
  [
    'one beside what is read out',
    '<view>{{done}}</view><view aria-role="status">{{done}}</view>',
    true,
  ],
  [
    'one in a modal',
    '<view wx:if="{{done}}" aria-role="dialog" aria-modal="{{true}}">{{done}}</view>',
    true,
  ],
  [
    'one beside a field that gets the focus',
    '<view>{{done}}</view><input focus="{{done}}" />',
    true,
  ],
  ['one that is hidden from readers as well', '<view aria-hidden="{{true}}">{{done}}</view>', true],
])('after a tap, %s is heard or not', async (_what, wxml, isHeard) => {
  const { page } = await openPage({
    wxml: `<view class="go" aria-role="button" bind:tap="go">go</view>${wxml}`,
    js: "Page({ data: { done: '' }, go() { this.setData({ done: 'done' }) } })",
  });
  await page.click('.go');
  await page.getByText('done').first().waitFor();
  const effects = await effectsOf(page);
  expect(effects?.every(({ isSaid }) => isSaid)).toBe(isHeard);
});

test('what a tap changes of the control itself is heard', async () => {
  const { page } = await openPage({
    wxml: `<view class="go" aria-role="radio" aria-checked="{{on}}" bind:tap="go">go</view><view wx:if="{{on}}">more</view>
      <input class="field" bind:input="type" /><view>{{typed}}</view>`,
    js: "Page({ data: { on: false, typed: '' }, go() { this.setData({ on: true }) }, type({ detail }) { this.setData({ typed: detail.value }) } })",
  });
  await page.click('.go');
  await page.getByText('more').waitFor();
  await page.locator('.field input').pressSequentially('abc');
  await page.getByText('abc').waitFor();
  const effects = await effectsOf(page);
  expect(effects).toMatchObject([
    { element: 'view.go “go”', text: 'more', isSaid: true },
    { element: 'input.field', text: 'abc', isSaid: false },
  ]);
});
