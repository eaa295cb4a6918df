import MiniSearch, { type Options } from 'minisearch';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from '../../../search-index/build';
import {
  fieldNames,
  flatten,
  hitOf,
  LIMIT,
  readFolds,
  splitTerms,
  weights,
  type Ask,
  type FlatDocument,
} from './engine';
import { queryTermsOf, typosIn } from './terms';

const FILE = 'minisearch.json';
const options: Options<FlatDocument> = {
  fields: [...fieldNames],
  storeFields: ['shownTitle', 'shownSummary', 'prominence'],
  tokenize: splitTerms,
  processTerm: (term) => term,
  searchOptions: { boost: weights },
};

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const index = new MiniSearch(options);
  index.addAll(await flatten(documents, folder));
  writeFileSync(join(folder, FILE), JSON.stringify(index));
}

/** The ladder of queries that its documentation describes: all words, then misspelt, then any. */
export function open(folder: string): Ask {
  const index = MiniSearch.loadJSON(readFileSync(join(folder, FILE), 'utf8'), options);
  const folds = readFolds(folder);
  return (q) => {
    const terms = queryTermsOf(q, folds);
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
        boostDocument: (_id, _term, stored) => Number(stored?.['prominence'] ?? 1),
      });
      if (results.length > 0) {
        return results
          .slice(0, LIMIT)
          .map((result) => hitOf(result as unknown as FlatDocument, combineWith === 'OR'));
      }
    }
    return [];
  };
}
