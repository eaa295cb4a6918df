import type { ContentRelease } from './content';

/** One page of the app, as everything outside the page needs to know it: counters, codes, sitemap, search. */
export interface Route {
  /** As `app.json` has it. */
  path: string;
  /** Stands for the path in a Mini Program code's `scene`: printed codes live on, so a letter is never given twice. */
  code: string;
  /** Which content the page's `id` names; null for a page that takes none. */
  ids: 'metrics' | null;
  /** Whether WeChat Search may show it. */
  isIndexable: boolean;
}

/** A page with the content that it shows. */
export interface PageTarget {
  path: string;
  /** Null for a page that takes no id. */
  id: string | null;
}

/** The pages, in the order of `app.json`. */
export const routes: readonly Route[] = [
  { path: 'pages/home/index', code: 'h', ids: null, isIndexable: true },
  { path: 'pages/mini-programs/index', code: 'm', ids: null, isIndexable: true },
  { path: 'pages/pay-score/index', code: 'p', ids: null, isIndexable: true },
  { path: 'pages/search/index', code: 's', ids: null, isIndexable: true },
  { path: 'pages/metric/index', code: 'f', ids: 'metrics', isIndexable: true },
  { path: 'pages/about/index', code: 'a', ids: null, isIndexable: false },
];

/** The ids that a route's page can show. */
export function idsOf(route: Route, release: ContentRelease): string[] {
  return route.ids ? release[route.ids].map(({ id }) => id) : [];
}

/** Everything that the pages can show: each page without an id, and each with every id it takes. */
export function targetsOf(release: ContentRelease, shown = routes): PageTarget[] {
  return shown.flatMap((route): PageTarget[] =>
    route.ids
      ? idsOf(route, release).map((id) => ({ path: route.path, id }))
      : [{ path: route.path, id: null }],
  );
}

/** The one spelling of a target: `pages/about/index`, `pages/metric/index?id=pay-score-users`. */
export function pageKeyOf({ path, id }: PageTarget): string {
  return id === null ? path : `${path}?id=${id}`;
}

/**
 * Reads the canonical spelling of a target.
 * @returns null for a page or an id that the app doesn't have, and for any other spelling
 */
export function parsePageKey(key: string, release: ContentRelease): PageTarget | null {
  const [path = '', id = null] = key.split('?id=', 2);
  const route = routes.find((known) => known.path === path);
  if (!route || pageKeyOf({ path, id }) !== key) return null;
  const isKnown = id === null ? route.ids === null : idsOf(route, release).includes(id);
  return isKnown ? { path, id } : null;
}
