import type { Browser, Page } from 'playwright-core';
import {
  pageKeyOf,
  queryOf,
  routeOf,
  type PageTarget,
} from '../../miniprogram/domain/pages/routes';
import type { Fault } from './looks';
import { openPhone, runInApp, size, type Phone, type PhoneSettings } from './phone';
import { type Screen, takeScreen } from './screens';

/** The campaign of every visitor on this walk. */
export const CAMPAIGN = 'abc123';

const SEARCH = 1053;
const CRAWLER = 1129;
const MOMENTS = 1154;
const languages = ['en', 'zh'] as const;

/** A figure's page with an unknown figure. */
const gone: PageTarget = { path: 'pages/metric/index', id: 'no-such-figure' };

/** Widths of phones and tablets in CSS pixels, and the text size for each. */
const WIDTHS = [320, 375, 430, 768];
const LARGE = 1.4;

/** A page that is wider than the screen. */
export interface Width {
  page: string;
  language: 'en' | 'zh';
  width: number;
  /** Pixels beyond the screen. */
  overflow: number;
}

/** A page in Moments after a tap on everything. */
export interface Tapped {
  page: string;
  language: 'en' | 'zh';
  /** The page that is shown then. */
  path: string;
  /** The keys in the storage. */
  stored: string[];
  /** Controls that a tap doesn't reach. */
  covered: string[];
}

/** Pages as visitors and WeChat's crawler see them after a launch from outside. */
export interface SceneRecord {
  screens: Screen[];
  widths: Width[];
  tapped: Tapped[];
  faults: Fault[];
}

const still = { theme: 'light', motion: 'reduce' } as const;
const queryWith = (target: PageTarget) =>
  [queryOf(target), `c=${CAMPAIGN}`].filter(Boolean).join('&');

/** Opens pages from a search, as WeChat's crawler, and in Moments. */
export async function walkScenes(
  browser: Browser,
  hostUrl: string,
  targets: readonly PageTarget[],
): Promise<SceneRecord> {
  const record: SceneRecord = { screens: [], widths: [], tapped: [], faults: [] };
  const indexable = targets.filter(({ path }) => routeOf(path)?.isIndexable);
  for (const language of languages) {
    await walkScene(browser, hostUrl, { language, scene: 'search' }, targets, record);
    await walkScene(browser, hostUrl, { language, scene: 'crawler' }, indexable, record);
  }
  const alone = targets.some(({ path }) => path === gone.path) ? [...targets, gone] : targets;
  for (const target of alone) await standAlone(browser, hostUrl, target, record);
  return record;
}

/** Opens pages in sequence, with one launch of the app. */
async function walkScene(
  browser: Browser,
  hostUrl: string,
  { language, scene }: { language: PhoneSettings['language']; scene: 'search' | 'crawler' },
  [first, ...others]: readonly PageTarget[],
  record: SceneRecord,
): Promise<void> {
  if (!first) return;
  const phone = await openPhone(browser, hostUrl, {
    ...still,
    language,
    path: first.path,
    query: queryWith(first),
    scene: scene === 'search' ? SEARCH : CRAWLER,
    fontScale: scene === 'search' ? LARGE : 1,
  });
  const take = async (target: PageTarget) => {
    const opened = pageKeyOf(target);
    record.screens.push(await takeScreen(phone.page, { opened, language, theme: 'light', scene }));
    if (scene === 'search') record.widths.push(...(await widthsOf(phone.page, opened, language)));
    record.faults.push(...faultsOf(phone, opened));
  };
  try {
    await take(first);
    for (const target of others) {
      await phone.reLaunch(`/${target.path}?${queryWith(target)}`);
      await take(target);
    }
  } finally {
    await phone.close();
  }
}

async function widthsOf(page: Page, opened: string, language: Width['language']): Promise<Width[]> {
  const widths: Width[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...size, width });
    const overflow = await page
      .locator('.host-page:not([hidden]) .host-scroller')
      .evaluate(async ({ scrollWidth, clientWidth }) => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return scrollWidth - clientWidth;
      });
    widths.push({ page: opened, language, width, overflow });
  }
  await page.setViewportSize(size);
  return widths;
}

/** Opens a page in Moments, reads it in both languages, and taps everything on it. */
async function standAlone(
  browser: Browser,
  hostUrl: string,
  target: PageTarget,
  record: SceneRecord,
): Promise<void> {
  const opened = pageKeyOf(target);
  const phone = await openPhone(browser, hostUrl, {
    ...still,
    language: 'en',
    path: target.path,
    query: queryWith(target),
    scene: MOMENTS,
  });
  const { page, settle } = phone;
  try {
    const choose = async (language: PhoneSettings['language']) => {
      await runInApp(page, `getApp().store.preferences.chooseLanguage('${language}')`);
      await settle();
    };
    for (const language of languages) {
      await choose(language);
      const seen = { opened, language, theme: 'light', scene: 'moments' } as const;
      if (target !== gone) record.screens.push(await takeScreen(page, seen));
    }
    // Last, because taps change the page and its card.
    for (const language of languages) {
      await choose(language);
      const covered = await page.evaluate(tapEverything);
      await settle();
      const after = await page.evaluate(() => ({
        path: window.miniProgramHost.page?.path ?? '',
        stored: Object.keys(localStorage).filter((key) => key.startsWith('single-page:')),
      }));
      record.tapped.push({ page: opened, language, covered, ...after });
      record.faults.push(...faultsOf(phone, opened));
    }
  } finally {
    await phone.close();
  }
}

const faultsOf = ({ faults }: Phone, page: string): Fault[] =>
  faults.splice(0).map((message) => ({ page, message }));

/** Runs in the page: taps the middle of each control. @returns the controls that are covered */
async function tapEverything(): Promise<string[]> {
  const covered: string[] = [];
  const controls = 'wx-page :is([role=button], [role=link], [role=radio])';
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    // An earlier tap may have removed it.
    if (!control.isConnected || !control.checkVisibility({ visibilityProperty: true })) continue;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const point = { clientX: left + width / 2, clientY: top + height / 2 };
    const target = document.elementFromPoint(point.clientX, point.clientY);
    if (!target || !(control.contains(target) || target.contains(control))) {
      covered.push(control.innerText.replace(/\s+/g, ' ').trim());
      continue;
    }
    target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0, ...point }));
    window.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, button: 0, ...point }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return covered;
}
