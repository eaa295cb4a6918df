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

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Somebody else's link, cut in the middle of a character: better as it is than no page.
    return text;
  }
}
