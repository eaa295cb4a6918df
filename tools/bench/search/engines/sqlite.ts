import Database from 'libsql';
import { join } from 'node:path';
import type { IndexDocument } from '../../../search-index/build';
import {
  fieldNames,
  flatten,
  hitOf,
  LIMIT,
  readFolds,
  weights,
  type Ask,
  type FlatDocument,
} from './engine';
import { queryTermsOf } from './terms';

const FILE = 'fts5.db';
/** Marks that begin some of our terms, and points in numbers. */
const TOKENIZER = "unicode61 remove_diacritics 0 tokenchars '#@^~=%.-'";
const stored = ['id', 'prominence', 'shownTitle', 'shownSummary'] as const;

export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const database = new Database(join(folder, FILE));
  const columns = [...fieldNames, ...stored.map((name) => `${name} UNINDEXED`)].join(', ');
  database.exec(`CREATE VIRTUAL TABLE documents USING fts5(${columns}, tokenize="${TOKENIZER}")`);
  const names = [...fieldNames, ...stored];
  const insert = database.prepare(
    `INSERT INTO documents (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  database.exec('BEGIN');
  for (const document of await flatten(documents, folder)) {
    insert.run(names.map((name) => document[name]));
  }
  database.exec('COMMIT');
  database.close();
}

/** All words, the last one as a beginning, then any of them. FTS5 knows no typos. */
export function open(folder: string): Ask {
  const database = new Database(join(folder, FILE), { readonly: true });
  const folds = readFolds(folder);
  const rank = `bm25(documents, ${fieldNames.map((name) => weights[name]).join(', ')})`;
  const find = database.prepare(
    `SELECT id, shownTitle, shownSummary FROM documents WHERE documents MATCH ?
     ORDER BY ${rank} * prominence LIMIT ${LIMIT}`,
  );
  return (q) => {
    const terms = queryTermsOf(q, folds).map((term) => `"${term.replace(/"/g, '""')}"`);
    if (terms.length === 0) return [];
    for (const operator of [' AND ', ' OR ']) {
      const rows = find.all(`${terms.join(operator)}*`) as FlatDocument[];
      if (rows.length > 0) return rows.map((row) => hitOf(row, operator === ' OR '));
    }
    return [];
  };
}
