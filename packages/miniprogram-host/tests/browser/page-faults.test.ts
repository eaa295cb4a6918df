import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { startHost } from '../../src/server/index';
import { reportPages } from '../../src/report';
import { closeBrowser, openFixture, closeFixtures, writeFixture } from './open-fixture';
import { runInApp } from './run-in-app';

jest.setTimeout(60_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** One page for each class of failure, and one that is well. */
const files = {
  'app.json': JSON.stringify({
    pages: ['well', 'markup', 'module', 'component', 'throws', 'defines-nothing', 'asks', 'gap'],
  }),
  'app.js': 'App({})',
  'well.wxml': '<import src="gone.wxml"/><view>well</view>',
  'well.js': 'Page({})',
  'markup.wxml': '<view>\n  <text>\n</view>',
  'markup.js': 'Page({})',
  'module.wxml': '<view>module</view>',
  'module.js': "require('./gone'); Page({})",
  'component.json': '{"usingComponents":{"gone":"./gone"}}',
  'component.wxml': '<gone/>',
  'component.js': 'Page({})',
  'throws.wxml': '<view>throws</view>',
  'throws.js': "Page({ onLoad() { throw new Error('no luck') } })",
  'defines-nothing.wxml': '<view>nothing</view>',
  'defines-nothing.js': '',
  'asks.wxml': '<view>asks</view>',
  'asks.js': 'Page({ onLoad() { wx.createWorker("w.js") } })',
  'gap.wxml': '<view class = "a" wx:if= "{{true}}">gap</view>',
  'gap.js': 'Page({})',
};

test('a page with an error says so in its place, and the others work', async () => {
  const { page, errors, root, host } = await openFixture({
    'app.json': '{"pages":["well"]}',
    'well.wxml': '<view>well</view>',
    'well.js': 'Page({})',
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  await host.close();
  const again = await startHost({ projectRoot: root, miniprogramRoot: root, port: 0 });
  await page.goto(`${again.url}app/`);
  await page.getByText('well').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  errors.length = 0;
  await runInApp(page, "await wx.navigateTo({ url: '/markup' })");
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/markup\.wxml:2:\d+ missing end tag/);
  expect(errors.join()).toMatch(/\[markup\].*markup\.wxml:2:\d+ missing end tag/s);
  await runInApp(page, 'await wx.navigateBack()');
  await page.getByText('well').waitFor();
  await again.close();
});

test('a report opens each page by itself', async () => {
  const root = await writeFixture(files);
  const host = await startHost({ projectRoot: root, miniprogramRoot: root, port: 0 });
  const { pages } = JSON.parse(files['app.json']) as { pages: string[] };
  const reports = await reportPages(host.url, [...pages, 'nowhere']);
  await host.close();
  const summary = reports.map(({ path, isOpened, exceptions, missing }) => [
    path,
    isOpened,
    exceptions.length,
    missing,
  ]);
  expect(summary).toEqual([
    ['well', true, 0, []],
    ['markup', false, 1, []],
    ['module', false, 1, []],
    ['component', false, 1, []],
    ['throws', true, 1, []],
    ['defines-nothing', true, 1, []],
    ['asks', true, 1, ['wx.createWorker']],
    ['gap', true, 0, []],
    ['nowhere', false, 0, []],
  ]);
  expect(reports[4]?.exceptions).toEqual(['no luck']);
});
