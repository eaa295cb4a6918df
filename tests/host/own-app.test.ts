import { urlOf } from '../../miniprogram/domain/routes';
import { everyPage } from '../every-page';
import { app, open, overflow, page, runOwnApp, shownText, takeFaults } from './own-app';
import { runInApp } from './run-in-app';

runOwnApp();

test('a function killed in the middle of a call leaves a readable page', async () => {
  const killing = setInterval(() => app.cloud?.kill('metrics'), 5);
  await open('home', 'lang=en');
  await page.getByText('couldn’t refresh').waitFor();
  clearInterval(killing);
  expect(await shownText()).toContain('1.09');
  expect(takeFaults()).not.toEqual([]);
});

describe.each([320, 375, 430, 768])('at %i pixels wide', (width) => {
  test.each(['en', 'zh'])('nothing is cut off, also with large text (%s)', async (language) => {
    await page.setViewportSize({ width, height: 812 });
    await open('home', `lang=${language}&fontScale=1.4`);
    for (const target of everyPage) {
      const path = await runInApp<string>(
        page,
        `await wx.reLaunch({ url: '${urlOf(target)}' }); return getCurrentPages()[0].route`,
      );
      expect([target, path, await overflow()]).toEqual([target, target.path, 0]);
    }
  });
});

/** What the figure over the dots says from a tap until it rests, each text once. */
async function countAlong(choice: string): Promise<string[]> {
  const head = page.locator('wx-dot-field wx-figure').first();
  await head.evaluate((element) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const text = (element as HTMLElement).innerText.replace(/\s+/g, ' ');
      if (seen[seen.length - 1] !== text) seen.push(text);
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('radio', { name: choice }).click();
  await page.waitForTimeout(700);
  return page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

/** Whether the canvas has lit dots between the two radii, as shares of its own. */
const isLit = (share: number) =>
  page.locator('wx-dot-field canvas').evaluate((element, at) => {
    const canvas = element as HTMLCanvasElement;
    const { data } =
      canvas
        .getContext('2d')
        ?.getImageData(canvas.width * (0.5 + at / 2) - 12, canvas.height / 2 - 12, 24, 24) ?? {};
    if (!data) throw new Error('no picture');
    for (let index = 0; index < data.length; index += 4) {
      const [red = 0, green = 0, , alpha = 0] = data.slice(index, index + 4);
      if (alpha > 200 && green - red > 100) return true;
    }
    return false;
  }, share);

test.each(['light', 'dark'])('dots light and the figure counts along (%s)', async (theme) => {
  await open('home', `lang=en&theme=${theme}`);
  // 780 of 1,090 dots fill the disc as far as the root of their share.
  await page.waitForTimeout(400);
  expect(await isLit(0.95)).toBe(true);
  const texts = await countAlong('Moments');
  expect(texts.at(-1)).toBe('780 million');
  expect(texts.length).toBeGreaterThan(1);
  expect([await isLit(0.6), await isLit(0.95)]).toEqual([true, false]);
});

test('under reduced motion nothing moves: dots, bars and stack are at once as they end', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('home', 'lang=en&theme=light');
  expect(await countAlong('Moments')).toEqual(['780 million']);
  expect([await isLit(0.6), await isLit(0.95)]).toEqual([true, false]);
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
  // Longer than typing rests before it is searched for.
  await page.waitForTimeout(500);
  expect([await field.inputValue(), await page.locator('.hit').count()]).toEqual(['mian ya', 0]);
  await keyboard.send('Input.insertText', { text: '免押' });
  await page.getByText('免押速住').first().waitFor();
  expect(await field.inputValue()).toBe('免押');
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
  await page.getByRole('status').getByText('This page could not be loaded.').waitFor();
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
  await page.waitForTimeout(100);
  expect([await colour(), await bar.innerText()]).toEqual(before);
});
