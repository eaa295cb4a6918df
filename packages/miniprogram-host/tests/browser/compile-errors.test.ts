import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, closeFixtures, openPage, textOf } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('a compile error stands above the running app, and goes with a reload once it is mended', async () => {
  const { page, root, host } = await openPage({ wxml: '<view>first</view>' });
  const wxml = join(root, 'pages', 'a', 'index.wxml');
  writeFileSync(wxml, '<view>\n  <text>second\n</view>');
  await host.rebuild('package');
  const overlay = page.getByRole('alert');
  await overlay.waitFor();
  expect(await overlay.innerText()).toMatch(/pages\/a\/index\.wxml:2:\d+\s+missing end tag/);
  expect(await textOf(page)).toBe('first');
  writeFileSync(wxml, '<view>third</view>');
  await host.rebuild('package');
  await page.getByText('third').waitFor();
  expect(await overlay.count()).toBe(0);
});

test('an error that is there from the start is shown to whoever opens the page later', async () => {
  const { page, root, host } = await openPage({ wxml: '<view>first</view>' });
  writeFileSync(join(root, 'pages', 'a', 'index.js'), 'Page({ a: ] })');
  await host.rebuild('package');
  await page.reload();
  expect(await page.getByRole('alert').innerText()).toContain('pages/a/index.js:1:');
});

test('an error in a script that several ask for is told once', async () => {
  const { root, host } = await openPage({ wxml: '<view>first</view>' });
  const write = (name: string, text: string) => writeFileSync(join(root, 'pages', 'a', name), text);
  write('rule.js', 'const = 3;');
  write('other.js', "require('./rule');");
  write('index.js', "require('./rule'); require('./other'); Page({});");
  expect(await host.rebuild('package')).toEqual([
    expect.objectContaining({ line: 1, column: 7, message: 'Expected identifier but found "="' }),
  ]);
});

test('what is wrong beside the package stands there as well, over reloads, until it is right again', async () => {
  const { page, host } = await openPage({ wxml: '<view>first</view>' });
  const overlay = page.getByRole('alert');
  host.showBesides([
    {
      severity: 'error',
      file: 'cloudfunctions/content/events.json',
      line: 2,
      column: 3,
      message: 'is empty',
    },
  ]);
  await overlay.waitFor();
  const reloaded = page.waitForEvent('load');
  await host.rebuild('package');
  await reloaded;
  await overlay.waitFor();
  expect(await overlay.innerText()).toMatch(/cloudfunctions\/content\/events\.json:2:3\s+is empty/);
  host.showBesides([]);
  await overlay.waitFor({ state: 'detached' });
});

test('a rebuild that a page was too late to hear of reaches it once it listens', async () => {
  const { page, root, host, url } = await openPage({ wxml: '<view>first</view>' });
  let listen = () => {};
  const isRebuilt = new Promise<void>((resolve) => (listen = resolve));
  await page.route('**/events*', async (route) => {
    await isRebuilt;
    await route.continue();
  });
  await page.goto(`${url}app/`);
  await page.getByText('first').waitFor();
  writeFileSync(join(root, 'pages', 'a', 'index.wxml'), '<view>second</view>');
  await host.rebuild('package');
  listen();
  await page.getByText('second').waitFor();
});
