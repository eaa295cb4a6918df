import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from '../../../search-index/build';
import { flatten, LIMIT, type Ask } from './engine';
import { termsOf } from './terms';

const FILE = 'orama.json';

const createDatabase = () =>
  create({
    schema: { title: 'string', keywords: 'string', summary: 'string' },
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: termsOf },
    },
  });

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const { pinyinTerms } = await import('../../../search-index/pinyin');
  const database = createDatabase();
  await insertMultiple(
    database,
    documents.map((document) => flatten(document, pinyinTerms)),
    1000,
  );
  writeFileSync(join(folder, FILE), JSON.stringify(save(database)));
}

/** All words first, then one typo a word, then any of the words. */
export function open(folder: string): Ask {
  const database = createDatabase();
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
        limit: LIMIT,
        boost: { title: 4, keywords: 2 },
      });
      if (hits.length > 0) {
        return hits.map(({ id, document: { title, summary } }) => ({ id, title, summary }));
      }
    }
    return [];
  };
}
