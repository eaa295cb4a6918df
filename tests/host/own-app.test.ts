import { app, open, page, runOwnApp, shownText, takeFaults } from './own-app';
import { until } from 'test-support/until';
import { nextFrames } from '../../packages/miniprogram-host/tests/browser/next-frames';
import { runInApp } from '../../packages/miniprogram-host/tests/browser/run-in-app';

runOwnApp();

test('a function killed in the middle of a call leaves a readable page', async () => {
  const opened = open('home', 'lang=en');
  await until('the page says that it could not refresh', () => {
    app.cloud?.kill('metrics');
    return page.getByText('couldn’t refresh').isVisible();
  });
  await opened;
  expect(await shownText()).toContain('1.09');
  expect(takeFaults()).not.toEqual([]);
});

/** Whether dots lie on the canvas so far to the right of its middle, as a share of its half. */
const hasDots = (share: number) =>
  page.locator('wx-dot-stage canvas').evaluate((element, at) => {
    const canvas = element as HTMLCanvasElement;
    const side = Math.round(canvas.width / 10);
    const left = canvas.width * (0.5 + at / 2) - side / 2;
    const { data } =
      canvas.getContext('2d')?.getImageData(left, (canvas.height - side) / 2, side, side) ?? {};
    if (!data) throw new Error('no picture');
    return data.some((value, index) => index % 4 === 3 && value > 200);
  }, share);

const choose = (choice: string) => page.getByRole('radio', { name: choice }).click();

test.each(['light', 'dark'])('dots regroup into a shape for each count (%s)', async (theme) => {
  await open('home', `lang=en&theme=${theme}`);
  await until('a full disc', async () => (await hasDots(0)) && (await hasDots(0.6)));
  await choose('Moments');
  await until('a ring', async () => !(await hasDots(0)) && (await hasDots(0.6)));
  await choose('Mini Programs');
  await until('a small disc', async () => (await hasDots(0)) && !(await hasDots(0.8)));
});

test('the canvas has as many pixels as the screen, also after the window has changed', async () => {
  await open('home', 'lang=en');
  const sharpness = () =>
    page.locator('wx-dot-stage canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      return canvas.width / canvas.clientWidth / devicePixelRatio;
    });
  const isSharp = async () => Math.abs((await sharpness()) - 1) < 0.05;
  await until('the canvas is sharp', isSharp);
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.waitForFunction(() => innerWidth === 768);
  await until('the larger canvas is sharp', isSharp);
});

test('under reduced motion nothing moves: dots, bars and stack are at once as they end', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('home', 'lang=en&theme=light');
  await until('a full disc', async () => (await hasDots(0)) && (await hasDots(0.6)));
  await choose('Moments');
  await nextFrames(page, 1);
  expect([await hasDots(0), await hasDots(0.6)]).toEqual([false, true]);
  await open('mini-programs', 'lang=en&theme=light');
  const bar = page.locator('wx-bar-chart [class*=accent]').first();
  expect(await bar.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
  await open('pay-score', 'lang=en&theme=light');
  const block = page.locator('wx-deposit-picture [class*=fill]').first();
  expect(await block.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe(
    '0s',
  );
});

test('a visitor from Moments goes on in the Mini Program, at the same figure', async () => {
  await open('metric', 'lang=en&scene=1154&id=pay-score-brands');
  await page.getByText('1,995').first().waitFor();
  expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Open Mini Program' }).click();
  await page.getByRole('button', { name: 'Copy link' }).first().waitFor();
  await page.getByRole('button', { name: 'Home' }).waitFor();
  expect(await shownText()).toContain('1,995');
});

test('the functions answer over HTTP as the contract says', async () => {
  const answer = await fetch(`${app.host.url}cloud/metrics`, {
    method: 'POST',
    body: JSON.stringify({ scope: 'metric', id: 'pay-score-brands' }),
  });
  expect(await answer.json()).toMatchObject({ ok: true, data: { metric: { value: 1995 } } });
});

test('a real input method composes in the search box, undisturbed and unheard until it ends', async () => {
  await open('search', 'lang=zh');
  const field = page.locator('wx-search-box input');
  await field.focus();
  const keyboard = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  for (const letters of ['m', 'mian', 'mian ya']) await compose(letters);
  // What reaches the store is searched for once typing rests.
  expect(await runInApp(page, 'return getApp().store.search.query')).toBe('');
  expect([await field.inputValue(), await page.locator('.hit').count()]).toEqual(['mian ya', 0]);
  await keyboard.send('Input.insertText', { text: '免押' });
  await page.getByText('免押速住').first().waitFor();
  expect(await field.inputValue()).toBe('免押');
});

test('at its maximum length the search box refuses a letter in the middle, and the caret stays', async () => {
  await open('search', 'lang=en');
  const field = page.locator('wx-search-box input');
  await field.fill('b'.repeat(100));
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(10, 10));
  await field.pressSequentially('XYZ');
  const caret = () => field.evaluate((input: HTMLInputElement) => input.selectionStart);
  expect([await field.inputValue(), await caret()]).toEqual(['b'.repeat(100), 10]);
});

test('a search opened in Moments answers, and remembers nothing', async () => {
  await open('search', 'lang=en&scene=1154&q=hotel&type=service');
  await page.getByText('No-deposit Hotel').waitFor();
  const field = page.locator('wx-search-box input');
  await field.fill('deposit');
  await field.press('Enter');
  await page.getByText('No-deposit Rental').waitFor();
  await page.getByRole('button', { name: 'Clear the search box' }).click();
  await page.getByText('Try these').waitFor();
  expect(await shownText()).not.toContain('Recent');
});

test('a page that is still to be loaded can’t be opened without a network, and says so', async () => {
  await open('about', 'lang=en&theme=light');
  await page.evaluate(() => window.miniProgramHost.setDevice({ network: 'offline' }));
  await page.getByRole('button', { name: 'Get in touch' }).click();
  await page.getByRole('status').getByText('This page couldn’t be loaded.').waitFor();
  await page.evaluate(() => window.miniProgramHost.setDevice({ network: 'wifi' }));
  await page.getByRole('button', { name: 'Get in touch' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).waitFor();
});

test('title and bars stay those of a chosen theme where the phone turns to the other', async () => {
  await open('about', 'lang=en&theme=light');
  await page.getByRole('radio', { name: 'Light' }).click();
  const bar = page.locator('.host-page:not([hidden]) .host-navigation-bar');
  const colour = () => bar.evaluate(({ style }) => style.backgroundColor);
  const before = [await colour(), await bar.innerText()];
  await page.evaluate(() => window.miniProgramHost.setDevice({ theme: 'dark' }));
  await nextFrames(page);
  expect([await colour(), await bar.innerText()]).toEqual(before);
});
