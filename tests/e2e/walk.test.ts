import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { release } from '../../miniprogram/content/release';
import { formatFigure } from '../../miniprogram/domain/format-figure';
import type { Language } from '../../miniprogram/domain/language';
import { buildAll } from '../../tools/build/index';
import { type LocalCloud, readLimits, startLocalCloud } from '../../tools/cloud/index';
import { type Host, startHost } from '../../tools/host/server/index';
import { launchBrowser } from '../../tools/host/launch-browser';

jest.setTimeout(60_000);

const projectRoot = join(__dirname, '..', '..');
let cloud: LocalCloud;
let host: Host;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Console errors, exceptions and requests that leave this machine: none is expected, unless a test says so. */
let faults: string[];

beforeAll(async () => {
  await buildAll();
  cloud = startLocalCloud({
    root: join(projectRoot, 'dist', 'cloudfunctions'),
    limits: readLimits(projectRoot),
  });
  host = await startHost({ projectRoot, cloud, port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await host.close();
  cloud.close();
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

const open = async (path: string, query = 'lang=en&theme=light') => {
  await page.goto(`${host.url}app/?path=pages/${path}/index&${query}`);
  await page.waitForSelector('html[data-host-ready]');
};

/** The shown page's text, with white space folded and taken out of figures. */
async function shownText(): Promise<string> {
  const text = await page.locator('.host-page:not([hidden]) wx-page').last().innerText();
  return text.replace(/\s+/g, ' ');
}

const squeeze = (text: string) => text.replace(/\s/g, '');
const figureOf = (id: string, language: Language) => {
  const metric = release.metrics.find((candidate) => candidate.id === id);
  if (!metric) throw new Error(`no metric ${id}`);
  return formatFigure(metric, language);
};

test.each(['en', 'zh'] as const)(
  'every figure of the roadmap document is on a screen (%s)',
  async (language) => {
    let text = '';
    for (const path of ['home', 'mini-programs', 'pay-score', 'search']) {
      await open(path, `lang=${language}`);
      text += await shownText();
      if (path === 'home') {
        for (const choice of await page.getByRole('radio').all()) {
          await choice.click();
          await page.waitForTimeout(400);
          text += await shownText();
        }
      }
    }
    const missing = release.metrics
      .filter(({ inRoadmap }) => inRoadmap)
      .filter(({ id, label }) => {
        const { number } = figureOf(id, language);
        return (
          !squeeze(text).includes(squeeze(number)) ||
          !squeeze(text).includes(squeeze(label[language]))
        );
      })
      .map(({ id }) => id);
    expect(missing).toEqual([]);
    expect(faults).toEqual([]);
  },
);

test.each(release.metrics.map(({ id }) => id))(
  'the page of %s shows figure, quotation and source in both languages',
  async (id) => {
    const metric = release.metrics.find((candidate) => candidate.id === id);
    const quotation = metric?.quotations[0];
    const source = release.sources.find((candidate) => candidate.id === quotation?.source);
    if (!metric || !quotation || !source) throw new Error(id);
    for (const language of ['en', 'zh'] as const) {
      await open(
        'metric',
        `id=${id}&lang=${language}&theme=${language === 'en' ? 'dark' : 'light'}`,
      );
      const text = squeeze(await shownText());
      for (const part of [
        figureOf(id, language).number,
        metric.label[language],
        metric.period[language],
        quotation.text,
        source.publisher,
      ]) {
        expect(text).toContain(squeeze(part));
      }
    }
    expect(faults).toEqual([]);
  },
);

test('a visitor lights the dots, opens the figure, and goes back', async () => {
  await open('home');
  await page.getByRole('radio', { name: /Moments/ }).click();
  await page.getByText('780', { exact: true }).waitFor();
  await page
    .getByRole('button', { name: /People using Moments each day: 780 million/ })
    .first()
    .click();
  await page.getByText('Among the 780 million people using the Moments functionality').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByText('780', { exact: true }).waitFor();
  expect(faults).toEqual([]);
});

test('a pillar opens from its card, and its bars open their figures', async () => {
  await open('home');
  await page
    .getByRole('button', { name: /^Mini Programs/ })
    .last()
    .click();
  await page.getByRole('button', { name: /Growth in active Mini Programs/ }).click();
  await page.getByText('increased by 75% and 68% respectively').first().waitFor();
  expect(faults).toEqual([]);
});

test('a merchant types, and finds', async () => {
  await open('search');
  await page.locator('wx-search-box input').fill('depos');
  await page.getByText('Hotel').first().waitFor();
  expect(await shownText()).toMatch(/Services|Figures/);
  await page.locator('wx-search-box input').fill('zzzz');
  await page.getByText('Nothing found for').waitFor();
  expect(faults).toEqual([]);
});

test('queries type themselves in an empty search box, and a button takes out what stands in it', async () => {
  await open('search');
  await page.locator('.box').getByText('|', { exact: true }).waitFor();
  const field = page.getByRole('textbox', { name: 'Try “deposit” or “food ordering”' });
  await field.fill('hotel');
  await page.getByText('Hotel').first().waitFor();
  expect(await page.getByText('|', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Empty the box' }).click();
  expect(await field.inputValue()).toBe('');
  await page.getByText('People ask for').waitFor();
  expect(faults).toEqual([]);
});

test('a search opens from its address, in either language', async () => {
  await open('search', `lang=zh&q=${encodeURIComponent('押金')}`);
  await page.getByText('免押速住').first().waitFor();
  expect(faults).toEqual([]);
});

test('language, theme and text size can be chosen, and stay', async () => {
  await open('about');
  await page.getByText('简体中文').click();
  await page.getByText('设置', { exact: true }).waitFor();
  await page.getByText('深色', { exact: true }).click();
  await page.locator('.theme-dark').first().waitFor();
  await page.reload();
  await page.getByText('设置', { exact: true }).waitFor();
  await page.locator('.theme-dark').first().waitFor();
  expect(faults).toEqual([]);
});

test('without network the bundled figures are there, and one line says so', async () => {
  await open('home', 'lang=en&network=offline');
  await page.getByText('could not refresh').waitFor();
  expect(await shownText()).toContain('1.09');
  expect(faults).toEqual([]);
});

test('a search without network says what to do, and works once the network is back', async () => {
  await open('search', 'lang=en&network=offline&q=deposit');
  await page.getByText('You are offline').waitFor();
  await page.evaluate(() => window.miniProgramHost.setDevice({ network: 'wifi' }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Hotel').first().waitFor();
  expect(faults).toEqual([]);
});

test('an unknown figure says so and offers its neighbours', async () => {
  await open('metric', 'id=pay-score-nonsense&lang=en');
  await page.getByText('There is no such figure here.').waitFor();
  await page
    .getByRole('button', { name: /WeChat Pay Score/ })
    .first()
    .click();
  await page.getByText('240 million').first().waitFor();
  expect(faults).toEqual([]);
});

test('an address that is no page leads to Home', async () => {
  await open('teleport', 'lang=en');
  await page.getByText('People opening WeChat each day').first().waitFor();
});

test.each([
  ['rubbish', '"<html>not json at all"', 200],
  ['an empty answer', '{}', 200],
  [
    'a release of another shape',
    '{"ok":true,"data":{"scope":"all","version":"x","release":{"metrics":[1]}}}',
    200,
  ],
  [
    'a failed function',
    '{"errCode":-504002,"errMsg":"cloud.callFunction:fail Error: errCode: -504002"}',
    502,
  ],
])('%s from the cloud leaves a readable page', async (_case, body, status) => {
  await page.route('**/cloud/**', (route) =>
    route.fulfill({ status, contentType: 'application/json', body }),
  );
  await open('home', 'lang=en');
  await page.getByText('could not refresh').waitFor();
  expect(await shownText()).toContain('1.09');
  await open('search', 'lang=en&q=deposit');
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  // The browser itself reports a failed request; nothing else may.
  expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
});

test('a function killed in the middle of a call leaves a readable page', async () => {
  const killing = setInterval(() => cloud.kill('metrics'), 5);
  await open('home', 'lang=en');
  await page.getByText('could not refresh').waitFor();
  clearInterval(killing);
  expect(await shownText()).toContain('1.09');
});

test.each([320, 375, 430, 768])(
  'at %i pixels wide nothing is cut off, also with large text',
  async (width) => {
    await page.setViewportSize({ width, height: 812 });
    for (const language of ['en', 'zh']) {
      for (const path of ['home', 'mini-programs', 'pay-score', 'search', 'metric', 'about']) {
        await open(path, `lang=${language}&id=mini-program-gmv-growth&fontScale=1.4`);
        const overflow = await page.evaluate(() => {
          const scroller = document.querySelector('.host-page:not([hidden]) .host-scroller');
          return scroller ? scroller.scrollWidth - scroller.clientWidth : -1;
        });
        expect([path, language, overflow]).toEqual([path, language, 0]);
      }
    }
    expect(faults).toEqual([]);
  },
);

test('the functions answer over HTTP as the contract says', async () => {
  const answer = await fetch(`${host.url}cloud/metrics`, {
    method: 'POST',
    body: JSON.stringify({ scope: 'metric', id: 'pay-score-brands' }),
  });
  expect(await answer.json()).toMatchObject({ ok: true, data: { metric: { value: 1995 } } });
});
