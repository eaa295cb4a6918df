import Libsql from 'libsql';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from './errors';

/** One change of the stored documents. */
export type StoredChange =
  | { type: 'collection'; collection: string }
  | { type: 'put'; collection: string; key: string; json: string }
  | { type: 'delete'; collection: string; key: string };

/** The data folder belongs to another process that still runs. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

export interface StoreOptions {
  folder: string;
  /** The store refuses to grow beyond so many pages of 4 KB, with the very error of a full disk. */
  maxPages?: number;
}

/**
 * What survives the process: documents as extended JSON, files, and the secret of signed addresses, in one SQLite
 * database. A write-ahead log with `synchronous=FULL` is on the disk before `commit` returns, and a torn last record
 * fails its checksum: it was never acknowledged.
 */
export class Store {
  private readonly database: Libsql.Database;

  /** @throws DataFolderInUse where another process has the folder */
  constructor({ folder, maxPages }: StoreOptions) {
    mkdirSync(folder, { recursive: true });
    this.database = new Libsql(join(folder, 'cloud.db'));
    try {
      // Documents are held in memory: two processes over one file would overwrite each other's.
      this.database.pragma('locking_mode = EXCLUSIVE');
      this.database.pragma('journal_mode = WAL');
      this.database.pragma('synchronous = FULL');
      this.database.exec(schema);
      // The exclusive lock is taken by the first write.
      this.database.exec('BEGIN IMMEDIATE; COMMIT');
    } catch (error) {
      this.database.close();
      if (hasCode(error, 'SQLITE_BUSY')) throw new DataFolderInUse(`${folder} is in use`);
      throw error;
    }
    if (maxPages !== undefined) this.database.pragma(`max_page_count = ${maxPages}`);
  }

  collections(): string[] {
    const rows = this.database.prepare('SELECT name FROM collections ORDER BY name').all();
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  /** @returns each document as extended JSON */
  documents(): { collection: string; key: string; json: string }[] {
    const rows = this.database
      .prepare('SELECT collection, key, json FROM documents ORDER BY rowid')
      .all();
    return rows as { collection: string; key: string; json: string }[];
  }

  /**
   * Makes all changes durable, or none.
   * @throws ServiceError where the disk is full
   */
  commit(changes: StoredChange[]): void {
    this.write(() => {
      for (const change of changes) {
        if (change.type === 'collection') {
          this.run('INSERT OR IGNORE INTO collections (name) VALUES (?)', change.collection);
        } else if (change.type === 'put') {
          this.run(
            `INSERT INTO documents (collection, key, json) VALUES (?, ?, ?)
             ON CONFLICT (collection, key) DO UPDATE SET json = excluded.json`,
            change.collection,
            change.key,
            change.json,
          );
        } else {
          this.run(
            'DELETE FROM documents WHERE collection = ? AND key = ?',
            change.collection,
            change.key,
          );
        }
      }
    });
  }

  /** @throws ServiceError where the disk is full */
  putFile(path: string, content: Buffer): void {
    this.write(() =>
      this.run('INSERT OR REPLACE INTO files (path, content) VALUES (?, ?)', path, content),
    );
  }

  getFile(path: string): Buffer | null {
    const row = this.database.prepare('SELECT content FROM files WHERE path = ?').get(path);
    return row ? (row as { content: Buffer }).content : null;
  }

  hasFile(path: string): boolean {
    return this.database.prepare('SELECT 1 FROM files WHERE path = ?').get(path) !== undefined;
  }

  /** @returns whether there was such a file */
  deleteFile(path: string): boolean {
    return this.write(() => this.run('DELETE FROM files WHERE path = ?', path)) > 0;
  }

  /** Forgets everything. */
  empty(): void {
    this.write(() => {
      for (const table of ['documents', 'collections', 'files', 'settings']) {
        this.run(`DELETE FROM ${table}`);
      }
    });
  }

  /** A setting that is made once, and kept. */
  setting(name: string, make: () => string): string {
    this.write(() =>
      this.run('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)', name, make()),
    );
    const row = this.database.prepare('SELECT value FROM settings WHERE name = ?').get(name);
    return (row as { value: string }).value;
  }

  close(): void {
    // The library keeps the file open until its statements are collected. The lock must not wait for that, and SQLite
    // gives an exclusive one back only outside of the write-ahead log.
    this.database.pragma('journal_mode = DELETE');
    this.database.pragma('locking_mode = NORMAL');
    this.database.prepare('SELECT count(*) FROM settings').all();
    this.database.close();
  }

  private run(sql: string, ...values: (string | Buffer)[]): number {
    return this.database.prepare(sql).run(...values).changes;
  }

  private write<T>(action: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = action();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled back already; then there is nothing left to roll back.
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      if (hasCode(error, 'SQLITE_FULL')) {
        throw new ServiceError('SYS_ERR', '[ResourceUnavailable] no space left on the disk');
      }
      throw error;
    }
  }
}

const schema = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS documents (
    collection TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (collection, key)
  );
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, content BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}
