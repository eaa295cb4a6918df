import { CAMPAIGN_CODE } from '../sharing/campaign';
import type { ContentRelease } from '../content/content-types';
import { decodeScene } from '../sharing/scene';

/** A page's query, decoded. */
export type Query = Record<string, string | undefined>;

/** How a page was opened. */
export interface Opening {
  query: Query;
  /** The code of the campaign that brought the visitor; null without one. */
  campaign: string | null;
}

/** The parameter with the campaign's code in links. */
const CAMPAIGN_PARAMETER = 'c';

/**
 * Reads a page's query. A Mini Program code only has a `scene`, which encodes an id and a campaign. A scene of another app is
 * ignored.
 * @param raw WeChat's query, still encoded
 */
export function readOpening(path: string, raw: Query, release: ContentRelease): Opening {
  const { scene, [CAMPAIGN_PARAMETER]: campaign, ...query } = decodeQuery(raw);
  if (scene === undefined) return { query, campaign: codeOrNull(campaign) };
  const decoded = decodeScene(scene, release);
  if (!decoded.ok || decoded.target.path !== path) return { query, campaign: null };
  const { id, campaign: ofCode } = decoded.target;
  return { query: id === null ? query : { ...query, id }, campaign: ofCode };
}

/** A page's query for links, with the campaign: `id=…&c=…`. */
export function writeOpening(query: string, campaign: string | null): string {
  return [query, campaign !== null && `${CAMPAIGN_PARAMETER}=${campaign}`]
    .filter(Boolean)
    .join('&');
}

const codeOrNull = (code = '') => (CAMPAIGN_CODE.test(code) ? code : null);

function decodeQuery(query: Query): Query {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, decode(value ?? '')]),
  );
}

/** The escapes of one character in UTF-8. */
const ESCAPES =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

/**
 * Decodes each character separately. A bare % or an incomplete character stays unchanged and doesn't affect the rest:
 * `%E5%A2%9E75%` → `增75%`.
 */
function decode(text: string): string {
  return text.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // The right number of bytes, but an invalid character: an overlong encoding or a lone surrogate.
      return escapes;
    }
  });
}
