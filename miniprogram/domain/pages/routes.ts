import type { ContentRelease } from '../content/content-types';
import { scenarioIds } from '../content/pay-score-scenarios';
import { storyCards } from './story-cards';
import type { Words } from '../words/index';

/** The lists of a release whose entries have pages. */
export type ContentList = 'metrics' | 'services' | 'sectors' | 'categories' | 'articles';

/** A list whose entries a page can show. */
interface Shown {
  list: ContentList;
  /**
   * The prefix of the entry's id in the page's id. A sector and a category can have the same id, and counters, codes and
   * WeChat Search identify a page by one parameter. No prefix of a page is the start of another.
   */
  prefix: string;
  /** The ids of the shown entries (default: the whole list). */
  only?: readonly string[];
}

/** A page of the app, for everything outside of it: counters, codes, sitemap, search. */
export interface Route {
  /** The path in `app.json`. */
  path: string;
  /** The path's letter in the `scene` of a Mini Program code. Codes are printed, so a letter is never reused. */
  code: string;
  /** The lists whose entries the page's `id` can name; empty for a page without id. */
  shows: readonly Shown[];
  /** The ids of the page's own parts, which can be opened separately. */
  parts?: readonly string[];
  /** The page's title if no entry and no pillar names it. */
  title: (words: Words) => string;
  isTab: boolean;
  /** Whether WeChat Search may show it. */
  isIndexable: boolean;
}

/** A page and its content. */
export interface PageTarget {
  path: string;
  /** Null for a page that takes no id, or was opened without one. */
  id: string | null;
}

/** A page that shows an entry. */
interface EntryTarget extends PageTarget {
  id: string;
}

/** Content that has a page. */
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
  // Its query can name a service, which only fills in the form and isn't the page's content.
  { path: 'pages/contact/index', code: 'e', ...plain, title: ({ contact }) => contact.title },
  { path: 'pages/privacy/index', code: 'y', ...plain, title: ({ privacy }) => privacy.title },
  { path: 'pages/studio/index', code: 'u', ...plain, title: ({ studio }) => studio.title },
  // Not for WeChat Search, because its cards repeat other pages.
  { path: 'pages/story/index', code: 'o', ...plain, parts: storyCards, title: appName },
];

/** The format of ids. Anything else in an address is ignored. */
const ID = /^[a-z0-9-]{1,64}$/;
/** Shorter page names aren't compared with unknown paths. */
const MIN_ALIKE = 4;
/** The most characters of an unknown path that are compared. */
const MAX_PATH = 128;

/** The routes for WeChat Search, for the sitemap and for page submission. */
export const indexableRoutes = routes.filter(({ isIndexable }) => isIndexable);

/** The route of a path; undefined for an unknown path. */
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

/** All targets: each page without an id, and each page with every id that it can show. */
export function targetsOf(release: ContentRelease, shown = routes): PageTarget[] {
  return shown.flatMap((route): PageTarget[] =>
    takesId(route)
      ? idsOf(route, release).map((id) => ({ path: route.path, id }))
      : [{ path: route.path, id: null }],
  );
}

/** The page of an entry, even if the release doesn't have the entry. */
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

/** The canonical spelling of a target: `pages/about/index`, `pages/metric/index?id=pay-score-users`. */
export function pageKeyOf(target: PageTarget): string {
  return [target.path, queryOf(target)].filter(Boolean).join('?');
}

/** The address of a target for WeChat's navigation and chat cards: `/pages/about/index`. */
export function urlOf(target: PageTarget): string {
  return `/${pageKeyOf(target)}`;
}

/**
 * Reads the canonical spelling of a target.
 * @returns null for an unknown page or id, and for any other spelling
 */
export function parsePageKey(key: string, release: ContentRelease): PageTarget | null {
  const [path = '', id = null] = key.split('?id=', 2);
  const route = routeOf(path);
  if (!route || pageKeyOf({ path, id }) !== key) return null;
  const isKnown = id === null ? !takesId(route) : idsOf(route, release).includes(id);
  return isKnown ? { path, id } : null;
}

/**
 * Reads a page's target from its query. An id that this release doesn't have is kept, because a newer one may have it. An
 * invalid id is dropped.
 * @param query decoded
 */
export function readTarget(path: string, query: Record<string, unknown>): PageTarget {
  const { id } = query;
  const route = routeOf(path);
  const mayHaveId = route !== undefined && takesId(route);
  return { path, id: mayHaveId && typeof id === 'string' && ID.test(id) ? id : null };
}

/**
 * The target of an unknown path: the page with its id, else the page with the most similar name, else Home.
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

/** Whether names are similar: `services` and `service`, `payscore` and `pay-score`. */
function isAlike(name: string, { path }: Route): boolean {
  const own = lettersOf(path.split('/')[1] ?? '');
  const [short, long] = name.length < own.length ? [name, own] : [own, name];
  return short.length >= MIN_ALIKE && long.startsWith(short);
}
