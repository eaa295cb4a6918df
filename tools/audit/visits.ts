import type { Page } from 'playwright-core';
import type { MiniProgramHost } from 'miniprogram-host';

/** A page to audit, and the visitor's actions. */
export interface Visit {
  path: string;
  /** The page's query, such as `id=wechat-daily-users`. */
  query: string;
  /**
   * The visitor's actions; without it, the visitor only reads.
   * @param settle waits until the page is idle, for use between two taps
   */
  act?: (page: Page, settle: () => Promise<void>) => Promise<void>;
  /** Changes the phone or the stored data, so the next visit needs another phone. */
  leavesTraces?: boolean;
}

/** `pages/metric/index?id=…` */
export const keyOf = ({ path, query }: Visit) => (query ? `${path}?${query}` : path);

/** The roadmap's pages in the states that look different from one another. */
export const visits: readonly Visit[] = [
  { path: 'pages/home/index', query: '', act: lightDots },
  { path: 'pages/mini-programs/index', query: '' },
  { path: 'pages/pay-score/index', query: '' },
  { path: 'pages/search/index', query: '' },
  { path: 'pages/search/index', query: '', act: type, leavesTraces: true },
  { path: 'pages/search/index', query: 'q=deposit' },
  { path: 'pages/search/index', query: 'q=pay&type=metric' },
  { path: 'pages/search/index', query: 'q=foodzzz' },
  { path: 'pages/metric/index', query: 'id=pay-score-users' },
  { path: 'pages/metric/index', query: 'id=moments-daily-users', act: openPeer },
  { path: 'pages/metric/index', query: 'id=unknown' },
  { path: 'pages/service/index', query: 'id=mini-programs' },
  { path: 'pages/service/index', query: 'id=smart-retail', act: openRelated },
  { path: 'pages/service/index', query: 'id=unknown' },
  { path: 'pages/sector/index', query: 'id=sector-transportation' },
  { path: 'pages/sector/index', query: 'id=category-transportation', act: openRelated },
  { path: 'pages/article/index', query: 'id=mini-programs-in-daily-life' },
  { path: 'pages/walk-through/index', query: 'id=no-deposit-hotel', act: play },
  {
    path: 'pages/walk-through/index',
    query: 'id=smart-retail&steps=scan.confirm.miscount.collect.refund',
    act: openRelated,
  },
  { path: 'pages/calculator/index', query: '', act: reckon },
  { path: 'pages/about/index', query: '', act: choose, leavesTraces: true },
  { path: 'pages/studio/index', query: '', act: makePoster },
  { path: 'pages/studio/index', query: 'target=pages%2Fsearch%2Findex', act: chooseTarget },
  { path: 'pages/contact/index', query: '', act: sendNothing, leavesTraces: true },
  { path: 'pages/contact/index', query: 'service=smart-retail' },
  {
    path: 'pages/contact/index',
    query: 'service=no-deposit-rental',
    act: sendOffline,
    leavesTraces: true,
  },
  { path: 'pages/privacy/index', query: '', act: askToDelete },
  { path: 'pages/story/index', query: 'id=people', act: turnCards },
  { path: 'pages/story/index', query: 'id=plans' },
];

/** Waits until the page is idle. */
type Settle = () => Promise<void>;

/** Milliseconds between two letters of a fast typist. An audit measures the cost of typing in a second. */
const LETTER = 150;

async function lightDots(page: Page, settle: Settle): Promise<void> {
  for (const choice of await page.getByRole('radio').all()) {
    await choice.click();
    await settle();
  }
  await page.locator('wx-metric-list [role=button]').first().click();
  await page.locator('wx-source-quotes').first().waitFor();
}

async function type(page: Page): Promise<void> {
  await page.locator('wx-search-box input').pressSequentially('pay', { delay: LETTER });
  await page.locator('.hit, .outcome').first().waitFor();
}

async function openPeer(page: Page): Promise<void> {
  await page.locator('wx-bar-chart [role=button]').first().click();
}

async function openRelated(page: Page): Promise<void> {
  await page.locator('wx-link-list [role=button]').last().click();
}

/** Plays the usual steps of a scenario to its end, and opens the next. */
async function play(page: Page, settle: Settle): Promise<void> {
  const next = page.locator('wx-move-list [role=button]').first();
  for (let move = 0; move < 6; move += 1) {
    await next.click();
    await settle();
  }
}

/** An input that is invalid for a moment. */
async function reckon(page: Page): Promise<void> {
  const orders = page.locator('wx-quantity-field input').first();
  await orders.fill('');
  await orders.pressSequentially('4500', { delay: LETTER });
}

/** Selects the last choice of each kind: the other language, the dark theme, the largest text. */
async function choose(page: Page, settle: Settle): Promise<void> {
  for (const group of await page.getByRole('radiogroup').all()) {
    await group.getByRole('radio').last().click();
    await settle();
  }
}

/** Shows the card in each format, then makes a poster, and opens its campaign with the counts. */
async function makePoster(page: Page, settle: Settle): Promise<void> {
  for (const format of await page.locator('#format').getByRole('radio').all()) {
    await format.click();
    await settle();
  }
  await page.locator('#name input').fill('Audit');
  const made = page.waitForResponse((response) => response.url().includes('/cloud/campaign'));
  await page.locator('.main').click();
  const [, code = ''] = /"code":"(\w+)"/.exec(await (await made).text()) ?? [];
  const confirmation = page.locator('wx-made-sheet');
  await confirmation.getByRole('dialog').waitFor();
  await openPoster(page, code);
  await confirmation.getByRole('link').click();
  await page.locator('wx-campaign-list').getByRole('button').first().click();
  await page.locator('wx-day-chart').waitFor();
}

/** Another visitor opens the poster's code. */
async function openPoster(page: Page, code: string): Promise<void> {
  const other = await page.context().newPage();
  const counted = other.waitForResponse((response) => response.url().includes('/cloud/engagement'));
  await other.goto(`${new URL(page.url()).origin}/app/?path=pages/home/index&c=${code}`);
  await counted;
  await other.close();
}

async function chooseTarget(page: Page): Promise<void> {
  await page.locator('.target').click();
  await page.locator('wx-target-picker input').pressSequentially('pay', { delay: LETTER });
}

/** Sends an empty form: each field shows an error. */
async function sendNothing(page: Page): Promise<void> {
  await page.locator('.actions [role=button]').click();
  await page.locator('.missing-consent').waitFor();
}

/** Sends a form offline: the enquiry waits. */
async function sendOffline(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { miniProgramHost: host } = window as unknown as { miniProgramHost: MiniProgramHost };
    host.setDevice({ network: 'offline' });
  });
  for (const [field, text] of [
    ['#name input', 'Li Lei'],
    ['#contact input', '13800138000'],
    ['#message textarea', 'How do we begin?'],
  ] as const) {
    await page.locator(field).fill(text);
  }
  await page.getByRole('checkbox').click();
  await page.locator('.actions [role=button]').click();
  await page.locator('.summary .block').first().waitFor();
}

/** Goes to the last card of the story, and chooses another figure. */
async function turnCards(page: Page, settle: Settle): Promise<void> {
  const next = page.locator('.host-page:not([hidden]) .turn.main');
  while (await next.isVisible()) {
    await next.click();
    await settle();
  }
  await page.getByRole('radio').last().click();
}

async function askToDelete(page: Page, settle: Settle): Promise<void> {
  await page.locator('#delete [role=button]').click();
  await settle();
}
