import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { release } from '../../miniprogram/content/release';
import { wordsIn } from '../../miniprogram/domain/words/index';
import { titleOf } from '../../miniprogram/domain/page-title';
import {
  queryOf,
  routeOf,
  routes,
  targetsOf,
  type PageTarget,
} from '../../miniprogram/domain/routes';
import { buildAll } from '../../tools/build/index';
import { type Environment, startEnvironment } from '../../tools/cloud/environment';
import { type Host, startHost } from '../../tools/host/server/index';
import { launchBrowser } from '../../tools/host/launch-browser';

jest.setTimeout(60_000);

const projectRoot = join(__dirname, '..', '..');
let environment: Environment;
let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Console errors, exceptions and requests that leave this machine: none is expected, unless a test says so. */
let faults: string[];

beforeAll(async () => {
  await buildAll();
  environment = await startEnvironment({
    projectRoot,
    functionsRoot: join(projectRoot, 'dist', 'cloudfunctions'),
    miniprogramRoot: join(projectRoot, 'miniprogram'),
  });
  const { cloud, gateway } = environment;
  host = await startHost({ projectRoot, cloud, gateway, port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await host.close();
  await environment.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url) && !/^(data|blob):/.test(request.url()))
      faults.push(request.url());
  });
});

afterEach(async () => {
  await context.close();
});

const openTarget = (target: PageTarget, query: string) =>
  open(target.path.split('/')[1] ?? '', [queryOf(target), query].filter(Boolean).join('&'));

const open = async (path: string, query = 'lang=en&theme=light') => {
  await page.goto(`${host.url}app/?path=pages/${path}/index&${query}`);
  await page.waitForSelector('html[data-host-ready]');
};

/** The shown page's text, with white space folded and taken out of figures. */
async function shownText(): Promise<string> {
  const text = await page.locator('.host-page:not([hidden]) wx-page').last().innerText();
  return text.replace(/\s+/g, ' ');
}

test('a function killed in the middle of a call leaves a readable page', async () => {
  const killing = setInterval(() => environment.cloud.kill('metrics'), 5);
  await open('home', 'lang=en');
  await page.getByText('could not refresh').waitFor();
  clearInterval(killing);
  expect(await shownText()).toContain('1.09');
});

/** Characters: a page that says less is as good as empty. What stands alone in Moments may be a sentence in Chinese. */
const SOME_TEXT = 20;

/** Every page, those that show entries once for each kind of entry. */
const everyPage: PageTarget[] = routes.flatMap((route) => {
  const shown = targetsOf(release, [route]);
  return route.shows.length === 0
    ? shown
    : route.shows.flatMap(({ prefix }) => shown.find(({ id }) => id?.startsWith(prefix)) ?? []);
});

test.each([320, 375, 430, 768])(
  'at %i pixels wide nothing is cut off, also with large text',
  async (width) => {
    await page.setViewportSize({ width, height: 812 });
    for (const language of ['en', 'zh']) {
      for (const target of everyPage) {
        await openTarget(target, `lang=${language}&fontScale=1.4`);
        const overflow = await page.evaluate(() => {
          const scroller = document.querySelector('.host-page:not([hidden]) .host-scroller');
          return scroller ? scroller.scrollWidth - scroller.clientWidth : -1;
        });
        expect([target, language, overflow]).toEqual([target, language, 0]);
      }
    }
    expect(faults).toEqual([]);
  },
);

test.each(['en', 'zh'])(
  'a visitor from Moments meets nothing that WeChat forbids there (%s)',
  async (language) => {
    for (const target of everyPage) {
      await openTarget(target, `lang=${language}&theme=light&scene=1154`);
      expect((await shownText()).length).toBeGreaterThan(SOME_TEXT);
      // Whatever there is to tap stays on the page.
      const controls = page.locator('wx-page :is([role=button], [role=link], [role=radio])');
      for (let index = 0; index < (await controls.count()); index += 1) {
        const control = controls.nth(index);
        if (await control.isVisible()) await control.click();
      }
      const stored = await page.evaluate(() => Object.keys(localStorage));
      expect([target, stored.filter((key) => key.startsWith('single-page:'))]).toEqual([
        target,
        [],
      ]);
    }
    await open('metric', `lang=${language}&scene=1154&id=no-such-figure`);
    expect(faults).toEqual([]);
  },
);

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
  expect(faults).toEqual([]);
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
  expect(faults).toEqual([]);
});

/** What the shown page would send. */
async function cardOf(menu: 'shareAppMessage' | 'shareTimeline' | 'addToFavorites') {
  const preview = await page.evaluate((name) => window.miniProgramHost.previewShare(name), menu);
  return preview.status === 'ready' ? { title: preview.card.title, path: preview.card.path } : null;
}

const { app, footer, search } = wordsIn('zh');
/** The footer's freshness and views, and the query that types itself into the empty search box. */
const MOMENTARY = new RegExp(
  `${app.conference}.*?(?=${footer.home}|${footer.about}|$)|${search.placeholder}.*?\\|`,
  'g',
);

const contexts = { normal: 1001, 'single-page': 1154, search: 1053, crawler: 1129 } as const;

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(Object.entries(contexts))(
    'every page opens for %s, has a title, and shares itself',
    async (context, scene) => {
      for (const target of everyPage) {
        const campaign = 'c=abc123';
        await openTarget(target, `lang=${language}&theme=light&scene=${scene}&${campaign}`);
        expect((await shownText()).length).toBeGreaterThan(SOME_TEXT);
        const bar = await page.locator('.host-navigation-bar h1').last().innerText();
        expect([target, bar.trim()]).not.toEqual([target, '']);
        for (const menu of ['shareAppMessage', 'shareTimeline'] as const) {
          const card = await cardOf(menu);
          expect([context, card?.title]).toEqual([context, titleOf(release, target, language)]);
          expect(card?.path).toMatch(new RegExp(`^/${target.path}\\?(.+&)?${campaign}$`));
          expect(card?.path).toContain(queryOf(target));
        }
      }
      expect(faults).toEqual([]);
    },
  );
});

test('the crawler is shown what a visitor from search is shown', async () => {
  for (const target of everyPage.filter(({ path }) => routeOf(path)?.isIndexable)) {
    const texts = [];
    for (const scene of [contexts.search, contexts.crawler]) {
      await openTarget(target, `lang=zh&theme=light&scene=${scene}`);
      texts.push((await shownText()).replace(MOMENTARY, ''));
    }
    expect(texts[0]?.length).toBeGreaterThan(SOME_TEXT);
    expect(texts[1]).toBe(texts[0]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  }
});

test('a visitor from Moments goes on in the Mini Program, at the same figure', async () => {
  await open('metric', 'lang=en&scene=1154&id=pay-score-brands');
  await page.getByText('1,995').first().waitFor();
  expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Open Mini Program' }).click();
  await page.getByRole('button', { name: 'Copy link' }).first().waitFor();
  await page.getByRole('button', { name: 'Home' }).waitFor();
  expect(await shownText()).toContain('1,995');
  expect(faults).toEqual([]);
});

test('the functions answer over HTTP as the contract says', async () => {
  const answer = await fetch(`${host.url}cloud/metrics`, {
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
  expect(faults).toEqual([]);
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
  expect(faults).toEqual([]);
});
