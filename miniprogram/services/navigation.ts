import type { PillarId } from '../domain/content/content-types';
import {
  entryOf,
  pageKeyOf,
  routeOf,
  targetOf,
  urlOf,
  type PageTarget,
} from '../domain/pages/routes';
import { storyCards } from '../domain/pages/story-cards';
import { isSinglePage, readLaunchRules } from './launch';
import { now } from './system';

/** WeChat opens no more pages on top of each other. */
const MAX_DEPTH = 10;

/** Milliseconds for which a page may be on its way. WeChat may never report the end: later taps must work again. */
const OPENING_LIMIT = 3000;

/** When the page that is on its way was asked for; null for none. A second tap meanwhile would open it twice. */
let openingSince: number | null = null;
let tellFailure: () => void = () => undefined;

/**
 * Hears of each page that could not be opened: WeChat loads a subpackage when it is first needed, which takes the network.
 */
export function onOpeningFailed(listener: () => void): void {
  tellFailure = listener;
}

/** Whether nothing lies beneath the shown page. */
export function isBottomPage(): boolean {
  return getCurrentPages().length <= 1;
}

/**
 * Opens a page on top of the shown one; a tab, and a page too many, in its place. A page that WeChat shows alone leads
 * nowhere.
 */
export function openTarget(target: PageTarget): void {
  if (routeOf(target.path)?.isTab) replacePage(target);
  else openUrl(urlOf(target));
}

function isOpening(): boolean {
  if (openingSince === null) return false;
  const age = now() - openingSince;
  // A clock that was set back says nothing.
  return age >= 0 && age < OPENING_LIMIT;
}

function openUrl(url: string, isInPlace = false): void {
  if (isSinglePage() || isOpening()) return;
  openingSince = readLaunchRules().locksTaps ? now() : null;
  const complete = () => {
    openingSince = null;
  };
  const isFull = getCurrentPages().length >= MAX_DEPTH;
  if (isInPlace || isFull) wx.redirectTo({ url, fail: tellFailure, complete });
  else wx.navigateTo({ url, fail: tellFailure, complete });
}

/** Opens a page in the place of the shown one, unless that one is alone. */
export function replacePage(target: PageTarget): void {
  if (isSinglePage()) return;
  // A tab takes no query.
  if (routeOf(target.path)?.isTab) void wx.switchTab({ url: `/${target.path}` });
  else openUrl(urlOf(target), true);
}

/** Opens a figure's page. */
export function openMetric(id: string): void {
  openTarget(targetOf({ list: 'metrics', id }));
}

/** Opens a service's page. */
export function openService(id: string): void {
  openTarget(targetOf({ list: 'services', id }));
}

/** Opens the page of a sector or category. @param id the page's, which says which of the two it is */
export function openSector(id: string): void {
  openTarget({ path: 'pages/sector/index', id });
}

/** Opens an article's page. */
export function openArticle(id: string): void {
  openTarget(targetOf({ list: 'articles', id }));
}

/** Opens the walk-through of a Pay Score scenario, by the id of its service. */
export function openWalkThrough(id: string): void {
  openTarget({ path: 'pages/walk-through/index', id });
}

/** Opens the merchant's calculator. @param business whose example values it begins with */
export function openCalculator(business: string): void {
  const url = urlOf({ path: 'pages/calculator/index', id: null });
  openUrl(`${url}?business=${encodeURIComponent(business)}`);
}

/** Opens the story, at its first card. */
export function openStory(): void {
  openTarget({ path: 'pages/story/index', id: storyCards[0] });
}

/** Shows a pillar's tab. */
export function openPillar(id: PillarId): void {
  openTarget({ path: `pages/${id}/index`, id: null });
}

/** Shows the first tab. */
export function openHome(): void {
  openTarget({ path: 'pages/home/index', id: null });
}

/** Leaves the shown page for a service's: the one beneath, where that is it. */
export function returnToService(id: string): void {
  const target = targetOf({ list: 'services', id });
  const [beneath] = getCurrentPages().slice(-2, -1);
  const isBeneath = beneath?.route === target.path && beneath.options['id'] === id;
  if (isBeneath && !isSinglePage()) void wx.navigateBack();
  else replacePage(target);
}

/**
 * Opens the enquiry form.
 * @param about the page that the visitor asks from: the form takes service and first sentence from it
 * @param more what else the form is told, such as a merchant's numbers
 */
export function openContact(about?: PageTarget, more: Record<string, string | number> = {}): void {
  const { list, id = '' } = (about && entryOf(about)) ?? {};
  const isService = list === 'services' && about?.path === targetOf({ list, id }).path;
  const query: [string, string | number][] = Object.entries(more);
  if (isService) query.unshift(['service', id]);
  else if (about) query.unshift(['about', pageKeyOf(about)]);
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  openUrl([urlOf({ path: 'pages/contact/index', id: null }), text].filter(Boolean).join('?'));
}

/** Opens what is kept and counted. */
export function openPrivacy(): void {
  openTarget({ path: 'pages/privacy/index', id: null });
}

/** Opens sources and settings. */
export function openAbout(): void {
  openTarget({ path: 'pages/about/index', id: null });
}

/** Opens the share studio for a page. */
export function openStudio(target: PageTarget): void {
  openUrl(`/pages/studio/index?target=${encodeURIComponent(pageKeyOf(target))}`);
}

/** Opens the marketer's campaigns. */
export function openCampaigns(): void {
  openUrl('/pages/studio/index?part=campaigns');
}

/**
 * Opens a page as its campaign leads to it, so that the campaign goes along when the page is shared.
 * @param url with the campaign, as its cards have it
 */
export function openCampaign(target: PageTarget, url: string): void {
  if (!routeOf(target.path)?.isTab) openUrl(url);
  // Only a new start of the app brings a tab a query.
  else if (!isSinglePage()) void wx.reLaunch({ url });
}
