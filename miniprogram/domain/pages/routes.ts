import type { ContentRelease } from '../content/content-types';
import { scenarioIds } from '../content/pay-score-scenarios';
import { storyCards } from './story-cards';
import type { Words } from '../words/index';

/** The lists of a release whose entries have pages of their own. */
export type ContentList = 'metrics' | 'services' | 'sectors' | 'categories' | 'articles';

/** A list whose entries a page can show. */
interface Shown {
  list: ContentList;
  /**
   * Stands before the entry's id in the page's: a sector and a category may share an id, and a page is known by one
   * parameter everywhere, in counters, codes and WeChat Search alike. No prefix of a page begins another.
   */
  prefix: string;
  /** The ids of the entries that it shows, where that is not the whole list. */
  only?: readonly string[];
}

/** One page of the app, as everything outside the page needs to know it: counters, codes, sitemap, search. */
export interface Route {
  /** As `app.json` has it. */
  path: string;
  /** Stands for the path in a Mini Program code's `scene`: printed codes live on, so a letter is never given twice. */
  code: string;
  /** What the page's `id` can name; none for a page that takes no id. */
  shows: readonly Shown[];
  /** The ids of its own parts, of which each opens by itself; none for most pages. */
  parts?: readonly string[];
  /** What the page is called where no entry and no pillar names it. */
  title: (words: Words) => string;
  isTab: boolean;
  /** Whether WeChat Search may show it. */
  isIndexable: boolean;
}

/** A page with the content that it shows. */
export interface PageTarget {
  path: string;
  /** Null for a page that takes no id, or was opened without one. */
  id: string | null;
}

/** A page that shows an entry. */
interface EntryTarget extends PageTarget {
  id: string;
}

/** Content with a page of its own. */
export interface Entry {
  list: ContentList;
  id: string;
}

const appName = ({ app }: Words) => app.name;
const tab = { shows: [], title: appName, isTab: true, isIndexable: true };
const detail = { title: appName, isTab: false, isIndexable: true };
const plain = { shows: [], isTab: false, isIndexable: false };
const all = (list: ContentList): Shown[] => [{ list, prefix: '' }];

const home: Route = { path: 'pages/home/index', code: 'h', ...tab };

/** The pages, in the order of `app.json`. */
export const routes: readonly Route[] = [
  home,
  { path: 'pages/mini-programs/index', code: 'm', ...tab },
  { path: 'pages/pay-score/index', code: 'p', ...tab },
  { path: 'pages/search/index', code: 's', ...tab },
  { path: 'pages/metric/index', code: 'f', shows: all('metrics'), ...detail },
  { path: 'pages/service/index', code: 'v', shows: all('services'), ...detail },
  {
    path: 'pages/sector/index',
    code: 'c',
    shows: [
      { list: 'sectors', prefix: 'sector-' },
      { list: 'categories', prefix: 'category-' },
    ],
    ...detail,
  },
  { path: 'pages/about/index', code: 'a', ...plain, title: ({ about }) => about.title },
  { path: 'pages/article/index', code: 't', shows: all('articles'), ...detail },
  {
    path: 'pages/walk-through/index',
    code: 'w',
    shows: [{ list: 'services', prefix: '', only: scenarioIds }],
    ...detail,
    title: ({ walkThrough }) => walkThrough.bar,
  },
  {
    path: 'pages/calculator/index',
    code: 'k',
    shows: [],
    ...detail,
    title: ({ calculator }) => calculator.title,
  },
  // Its query may say which service it is about: that only fills in the form, and is no content of the page.
  { path: 'pages/contact/index', code: 'e', ...plain, title: ({ contact }) => contact.title },
  { path: 'pages/privacy/index', code: 'y', ...plain, title: ({ privacy }) => privacy.title },
  { path: 'pages/studio/index', code: 'u', ...plain, title: ({ studio }) => studio.title },
  // Its cards repeat what other pages say: nothing for WeChat Search.
  { path: 'pages/story/index', code: 'o', ...plain, parts: storyCards, title: appName },
];

/** What ids look like: whatever else stands in an address is no id, and is passed on to nobody. */
const ID = /^[a-z0-9-]{1,64}$/;
/** Names of pages that are shorter than this say too little to find one that is alike. */
const MIN_ALIKE = 4;
/** How much of a path that isn't ours is looked at. */
const MAX_PATH = 128;

/** The routes that WeChat Search may know: the sitemap and what is submitted come from these. */
export const indexableRoutes = routes.filter(({ isIndexable }) => isIndexable);

