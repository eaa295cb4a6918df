import { CAMPAIGN_CODE } from './campaign';
import type { ContentRelease } from '../content/content-types';
import { hash32 } from './hash';
import { idsOf, routeOf, routes, takesId, type PageTarget } from '../pages/routes';

/** The target of a Mini Program code, and its campaign. */
export interface SceneTarget extends PageTarget {
  campaign: string | null;
}

/**
 * The content of a scene. `not-ours`: not from this app. `gone`: from this app, but the content no longer exists; `path` is
 * the page that showed it.
 */
type DecodedScene =
  | { ok: true; target: SceneTarget }
  | { ok: false; error: 'not-ours' }
  | { ok: false; error: 'gone'; path: string };

/** The first character of each scene, for the version of the format. */
const VERSION = '1';
/** Route, hash of the id, campaign, check. Only characters that WeChat allows and URLs don't escape. */
const SCENE = /^1([a-z])([0-9a-z]{7})?\.([0-9a-z]{6})?\.([0-9a-z]{2})$/;

const hashOf = (id: string) => hash32(id).toString(36).padStart(7, '0');
/** The check of a scene. A foreign scene passes with a probability of 1 in 1,296. */
const checkOf = (body: string) => (hash32(body) % 1296).toString(36).padStart(2, '0');

/**
 * The `scene` of a Mini Program code, at most 19 of the 32 characters that WeChat allows. It holds a hash of the id,
 * since an id can be longer than a scene.
 * @throws Error for a page that the app doesn't have, or a code that is no campaign's: a bug, never input
 */
export function encodeScene({ path, id, campaign }: SceneTarget): string {
  const route = routeOf(path);
  if (!route || takesId(route) !== (id !== null)) throw new Error(`No page takes ${path}`);
  if (campaign !== null && !CAMPAIGN_CODE.test(campaign)) throw new Error(`No code: ${campaign}`);
  const body = `${VERSION}${route.code}${id === null ? '' : hashOf(id)}.${campaign ?? ''}.`;
  return body + checkOf(body);
}

/** Reads a scene with the current content, without the cloud. */
export function decodeScene(scene: string, release: ContentRelease): DecodedScene {
  const [, code, hash, campaign = null, check] = SCENE.exec(scene) ?? [];
  const route = routes.find((known) => known.code === code);
  const isOurs = check !== undefined && checkOf(scene.slice(0, -2)) === check;
  if (!route || !isOurs || takesId(route) !== (hash !== undefined)) {
    return { ok: false, error: 'not-ours' };
  }
  const { path } = route;
  if (hash === undefined) return { ok: true, target: { path, id: null, campaign } };
  const id = idsOf(route, release).find((known) => hashOf(known) === hash);
  if (id === undefined) return { ok: false, error: 'gone', path };
  return { ok: true, target: { path, id, campaign } };
}

/** The pairs of ids with the same hash. `npm run content` fails if there are any. */
export function collidingIds(ids: readonly string[]): [string, string][] {
  const seen = new Map<string, string>();
  return ids.flatMap((id): [string, string][] => {
    const other = seen.get(hashOf(id));
    seen.set(hashOf(id), id);
    return other !== undefined && other !== id ? [[other, id]] : [];
  });
}
