/** A page and what it gets. */
export interface Target {
  path: string;
  query: Record<string, string>;
}

/** Why a navigation is refused: the text after `<api>:fail `. */
export class NavigationError extends Error {
  override name = 'NavigationError';
}

/** At most so many pages lie on top of one another. */
export const MAX_PAGES = 10;

/**
 * A path from the package's root, without its leading slash.
 * @param path absolute (`/pages/a/index`) or relative
 * @param from the path of the file that names it
 */
export function absolutePath(path: string, from: string): string {
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const absolute: string[] = [];
  for (const segment of [...base, ...path.split('/')]) {
    if (segment === '..') absolute.pop();
    else if (segment !== '.' && segment !== '') absolute.push(segment);
  }
  return absolute.join('/');
}

/**
 * Reads a page's address as `wx.navigateTo` takes it.
 * @param url absolute (`/pages/a/index?id=1`) or relative to the current page
 * @param from the current page's path
 */
export function parseUrl(url: string, from: string): Target {
  const [rawPath = '', search = ''] = url.split('?', 2);
  const path = absolutePath(rawPath, from);
  return { path: path.replace(/\.html$/, ''), query: parseQuery(search) };
}

/** Reads a query, such as `a=1&b=2`. Like WeChat, it decodes nothing: the page does. */
export function parseQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  );
}

/** Writes a query as `parseQuery` reads it. */
export function formatQuery(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** What an API does to the stack. */
export type NavigationApi = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch';

/** @throws NavigationError where WeChat refuses */
export function checkNavigation(
  api: NavigationApi,
  { path, query }: Target,
  app: { pages: string[]; tabs: string[]; depth: number },
): void {
  const isTab = app.tabs.includes(path);
  if (!app.pages.includes(path)) throw new NavigationError(`page "${path}" is not found`);
  if (api === 'switchTab') {
    if (!isTab) throw new NavigationError('can not switch to no-tabBar page');
    if (Object.keys(query).length > 0) throw new NavigationError('url with query is not supported');
  }
  if (isTab && (api === 'navigateTo' || api === 'redirectTo')) {
    throw new NavigationError(`can not ${api} a tabbar page`);
  }
  if (api === 'navigateTo' && app.depth >= MAX_PAGES) {
    throw new NavigationError('webview count limit exceed');
  }
}
