import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchDocument } from './documents';
import { tokenize } from './tokenize';

/** A document's place in the ranking. */
export interface Ranked {
  document: SearchDocument;
  score: number;
}

/** What `search` needs of an index: the seam behind which another engine can stand. */
export interface SearchEngine {
  /**
   * @param q the visitor's words
   * @returns the documents that match, best first; `relaxed` when not every word had to match
   */
  rank(q: string): { ranked: Ranked[]; relaxed: boolean };
}

/** A typo for each so many letters: none in short words, where it would make another word. */
const typosFor = (term: string) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);
const isLatin = (term: string) => /^[\x20-\x7e]+$/.test(term);

/** An engine over MiniSearch, both languages in one index. */
export function createMiniSearchEngine(documents: SearchDocument[]): SearchEngine {
  const terms = (text: string) => tokenize(text).map(({ term }) => term);
  const index = new MiniSearch<SearchDocument & { key: string }>({
    idField: 'key',
    fields: ['titleEn', 'titleZh', 'keywords', 'summaryEn', 'summaryZh'],
    tokenize: terms,
    processTerm: (term) => term,
    extractField: (document, field) => {
      switch (field) {
        case 'titleEn':
          return document.title.en;
        case 'titleZh':
          return document.title.zh;
        case 'summaryEn':
          return document.summary.en;
        case 'summaryZh':
          return document.summary.zh;
        case 'keywords':
          return document.keywords;
        default:
          return document.key;
      }
    },
    searchOptions: { boost: { titleEn: 4, titleZh: 4, keywords: 2 } },
  });
  // A service and a category can share an id.
  const byKey = new Map<string, SearchDocument>(
    documents.map((document) => [`${document.kind}:${document.id}`, document]),
  );
  index.addAll([...byKey].map(([key, document]) => ({ ...document, key })));

  const toRanked = (results: SearchResult[]): Ranked[] =>
    results.flatMap(({ id, score }) => {
      const document = byKey.get(String(id));
      return document ? [{ document, score }] : [];
    });

  return {
    rank(q) {
      const queryTerms = tokenize(q, true).map(({ term }) => term);
      if (queryTerms.length === 0) return { ranked: [], relaxed: false };
      const search = (combineWith: 'AND' | 'OR', fuzzy: boolean) =>
        index.search(q, {
          combineWith,
          tokenize: () => queryTerms,
          // The last word may be half typed.
          prefix: (_term, position, all) => position === all.length - 1,
          fuzzy: fuzzy && ((term) => (isLatin(term) ? typosFor(term) : 0)),
        });
      for (const [combineWith, fuzzy] of [
        ['AND', false],
        ['AND', true],
        ['OR', true],
      ] as const) {
        const results = search(combineWith, fuzzy);
        if (results.length > 0) {
          return {
            ranked: toRanked(results),
            relaxed: combineWith === 'OR' && queryTerms.length > 1,
          };
        }
      }
      return { ranked: [], relaxed: false };
    },
  };
}
