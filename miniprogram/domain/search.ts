import type { Language } from './language';

/** What a search can find. */
export type SearchKind = 'metric' | 'service' | 'sector' | 'category' | 'event';

/** At most this many characters of a query are accepted. */
export const MAX_QUERY_LENGTH = 100;

export interface SearchQuery {
  /** 1 to `MAX_QUERY_LENGTH` characters. */
  q: string;
  /** The language of titles and summaries in the answer; both languages are searched. */
  lang: Language;
  filters?: { kind?: SearchKind };
  /** 1 to 50; 20 unless told. */
  limit?: number;
}

/** Where a query matches in a text: UTF-16 offsets, `end` exclusive, sorted and apart. */
export interface TextRange {
  start: number;
  end: number;
}

export interface SearchHit {
  /** The id of the metric, service, sector, category or event. */
  id: string;
  kind: SearchKind;
  score: number;
  title: string;
  summary: string;
  highlights: { title: TextRange[]; summary: TextRange[] };
}

export interface SearchResults {
  hits: SearchHit[];
  /** All that match, of which `hits` are the first. */
  total: number;
  /** How many match in each kind, before the kind filter. */
  facets: Partial<Record<SearchKind, number>>;
  /** Whether not every word had to match, because nothing matched them all. */
  relaxed: boolean;
  tookMs: number;
  /** The version of the content release that was searched. */
  indexVersion: string;
}
