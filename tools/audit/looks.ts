import type { Browser } from 'playwright-core';
import type { AuditArtifacts, PageVisit, SetDataCall } from 'miniprogram-host/audits';
import {
  auditRun,
  firstPaintData,
  firstScreenTime,
  mergeArtifacts,
  renderTime,
  scriptTime,
} from 'miniprogram-host/audits';
import { release } from '../../miniprogram/content/release';
import { parsePageKey } from '../../miniprogram/domain/pages/routes';
import { relayout } from './layouts';
import { openPhone, type Phone, type PhoneSettings, runInApp } from './phone';
import { type Screen, takeScreen } from './screens';
import { keyOf, type Visit } from './visits';

/** A look: a phone's settings for visiting all pages. */
interface Look extends PhoneSettings {
  /** Launches the app for each page (default: one launch, then navigation). */
  isCold: boolean;
  /** Also shows each page narrow and with large text. One theme is enough for that. */
  isLaidOutAnew: boolean;
}

/** Every language in every theme, and every language and every theme with and without motion. */
const looks: Look[] = [
  {
    language: 'en',
    theme: 'light',
    motion: 'no-preference',
    isCold: true,
    isLaidOutAnew: false,
  },
  { language: 'en', theme: 'dark', motion: 'reduce', isCold: false, isLaidOutAnew: true },
  { language: 'zh', theme: 'light', motion: 'reduce', isCold: false, isLaidOutAnew: true },
  {
    language: 'zh',
    theme: 'dark',
    motion: 'no-preference',
    isCold: false,
    isLaidOutAnew: false,
  },
];

/** Audits that another program on this machine can disturb. The phone then repeats its visits. */
const timed = [firstPaintData, firstScreenTime, renderTime, scriptTime].map(({ meta }) => meta.id);
/** The most attempts of a phone. */
const MAX_ATTEMPTS = 3;

/** An error that a phone reports. */
export interface Fault {
  page: string;
  message: string;
}

/** The artifacts of all phones. */
export interface LookRecord {
  artifacts: AuditArtifacts[];
  screens: Screen[];
  faults: Fault[];
}

/** Visits pages in every look. */
export async function walkLooks(
  browser: Browser,
  hostUrl: string,
  chosen: readonly Visit[],
): Promise<LookRecord> {
  const records: LookRecord[] = [];
  for (const look of looks) {
    for (const visits of sharingPhones(look, chosen)) {
      records.push(await measure(() => walk(browser, hostUrl, look, visits)));
    }
  }
  return {
    artifacts: records.flatMap(({ artifacts }) => artifacts),
    screens: records.flatMap(({ screens }) => screens),
    faults: records.flatMap(({ faults }) => faults),
  };
}

/** Groups visits by phone: a visit that leaves traces is the last on its phone. */
function sharingPhones({ isCold }: Look, chosen: readonly Visit[]): Visit[][] {
  const groups: Visit[][] = [];
  let before: Visit | undefined;
  for (const visit of chosen) {
    const isOtherPage = isCold && before?.path !== visit.path;
    if (!before || before.leavesTraces || isOtherPage) groups.push([]);
    groups.at(-1)?.push(visit);
    before = visit;
  }
  return groups;
}

async function measure(walkAgain: () => Promise<LookRecord>): Promise<LookRecord> {
  for (let attempt = 1; ; attempt += 1) {
    const record = await walkAgain();
    const { results } = auditRun(mergeArtifacts(record.artifacts));
    const failed = results.filter(({ status }) => status === 'failed');
    const isSlow = failed.length > 0 && failed.every(({ id }) => timed.includes(id));
    if (!isSlow || attempt === MAX_ATTEMPTS) return record;
  }
}

/** Makes visits in sequence, with one launch of the app. */
async function walk(
  browser: Browser,
  hostUrl: string,
  look: Look,
  [first, ...others]: Visit[],
): Promise<LookRecord> {
  if (!first) throw new Error('there is no page to visit');
  const phone = await openPhone(browser, hostUrl, { ...look, ...first });
  try {
    const record: LookRecord = { artifacts: [], screens: [], faults: [] };
    const take = async (visit: Visit) => {
      await visitPage(phone, look, visit, record);
      const page = visit.path;
      record.faults.push(...phone.faults.splice(0).map((message) => ({ page, message })));
    };
    await take(first);
    const turns: number[] = [];
    for (const visit of others) {
      // The previous page has been inspected. Its recent searches must not affect the next visit.
      await phone.page.evaluate(() => (window.isAudited = false));
      await runInApp(phone.page, 'getApp().store.search.clear()');
      turns.push(await phone.page.evaluate(() => performance.timeOrigin + performance.now()));
      await phone.reLaunch(`/${keyOf(visit)}`);
      await take(visit);
    }
    const visits = record.artifacts.flatMap((artifacts) => artifacts.visits);
    const whole = record.artifacts.at(-1);
    if (!whole) throw new Error('nothing was seen');
    const setData = inTurns(whole.setData, turns);
    return { ...record, artifacts: [{ ...whole, setData, visits }] };
  } finally {
    await phone.close();
  }
}

/**
 * Assigns calls to pages as if each page were a launch. The walk is faster than a visitor, whose calls in a second belong to
 * one page.
 * @param turns the times when the walk opened the next page
 */
function inTurns(calls: SetDataCall[], turns: number[]): SetDataCall[] {
  return calls.map((call) => ({
    ...call,
    launchedAt: turns.findLast((turn) => turn <= call.at) ?? call.launchedAt,
  }));
}

async function visitPage(
  phone: Phone,
  look: Look,
  visit: Visit,
  record: LookRecord,
): Promise<void> {
  const { page, settle } = phone;
  const { language, theme } = look;
  const opened = keyOf(visit);
  await page.evaluate(() => (window.isAudited = true));
  if (parsePageKey(opened, release)) {
    record.screens.push(await takeScreen(page, { opened, language, theme, scene: 'normal' }));
  }
  await scrollThrough(phone);
  if (visit.act) {
    await visit.act(page, settle);
    await settle();
  }
  const artifacts = await page.evaluate(() => window.miniProgramHost.audits.collect());
  // The list also contains earlier visits of this phone, except pages that were inspected before they were left.
  const known = record.artifacts.flatMap(({ visits }) => visits).map(({ at }) => at);
  const visits: PageVisit[] = artifacts.visits.filter(({ at }) => !known.includes(at));
  const others = look.isLaidOutAnew ? await relayout(page) : [];
  record.artifacts.push({ ...artifacts, visits: [...visits, ...others] });
}

/** Reads a page to its end, a screen at a time. */
async function scrollThrough({ page, settle }: Phone): Promise<void> {
  await page.locator('.host-page:not([hidden]) .host-scroller').evaluate(async (scroller) => {
    const { clientHeight, scrollHeight } = scroller;
    for (let top = 0; top < scrollHeight; top += clientHeight) {
      scroller.scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scroller.scrollTo(0, 0);
  });
  await settle();
}
