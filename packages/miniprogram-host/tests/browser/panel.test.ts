import type { Page } from 'playwright-core';
import type { CallResult, FunctionRun, LocalCloud } from 'miniprogram-cloud';
import { closeBrowser, closeFixtures, openFixture, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('the panel says where a page has no card, and what is wrong with one', async () => {
  const { page: tab, url } = await openPage({
    wxml: '<view>a</view>',
    js: "Page({ onShareAppMessage() { return { path: 'pages/b/index' } } })",
  });
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(url);
  await tab.getByRole('tab', { name: 'Share' }).click();
  await tab.getByText('the path "pages/b/index" does not begin with "/"').waitFor();
  await tab.getByText('This page can’t be shared to Moments.').waitFor();
});

test('the panel shows what the visitor has agreed to, and changes it', async () => {
  const { page: tab, url } = await openPage({
    wxml: '<view bindtap="ask">ask</view><view>{{told}}</view>',
    js: `Page({ data: { told: '' }, ask() {
      const complete = ({ errMsg }) => this.setData({ told: errMsg });
      wx.authorize({ scope: 'scope.writePhotosAlbum', complete }) } })`,
  });
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(url);
  const inner = tab.frameLocator('#app');
  await inner.getByText('ask', { exact: true }).click();
  await inner
    .getByRole('button', { name: '允许' })
    .or(inner.getByRole('button', { name: 'Allow' }))
    .click();
  await inner.getByText('authorize:ok').waitFor();
  await tab.locator('summary', { hasText: 'Consent' }).click();
  expect(await tab.getByLabel('Allow', { exact: true }).isChecked()).toBe(true);
  await tab.getByLabel('Refuse', { exact: true }).check();
  await inner.getByText('ask', { exact: true }).click();
  await inner.getByText('authorize:fail auth deny').waitFor();
  await tab.getByLabel('Agreed', { exact: true }).check();
  const consent = await tab.evaluate(() => window.frames[0]?.miniProgramHost.consent);
  expect(consent).toEqual({ album: 'refused', privacy: true });
});

const answers: Record<string, CallResult & { run?: FunctionRun }> = {
  greet: {
    ok: true,
    json: '{"ok":true,"data":{"greeting":"hello"}}',
    run: { isColdStart: true, ms: 12.4 },
  },
  refuse: { ok: true, json: '{"ok":false,"code":"rate-limited","message":"later"}' },
};
const cloud: LocalCloud = {
  call: (name) =>
    Promise.resolve(answers[name] ?? { ok: false, errCode: -501000, errMsg: `no ${name}` }),
  trigger: () => Promise.reject(new Error('no timers here')),
  limit: () => undefined,
  kill: () => undefined,
  close: () => undefined,
};

async function openPanel(script: string, wxml = '<view bindtap="go">go</view>'): Promise<Page> {
  const { page: tab, url } = await openFixture(
    {
      'app.json': JSON.stringify({ pages: ['pages/a/index'] }),
      'app.js': 'App({})',
      'pages/a/index.wxml': wxml,
      'pages/a/index.wxss': '.small { width: 20px; height: 20px; color: #ccc }',
      'pages/a/index.js': script,
      'pages/a/index.json': '{}',
    },
    '',
    { cloud },
  );
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(url);
  await tab.frameLocator('#app').locator('html[data-host-ready]').waitFor();
  return tab;
}

const call = (name: string) =>
  `Page({ onLoad() { wx.cloud.callFunction({ name: '${name}', data: { to: 'you' } }).catch(() => {}) } })`;

test('a cloud call is listed with its outcome, and opens to what was sent and answered', async () => {
  const tab = await openPanel(call('greet'));
  const line = tab.locator('#log li', { hasText: 'greet' });
  await line.getByText(/^ok · \d+ ms$/).waitFor();
  await line.getByText('cold start · {"to":"you"}').waitFor();
  expect(await line.locator('pre').count()).toBe(0);
  await line.locator('summary').press('Enter');
  await line.getByText('"greeting": "hello"').waitFor();
  await line.getByText('Answer · cold start, 12 ms in its process').waitFor();
});

test('a refusal and a failure are listed by their codes', async () => {
  const refused = await openPanel(call('refuse'));
  await refused.locator('#log li[data-tone=fault]').getByText('rate-limited').waitFor();
  const failed = await openPanel(call('missing'));
  await failed.locator('#log li[data-tone=fault]').getByText('failed -501000').waitFor();
});

test('console lines are listed, and the list can be narrowed and cleared', async () => {
  const tab = await openPanel(
    "Page({ onLoad() { console.log('loaded', { n: 1 }); console.warn('careful') } })",
  );
  await tab.getByText('loaded {"n":1}').waitFor();
  const launch = tab.locator('#log').getByText('launch', { exact: true });
  await launch.waitFor();
  await tab.getByLabel('Console').check();
  await launch.waitFor({ state: 'hidden' });
  expect(await tab.getByText('careful').isVisible()).toBe(true);
  await tab.getByRole('button', { name: 'Clear' }).click();
  expect(await tab.locator('#log li').count()).toBe(0);
});

test('the list forgets, and what repeats itself is one line', async () => {
  const tab = await openPanel(
    `Page({ go() {
      for (let n = 0; n < 300; n += 1) console.log('line ' + n);
      for (let n = 0; n < 50; n += 1) this.setData({ n });
      console.log('done');
    } })`,
  );
  await tab.frameLocator('#app').getByText('go').click();
  await tab.getByText('done').waitFor();
  expect(await tab.locator('#log li[data-kind=console]').count()).toBe(80);
  await tab.getByText(/^setData × 50/).waitFor();
  expect(await tab.getByText('line 100', { exact: true }).count()).toBe(0);
});

test('an exception opens to its stack, which can be copied', async () => {
  const tab = await openPanel('Page({\n onLoad() {\n throw new Error("no luck") } })');
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const line = tab.locator('#log li[data-tone=fault]', { hasText: 'no luck' });
  await line.getByText('pages/a/index.js:3').waitFor();
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'Copy' }).click();
  await line.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await tab.evaluate(() => navigator.clipboard.readText())).toContain('no luck');
});

