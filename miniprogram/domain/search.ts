import type { Topic } from './content';
import type { Language } from './language';

/** What a search can find. */
export type SearchKind = 'metric' | 'service' | 'sector' | 'category' | 'event';

/** The kinds, in the order in which they are shown. */
export const searchKinds: SearchKind[] = ['metric', 'service', 'sector', 'category', 'event'];

/** At most this many characters of a query are accepted. */
export const MAX_QUERY_LENGTH = 100;

export interface SearchQuery {
  /** 1 to `MAX_QUERY_LENGTH` characters. */
  q: string;
  /** The language of titles and summaries in the answer; both languages are searched. */
  lang: Language;
  /** `category` is what a document belongs to: a pillar, or WeChat as a whole. */
  filters?: { kind?: SearchKind; category?: Topic };
  /** 1 to 50; 20 unless told. */
  limit?: number;
  /** What an earlier answer gave to go on with; refused once the index is another. */
  cursor?: string;
  /** How many titles that the query may become are wanted besides: 0 to 10; none unless told. */
  completions?: number;
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
  /** Titles that the query may become, where they were asked for. */
  completions?: string[];
  tookMs: number;
  /** Names the content release that was searched and how it was indexed. */
  indexVersion: string;
}
