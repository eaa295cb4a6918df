import { app, page, runOwnApp } from './own-app';

runOwnApp();

/** Opens a page of the app on a platform, and waits until it is drawn. */
async function open(platform: string, path: string, query = ''): Promise<void> {
  const parameters = new URLSearchParams({ platform, path, lang: 'en', theme: 'dark', query });
  await page.goto(`${app.host.url}app/?${parameters.toString()}`);
  await page.locator('.host-page:not([hidden]) .page').waitFor();
}

/** The text of the shown page. */
const shown = () => page.locator('.host-page:not([hidden]) .page');

// A fault in the console or an exception fails each walk.
test.each(['phone', 'ipad', 'pc', 'harmony', 'old'])(
  'a visitor reads, searches and looks at the form on every platform: %s',
  async (platform) => {
    await open(platform, 'pages/home/index');
    await page.getByRole('button', { name: 'Search' }).last().click();
    await page.locator('input:visible').first().fill('deposit');
    await page.locator('.hit').first().waitFor();
    await open(platform, 'pages/metric/index', 'id=pay-score-users');
    await shown().getByText('240').first().waitFor();
    await page.locator('wx-bar-chart [role=button], wx-metric-list [role=button]').first().click();
    await page.waitForFunction(() => window.miniProgramHost.page?.stack.length === 2);
    await open(platform, 'pages/contact/index');
    await shown().locator('textarea').waitFor();
  },
);

test.each([
  ['harmony', 'theme-light'],
  ['phone', 'theme-dark'],
])('without dark mode the app is light: %s is %s', async (platform, theme) => {
  await open(platform, 'pages/about/index');
  expect(await shown().getAttribute('class')).toContain(theme);
});
