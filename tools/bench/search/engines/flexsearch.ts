import FlexSearch from 'flexsearch';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
import { queryTermsOf } from './terms';

const FOLDER = 'flexsearch';
/** It ranks within a field only: so many of each field are merged. */
const PER_FIELD = 100;

/** An index a field, as its document index makes them: words found by their beginnings. */
function createIndexes(encode: (text: string) => string[]) {
  return fieldNames.map((field) => ({
    field,
    index: new FlexSearch.Index({ tokenize: 'forward', encode, resolution: 9 }),
  }));
}

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const target = join(folder, FOLDER);
  mkdirSync(target, { recursive: true });
  const flat = await flatten(documents, folder);
  for (const { field, index } of createIndexes(splitTerms)) {
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
  const folds = readFolds(folder);
  const indexes = createIndexes((q) => queryTermsOf(q, folds));
  for (const { field, index } of indexes) {
    for (const file of readdirSync(target).filter((name) => name.startsWith(`${field}.`))) {
      index.import(file.slice(field.length + 1), readFileSync(join(target, file), 'utf8'));
    }
  }
  return (q) => {
    for (const suggest of [false, true]) {
      const scores = new Map<number, number>();
      for (const { field, index } of indexes) {
        const numbers = index.search(q, { limit: PER_FIELD, suggest });
        numbers.forEach((number, rank) => {
          const known = scores.get(Number(number)) ?? 0;
          scores.set(Number(number), known + weights[field] / (rank + 1));
        });
      }
      if (scores.size > 0) {
        return [...scores]
          .map(([number, score]) => ({ document: documents[number], score }))
          .flatMap(({ document, score }) =>
            document ? [{ document, score: score * document.prominence }] : [],
          )
          .sort((a, b) => b.score - a.score)
          .slice(0, LIMIT)
          .map(({ document }) => hitOf(document, suggest));
      }
    }
    return [];
  };
}
