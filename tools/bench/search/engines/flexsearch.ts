import FlexSearch from 'flexsearch';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexDocument } from '../../../search-index/build';
import { flatten, LIMIT, type Ask, type BenchHit, type FlatDocument } from './engine';
import { queryTermsOf, termsOf } from './terms';

const FOLDER = 'flexsearch';
const fields = ['title', 'keywords', 'summary'] as const;

/** An index a field, as its document index makes them: words found by their beginnings. */
function createIndexes(encode: (text: string) => string[]) {
  return fields.map((field) => ({
    field,
    index: new FlexSearch.Index({ tokenize: 'forward', encode, resolution: 9 }),
  }));
}

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const { pinyinTerms } = await import('../../../search-index/pinyin');
  const target = join(folder, FOLDER);
  mkdirSync(target, { recursive: true });
  const flat = documents.map((document) => flatten(document, pinyinTerms));
  for (const { field, index } of createIndexes(termsOf)) {
    flat.forEach((document, number) => index.add(number, document[field]));
    index.export((key, data) => {
      if (data) writeFileSync(join(target, `${field}.${key}`), data);
    });
  }
  writeFileSync(join(target, 'documents.json'), JSON.stringify(flat));
}

export function open(folder: string): Ask {
  const target = join(folder, FOLDER);
  const documents = JSON.parse(
    readFileSync(join(target, 'documents.json'), 'utf8'),
  ) as FlatDocument[];
  const indexes = createIndexes(queryTermsOf);
  for (const { field, index } of indexes) {
    for (const file of readdirSync(target).filter((name) => name.startsWith(`${field}.`))) {
      index.import(file.slice(field.length + 1), readFileSync(join(target, file), 'utf8'));
    }
  }
  return (q) => {
    for (const suggest of [false, true]) {
      const numbers = new Set(
        indexes.flatMap(({ index }) => index.search(q, { limit: LIMIT, suggest })),
      );
      if (numbers.size > 0) {
        return [...numbers].slice(0, LIMIT).flatMap((number): BenchHit[] => {
          const document = documents[Number(number)];
          return document ? [document] : [];
        });
      }
    }
    return [];
  };
}