/** The route of a path; undefined where the app has no such page. */
export function routeOf(path: string): Route | undefined {
  return routes.find((route) => route.path === path);
}

/** Whether a route's page has an id. */
export function takesId({ shows, parts }: Route): boolean {
  return shows.length > 0 || parts !== undefined;
}

/** The ids that a route's page can show. */
export function idsOf(route: Route, release: ContentRelease): string[] {
  const entries = route.shows.flatMap(({ list, prefix, only }) =>
    release[list].filter(({ id }) => only?.includes(id) ?? true).map(({ id }) => prefix + id),
  );
  return [...entries, ...(route.parts ?? [])];
}

/** Everything that the pages can show: each page without an id, and each with every id it takes. */
export function targetsOf(release: ContentRelease, shown = routes): PageTarget[] {
  return shown.flatMap((route): PageTarget[] =>
    takesId(route)
      ? idsOf(route, release).map((id) => ({ path: route.path, id }))
      : [{ path: route.path, id: null }],
  );
}

/** The page of an entry, whether or not a release has it. */
export function targetOf({ list, id }: Entry): EntryTarget {
  for (const { path, shows } of routes) {
    const shown = shows.find((candidate) => candidate.list === list);
    if (shown) return { path, id: shown.prefix + id };
  }
  throw new Error(`no page shows ${list}`);
}

/** The entry that a page shows; null for an id that none of the page's lists can have. */
export function entryOf({ path, id }: PageTarget): Entry | null {
  const shown = routeOf(path)?.shows.find(({ prefix }) => id?.startsWith(prefix));
  return shown && id !== null ? { list: shown.list, id: id.slice(shown.prefix.length) } : null;
}

/** The query of a target, without question mark; '' for a page without an id. */
export function queryOf({ id }: PageTarget): string {
  return id === null ? '' : `id=${encodeURIComponent(id)}`;
}

/** The one spelling of a target: `pages/about/index`, `pages/metric/index?id=pay-score-users`. */
export function pageKeyOf(target: PageTarget): string {
  return [target.path, queryOf(target)].filter(Boolean).join('?');
}

/** The address of a target, as WeChat's navigation and its chat cards take it: `/pages/about/index`. */
export function urlOf(target: PageTarget): string {
  return `/${pageKeyOf(target)}`;
}

/**
 * Reads the canonical spelling of a target.
 * @returns null for a page or an id that the app doesn't have, and for any other spelling
 */
export function parsePageKey(key: string, release: ContentRelease): PageTarget | null {
  const [path = '', id = null] = key.split('?id=', 2);
  const route = routeOf(path);
  if (!route || pageKeyOf({ path, id }) !== key) return null;
  const isKnown = id === null ? !takesId(route) : idsOf(route, release).includes(id);
  return isKnown ? { path, id } : null;
}

/**
 * Reads with what a page was opened. An id that this release doesn't have stays, since a newer one may; what is no id at
 * all does not.
 * @param query decoded
 */
export function readTarget(path: string, query: Record<string, unknown>): PageTarget {
  const { id } = query;
  const route = routeOf(path);
  const mayHaveId = route !== undefined && takesId(route);
  return { path, id: mayHaveId && typeof id === 'string' && ID.test(id) ? id : null };
}

/**
 * Where an address leads that is no page, or no longer one: to the page that knows its id, else to the one whose name is
 * alike, else Home.
 */
export function nearestTarget(
  path: string,
  query: Record<string, unknown>,
  release: ContentRelease,
): PageTarget {
  const names = path.slice(0, MAX_PATH).split('/').map(lettersOf);
  const alike = routes.filter((route) => names.some((name) => isAlike(name, route)));
  for (const route of [...alike, ...routes]) {
    const { id } = readTarget(route.path, query);
    const known = idsOf(route, release);
    const prefixes = ['', ...route.shows.map(({ prefix }) => prefix)];
    const prefix = prefixes.find((candidate) => id !== null && known.includes(candidate + id));
    if (prefix !== undefined && id !== null) return { path: route.path, id: prefix + id };
  }
  const [nearest = home] = alike;
  return readTarget(nearest.path, query);
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

/** `services` and `service`, `payscore` and `pay-score` are alike. */
function isAlike(name: string, { path }: Route): boolean {
  const own = lettersOf(path.split('/')[1] ?? '');
  const [short, long] = name.length < own.length ? [name, own] : [own, name];
  return short.length >= MIN_ALIKE && long.startsWith(short);
}