test('a bad page fails its audit by element, and the element is shown in the phone', async () => {
  const tab = await openPanel(
    'Page({ noop() {} })',
    '<view style="height: 3000px" /><view class="small" aria-role="button" bind:tap="noop">x</view>',
  );
  await tab.getByRole('tab', { name: 'Audits' }).click();
  await tab.getByRole('button', { name: 'Audit this page' }).click();
  await tab.getByText(/2 failed: pages\/a\/index/).waitFor();
  const finding = tab.locator('[data-status=failed] [data-severity=error]', {
    hasText: '20 × 20',
  });
  await finding.getByRole('button', { name: 'view.small “x”' }).click();
  const element = tab.frameLocator('#app').locator('.small');
  expect(await element.getAttribute('data-host-highlight')).toBe('');
  const { y = Infinity } = (await element.boundingBox()) ?? {};
  expect(y).toBeLessThan(900);
});

test('a good page fails no audit', async () => {
  const tab = await openPanel('Page({})', '<view>plain words</view>');
  await tab.getByRole('tab', { name: 'Audits' }).click();
  await tab.getByRole('button', { name: 'Audit this page' }).click();
  await tab.getByText(/passed, 0 failed: pages\/a\/index/).waitFor();
  expect(await tab.locator('[data-status=failed]').count()).toBe(0);
});

test('the panel works by keyboard', async () => {
  const tab = await openPanel('Page({})', '<view>plain words</view>');
  await tab.keyboard.press('Tab');
  await tab.getByRole('link', { name: 'Skip to the device panel' }).press('Enter');
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('model');
  await tab.getByRole('tab', { name: 'Activity' }).focus();
  await tab.keyboard.press('ArrowRight');
  await tab.locator('#share').waitFor();
  await tab.keyboard.press('End');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.getByText(/passed, 0 failed/).waitFor();
  await tab.getByLabel('Light').focus();
  await tab.keyboard.press('ArrowRight');
  expect(await tab.getByLabel('Dark').isChecked()).toBe(true);
});
