import type { Page } from 'playwright-core';
import type { PageVisit } from '../../src/audits/artifacts';
import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(60_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const visitOf = async (page: Page): Promise<PageVisit | undefined> =>
  (await page.evaluate(() => window.miniProgramHost.audits.collect())).visits[0];

test('a chart behind a sheet is not asked for, and one that nobody ever hears is', async () => {
  const chartsOf = async (sheet: string) => {
    const { page } = await openPage({
      wxml: `<view aria-hidden="{{true}}"><view class="bar" style="--height: 50%" /></view>${sheet}`,
      wxss: '.bar { height: var(--height) }',
    });
    const visit = await visitOf(page);
    return visit?.charts.map(({ element, name }) => [element, name]);
  };
  expect(await chartsOf('')).toEqual([['view > view.bar', null]]);
  expect(await chartsOf('<view aria-role="dialog" aria-modal="{{true}}">sheet</view>')).toEqual([]);
});

test('the states that a control is given are looked at', async () => {
  const { page } = await openPage({
    wxml: `<view aria-role="button" aria-selected="{{false}}" bind:tap="noop">chosen</view><view aria-role="radio" aria-checked="{{true}}" bind:tap="noop">on</view>`,
    js: 'Page({ noop() {} })',
  });
  const visit = await visitOf(page);
  expect(visit?.controls.map(({ states }) => states)).toEqual([
    ['aria-selected'],
    ['aria-checked'],
  ]);
});

test('a name is what a screen reader says', async () => {
  const { page } = await openPage({
    wxml: `<view class="a" bind:tap="noop">by its <text>text</text></view><view class="b" aria-label="by its label" bind:tap="noop">no</view>
      <text id="other">by another</text><view class="c" aria-labelledby="other" bind:tap="noop">no</view>
      <view class="d" bind:tap="noop"><image src="/x.svg" aria-label="by its image" /></view><input class="e" placeholder="no name" />
      <label for="field">by a label</label><input class="f" id="field" /><view class="g" bind:tap="noop"><text aria-hidden="{{true}}">hidden</text></view>
      <view class="h" aria-hidden="{{true}}" bind:tap="noop">hidden</view><view class="i" bind:tap="noop">in signs</view>`,
    wxss: `.g, .e, .f { width: 50px; height: 50px } .i::before { content: '“' } .i::after { content: '”' }`,
    js: 'Page({ noop() {} })',
    files: { 'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" />' },
  });
  const visit = await visitOf(page);
  expect(visit?.controls.map(({ name }) => name)).toEqual([
    'by its text',
    'by its label',
    'by another',
    'by its image',
    '',
    'by a label',
    '',
    null,
    '“in signs”',
  ]);
});
