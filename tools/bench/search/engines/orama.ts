import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from '../../../search-index/build';
import {
  flatten,
  hitOf,
  LIMIT,
  readFolds,
  splitTerms,
  weights,
  type Ask,
  type FlatDocument,
} from './engine';
import { queryTermsOf } from './terms';

const FILE = 'orama.json';

const createDatabase = (tokenize: (text: string) => string[]) =>
  create({
    schema: {
      title: 'string',
      keywords: 'string',
      pinyin: 'string',
      summary: 'string',
      synonyms: 'string',
      context: 'string',
    },
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize } },
  });

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const database = createDatabase(splitTerms);
  await insertMultiple(database, await flatten(documents, folder), 1000);
  writeFileSync(join(folder, FILE), JSON.stringify(save(database)));
}

/** All words first, then one typo a word, then any of the words. */
export function open(folder: string): Ask {
  const folds = readFolds(folder);
  const database = createDatabase((q) => queryTermsOf(q, folds));
  load(database, JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as RawData);
  return async (term) => {
    for (const [threshold, tolerance] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const { hits } = await search(database, {
        term,
        threshold,
        tolerance,
        limit: 2 * LIMIT,
        boost: weights,
      });
      if (hits.length > 0) {
        return hits
          .map(({ document, score }) => ({ document: document as unknown as FlatDocument, score }))
          .sort((a, b) => b.score * b.document.prominence - a.score * a.document.prominence)
          .slice(0, LIMIT)
          .map(({ document }) => hitOf(document, threshold === 1));
      }
    }
    return [];
  };
}
