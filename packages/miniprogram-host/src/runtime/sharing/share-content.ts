import * as v from 'valibot';
import { parseUrl } from '../routes';

/** The entries of WeChat's menu by which a page leaves the phone, under the names that `wx.showShareMenu` uses. */
export const shareMenus = ['shareAppMessage', 'shareTimeline', 'addToFavorites'] as const;

/** One of them. */
export type ShareMenu = (typeof shareMenus)[number];

/** The function of a page that each entry asks. */
export const shareFunctions = {
  shareAppMessage: 'onShareAppMessage',
  shareTimeline: 'onShareTimeline',
  addToFavorites: 'onAddToFavorites',
} as const satisfies Record<ShareMenu, string>;

/** Milliseconds that WeChat waits for an `onShareAppMessage` that promises its content. */
const PROMISE_LIMIT = 3000;

/** What a page's function may say; whatever it leaves out has a default. */
export interface ShareContent {
  title?: string | null | undefined;
  /** `onShareAppMessage` only. */
  path?: string | null | undefined;
  /** The other two only. */
  query?: string | null | undefined;
  imageUrl?: string | null | undefined;
}

const text = v.nullish(v.string());
const contentSchema = v.nullish(v.object({ title: text, path: text, query: text, imageUrl: text }));

/** A page's share that WeChat could not send. */
export class ShareError extends Error {
  override name = 'ShareError';
}

/** @throws ShareError that names the field which is no text */
function parseContent(menu: ShareMenu, returned: unknown): ShareContent {
  const parsed = v.safeParse(contentSchema, returned);
  if (parsed.success) return parsed.output ?? {};
  const [issue] = parsed.issues;
  throw new ShareError(`${shareFunctions[menu]}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

/**
 * Reads what a page's function has returned. A promise, the returned value itself or its `promise`, counts for all of the
 * content if it is kept in time; else what was returned at once does.
 * @throws ShareError for content of the wrong shape
 */
export async function readContent(menu: ShareMenu, returned: unknown): Promise<ShareContent> {
  if (menu !== 'shareAppMessage') return parseContent(menu, returned);
  const isPromise = isPromised(returned);
  const promise = isPromise ? returned : (returned as { promise?: unknown } | undefined)?.promise;
  const atOnce = isPromise ? {} : parseContent(menu, returned);
  if (!isPromised(promise)) return atOnce;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const missed = Symbol('missed');
  const late = new Promise<typeof missed>((resolve) => {
    timer = setTimeout(() => resolve(missed), PROMISE_LIMIT);
  });
  // WeChat tells nobody of a promise that is broken.
  const kept = await Promise.race([promise.catch(() => missed), late]);
  clearTimeout(timer);
  return kept === missed ? atOnce : parseContent(menu, kept);
}

function isPromised(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

/** @throws ShareError for a path that a card could not open */
export function checkPath(path: string, pages: readonly string[]): void {
  if (!path.startsWith('/')) {
    throw new ShareError(`onShareAppMessage: the path "${path}" does not begin with "/"`);
  }
  const { path: page } = parseUrl(path, '');
  if (!pages.includes(page)) {
    throw new ShareError(`onShareAppMessage: page "${page}" is not found`);
  }
}
