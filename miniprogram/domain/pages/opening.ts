import { CAMPAIGN_CODE } from '../sharing/campaign';
import type { ContentRelease } from '../content/content-types';
import { decodeScene } from '../sharing/scene';

/** A page's query, decoded. */
export type Query = Record<string, string | undefined>;

/** With what a page was opened. */
export interface Opening {
  query: Query;
  /** The code of the campaign that brought the visitor; null for one who came by none. */
  campaign: string | null;
}

/** The parameter that carries a campaign's code in links. */
const CAMPAIGN_PARAMETER = 'c';

/**
 * Reads the query that WeChat hands to a page. A Mini Program code hands over its `scene` alone, which stands for an id
 * and a campaign; of one that this app never made, nothing is left.
 * @param raw as WeChat has it: still encoded
 */
export function readOpening(path: string, raw: Query, release: ContentRelease): Opening {
  const { scene, [CAMPAIGN_PARAMETER]: campaign, ...query } = decodeQuery(raw);
  if (scene === undefined) return { query, campaign: codeOrNull(campaign) };
  const decoded = decodeScene(scene, release);
  if (!decoded.ok || decoded.target.path !== path) return { query, campaign: null };
  const { id, campaign: ofCode } = decoded.target;
  return { query: id === null ? query : { ...query, id }, campaign: ofCode };
}

/** `id=…&c=…`: a page's query as its links carry it, with the campaign that the page was opened by. */
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

/** The escapes of one character: as many bytes as UTF-8 gives it. */
const ESCAPES =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

/**
 * Decodes each character by itself. A bare % or a character that was cut stays as it is and spoils nothing else:
 * `%E5%A2%9E75%` → `增75%`.
 */
function decode(text: string): string {
  return text.replace(ESCAPES, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // The right number of bytes, but no character: an overlong code or half of a pair.
      return escapes;
    }
  });
}
