import MiniSearch, { type Options } from 'minisearch';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from '../../../search-index/build';
import { flatten, LIMIT, type Ask, type FlatDocument } from './engine';
import { queryTermsOf, termsOf, typosIn } from './terms';

const FILE = 'minisearch.json';
const options: Options<FlatDocument> = {
  fields: ['title', 'keywords', 'summary'],
  storeFields: ['title', 'summary'],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: { boost: { title: 4, keywords: 2 } },
};

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const { pinyinTerms } = await import('../../../search-index/pinyin');
  const index = new MiniSearch(options);
  index.addAll(documents.map((document) => flatten(document, pinyinTerms)));
  writeFileSync(join(folder, FILE), JSON.stringify(index));
}

/** The ladder of queries that its documentation describes: all words, then misspelt, then any. */
export function open(folder: string): Ask {
  const index = MiniSearch.loadJSON(readFileSync(join(folder, FILE), 'utf8'), options);
  return (q) => {
    const terms = queryTermsOf(q);
    for (const [combineWith, isFuzzy] of [
      ['AND', false],
      ['AND', true],
      ['OR', true],
    ] as const) {
      const results = index.search(q, {
        combineWith,
        tokenize: () => terms,
        prefix: (_term, position) => position === terms.length - 1,
        fuzzy: isFuzzy && typosIn,
      });
      if (results.length > 0) {
        return results.slice(0, LIMIT).map(({ id, title, summary }) => ({
          id: String(id),
          title: String(title),
          summary: String(summary),
        }));
      }
    }
    return [];
  };
}
