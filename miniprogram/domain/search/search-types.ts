import type { Topic } from '../content/content-types';
import type { Language } from '../words/language';

/** What a search can find. */
export type SearchKind =
  'metric' | 'service' | 'sector' | 'category' | 'article' | 'event' | 'tool';

/** The kinds, in the order in which they are shown. */
export const searchKinds: SearchKind[] = [
  'metric',
  'service',
  'sector',
  'category',
  'article',
  'event',
  'tool',
];

/** At most this many UTF-16 units of a query are accepted. */
export const MAX_QUERY_LENGTH = 100;

/** How many hits an answer has, unless told. */
export const PAGE_SIZE = 20;

/** An answer has no more hits than these. */
export const MAX_PAGE_SIZE = 50;

export interface SearchQuery {
  /** 1 to `MAX_QUERY_LENGTH` characters. */
  q: string;
  /** The language of titles and summaries in the answer; both languages are searched. */
  lang: Language;
  /** `category` is what a document belongs to: a pillar, or WeChat as a whole. */
  filters?: { kind?: SearchKind; category?: Topic };
  /** 1 to `MAX_PAGE_SIZE`; `PAGE_SIZE` unless told. */
  limit?: number;
  /** What an earlier answer gave to go on with; refused once the index is another. */
  cursor?: string;
  /** How many titles that the query may become are wanted besides: 0 to 10; none unless told. See `SearchResults`. */
  completions?: number;
}

/** Where a query matches in a text: UTF-16 offsets, `end` exclusive, sorted and apart. */
export interface TextRange {
  start: number;
  end: number;
}

export interface SearchHit {
  /** The entry's id, among those of its kind. */
  id: string;
  kind: SearchKind;
  score: number;
  title: string;
  summary: string;
  highlights: { title: TextRange[]; summary: TextRange[] };
}

/** How many documents match. Each count ignores the filter of its own, and heeds the other. */
export interface SearchFacets {
  kind: Partial<Record<SearchKind, number>>;
  category: Partial<Record<Topic, number>>;
}

export interface SearchResults {
  hits: SearchHit[];
  /** All that match, of which `hits` are some. */
  total: number;
  facets: SearchFacets;
  /** The query as it was understood, where a word of it is misspelt. */
  suggestion?: string;
  /** Whether not every word had to match, because nothing matched them all. */
  relaxed: boolean;
  /** What to ask with for the hits that follow, where any do. */
  cursor?: string;
  /** Titles that the query may become, or, where nothing is found, that its beginning may, where they were asked for. */
  completions?: string[];
  tookMs: number;
  /** Names the content release that was searched and how it was indexed. */
  indexVersion: string;
}

/** A query as the function takes it: cut where it is too long, but never inside a character. */
export function fitQuery(text: string): string {
  const fitting = text.slice(0, MAX_QUERY_LENGTH);
  return text.length > MAX_QUERY_LENGTH ? fitting.replace(/[\uD800-\uDBFF]$/, '') : fitting;
}

/** The query of the address at which a search opens again, without question mark; '' for an empty box. */
export function addressOfSearch(query: string, kind: SearchKind | null): string {
  // Half a character can stand in no address.
  const whole = query.trim().replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  if (whole === '') return '';
  return `q=${encodeURIComponent(whole)}${kind === null ? '' : `&type=${kind}`}`;
}

/** Results with those of the page that follows them, each hit once. */
export function appendResults(shown: SearchResults, next: SearchResults): SearchResults {
  const keyOf = ({ kind, id }: SearchHit) => `${kind}/${id}`;
  const known = new Set(shown.hits.map(keyOf));
  const hits = [...shown.hits, ...next.hits.filter((hit) => !known.has(keyOf(hit)))];
  const results: SearchResults = { ...shown, hits };
  if (next.cursor === undefined) delete results.cursor;
  else results.cursor = next.cursor;
  return results;
}
