import type { IndexDocument } from '../../../search-index/build';

/** An engine as the bench runs it: built here, loaded and asked in a process of its own. */
export interface BenchEngine {
  /** Builds an index and writes it to a folder. */
  build(documents: IndexDocument[], folder: string): void | Promise<void>;
  /** Makes a built index ready. @returns what answers a query with the first hits, as a page would get them */
  open(folder: string): Ask | Promise<Ask>;
}

/** @returns at most twenty hits, the best first, with what a page shows in a language */
export type Ask = (q: string, lang: 'en' | 'zh') => BenchHit[] | Promise<BenchHit[]>;

export interface BenchHit {
  id: string;
  title: string;
  summary: string;
}

/** How many hits are asked for. */
export const LIMIT = 20;

/** A document as the libraries get it: what ours indexes, in as many fields. */
export interface FlatDocument {
  id: string;
  title: string;
  summary: string;
  keywords: string;
}

/** @param spokenAs the terms of a name's pinyin */
export function flatten(
  { id, kind, title, summary, keywords, synonyms = [], context, pronounced }: IndexDocument,
  spokenAs: (name: string) => string[],
): FlatDocument {
  return {
    id: `${kind}:${id}`,
    title: `${title.en} ${title.zh}`.trim(),
    summary: `${summary.en} ${summary.zh}`.trim(),
    keywords: [...keywords, ...synonyms, context, ...pronounced.flatMap(spokenAs)].join(' '),
  };
}
