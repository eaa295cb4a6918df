import type Libsql from 'libsql';
import { mkdirSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import {
  copyAside,
  damagedChanges,
  DamagedData,
  DataFolderInUse,
  openDatabaseFile,
  setAside,
} from './database-file';
import { ServiceError } from './errors';

/** One change of the stored documents. */
export type StoredChange =
  | { type: 'collection'; collection: string }
  | { type: 'put'; collection: string; key: string; json: string }
  | { type: 'delete'; collection: string; key: string };

/** A stored document. */
export interface StoredDocument {
  collection: string;
  key: string;
  /** Extended JSON. */
  json: string;
  /** Whether the checksum matches. Documents of an earlier version have none and count as valid. */
  isWhole: boolean;
}

export interface StoreOptions {
  folder: string;
  /** The most pages of 4 KB in the store. Beyond, it fails with the same error as on a full disk. */
  maxPages?: number;
  /** Starts empty. A database that can't be opened is set aside in any case. */
  isFresh?: boolean;
  /** Sets damaged data aside and continues without it (default: damaged data is an error). */
  setsAside?: boolean;
  /** Gets a sentence about what was set aside and where it is. It quotes no stored data. */
  onNotice?: (notice: string) => void;
}

/** A checkpoint runs after this many writes, and at the latest after this many milliseconds. */
const CHECKPOINT_WRITES = 100;
const CHECKPOINT_DELAY = 50;

/**
 * Persistent storage in one SQLite database: documents as extended JSON, files, and the secret of signed addresses. With
 * `synchronous=FULL`, the write-ahead log is on the disk before `commit` returns. An incomplete last record fails its
 * checksum, and was never acknowledged. Checkpoints are frequent, because damage in the log loses everything after it.
 */
export class Store {
  private readonly database: Libsql.Database;
  private writes = 0;
  private checkpointTimer: NodeJS.Timeout | null = null;

  /**
   * @throws DataFolderInUse if another process uses the folder
   * @throws DamagedData if the data is damaged and `setsAside` isn't set
   */
  constructor(options: StoreOptions) {
    const { folder, maxPages, isFresh = false } = options;
    mkdirSync(folder, { recursive: true });
    this.database = open(options);
    this.checkpoint();
    if (maxPages !== undefined) this.database.pragma(`max_page_count = ${maxPages}`);
    if (isFresh) this.empty();
  }

  collections(): string[] {
    const rows = this.database.prepare('SELECT name FROM collections ORDER BY name').all();
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  documents(): StoredDocument[] {
    const rows = this.database
      .prepare('SELECT collection, key, json, checksum FROM documents ORDER BY rowid')
      .all() as { collection: string; key: string; json: string; checksum: number | null }[];
    return rows.map(({ checksum, ...document }) => {
      const isWhole = checksum === null || checksum === documentChecksum(document);
      return { ...document, isWhole };
    });
  }

  /** Moves an invalid document to where nothing reads or overwrites it. */
  setAside({ collection, key }: StoredDocument): void {
    this.write(() => {
      const which = 'FROM documents WHERE collection = ? AND key = ?';
      this.run(`INSERT INTO set_aside SELECT collection, key, json ${which}`, collection, key);
      this.run(`DELETE ${which}`, collection, key);
    });
  }

  /**
   * Makes all changes durable, or none.
   * @throws ServiceError if the disk is full
   */
  commit(changes: StoredChange[]): void {
    this.write(() => {
      for (const change of changes) {
        if (change.type === 'collection') {
          this.run('INSERT OR IGNORE INTO collections (name) VALUES (?)', change.collection);
        } else if (change.type === 'put') {
          this.run(
            `INSERT INTO documents (collection, key, json, checksum) VALUES (?, ?, ?, ?)
             ON CONFLICT (collection, key)
             DO UPDATE SET json = excluded.json, checksum = excluded.checksum`,
            change.collection,
            change.key,
            change.json,
            documentChecksum(change),
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

  /** @throws ServiceError if the disk is full */
  putFile(path: string, content: Buffer): void {
    this.write(() =>
      this.run(
        'INSERT OR REPLACE INTO files (path, content, checksum) VALUES (?, ?, ?)',
        path,
        content,
        crc32(content),
      ),
    );
  }

  /** @returns null if the file is missing or damaged */
  getFile(path: string): Buffer | null {
    const row = this.database
      .prepare('SELECT content, checksum FROM files WHERE path = ?')
      .get(path) as { content: Buffer; checksum: number | null } | undefined;
    if (!row) return null;
    const { content, checksum } = row;
    return checksum === null || checksum === crc32(content) ? content : null;
  }

  hasFile(path: string): boolean {
    return this.getFile(path) !== null;
  }

  /** @returns whether the file existed */
  deleteFile(path: string): boolean {
    return this.write(() => this.run('DELETE FROM files WHERE path = ?', path)) > 0;
  }

  /** Deletes everything. */
  empty(): void {
    this.write(() => {
      for (const table of ['documents', 'set_aside', 'collections', 'files', 'settings']) {
        this.run(`DELETE FROM ${table}`);
      }
    });
  }

  /** Returns a setting, and creates it on first use. */
  setting(name: string, make: () => string): string {
    this.write(() =>
      this.run('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)', name, make()),
    );
    const row = this.database.prepare('SELECT value FROM settings WHERE name = ?').get(name);
    return (row as { value: string }).value;
  }

  /** Runs a checkpoint. If it fails, as on a full disk, the log stays and nothing is lost. */
  checkpoint(): void {
    if (this.checkpointTimer) clearTimeout(this.checkpointTimer);
    this.checkpointTimer = null;
    this.writes = 0;
    try {
      this.database.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // The next write retries.
    }
  }

  close(): void {
    if (this.checkpointTimer) clearTimeout(this.checkpointTimer);
    // The library keeps the file open until its statements are garbage-collected. To release the exclusive lock now, leave
    // write-ahead mode.
    this.database.pragma('journal_mode = DELETE');
    this.database.pragma('locking_mode = NORMAL');
    this.database.prepare('SELECT count(*) FROM settings').all();
    this.database.close();
  }

  private run(sql: string, ...values: (string | number | Buffer)[]): number {
    return this.database.prepare(sql).run(...values).changes;
  }

  private checkpointSoon(): void {
    this.writes += 1;
    if (this.writes >= CHECKPOINT_WRITES) this.checkpoint();
    this.checkpointTimer ??= setTimeout(() => this.checkpoint(), CHECKPOINT_DELAY).unref();
  }

  private write<T>(action: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = action();
      this.database.exec('COMMIT');
      this.checkpointSoon();
      return result;
    } catch (error) {
      // After a full disk, SQLite has already rolled back.
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      if (hasCode(error, 'SQLITE_FULL')) {
        throw new ServiceError('SYS_ERR', '[ResourceUnavailable] no space left on the disk');
      }
      throw error;
    }
  }
}

/** Opens the database, after setting unusable data aside. */
function open({ folder, isFresh = false, setsAside, onNotice }: StoreOptions): Libsql.Database {
  const setsDamageAside = isFresh || setsAside === true;
  const dropped = damagedChanges(folder);
  if (dropped > 0 && !setsDamageAside) throw new DamagedData(noticeOfLog(folder, dropped));
  // Before opening the database, because SQLite then applies and empties the readable part of the log.
  const copy = dropped > 0 ? copyAside(folder) : null;
  try {
    const database = openDatabaseFile(folder);
    if (copy !== null) onNotice?.(`${noticeOfLog(folder, dropped)} A copy is in ${copy}.`);
    return database;
  } catch (error) {
    if (copy !== null) rmSync(copy, { recursive: true });
    if (error instanceof DataFolderInUse) throw error;
    const isToBeSetAside = isFresh || (setsAside === true && error instanceof DamagedData);
    if (!isToBeSetAside) throw error;
    const kept = setAside(folder);
    const reason = error instanceof Error ? error.message : String(error);
    onNotice?.(`${reason} It was moved to ${kept}, and the data begins empty.`);
    return openDatabaseFile(folder);
  }
}

const noticeOfLog = (folder: string, dropped: number) =>
  `The log of ${folder}/cloud.db is damaged: its last changes (${Number.isFinite(dropped) ? dropped : 'all'}) can't be read.`;

/** The checksum of a document. */
function documentChecksum({
  collection,
  key,
  json,
}: {
  collection: string;
  key: string;
  json: string;
}): number {
  return crc32([collection, key, json].join('\0'));
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}
