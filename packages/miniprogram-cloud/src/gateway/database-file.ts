import Libsql from 'libsql';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { droppedChanges } from './write-ahead-log';

/** Another running process uses the data folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

/** The database can't be used. The message names the file and the reason, without any content. */
export class DamagedData extends Error {
  override name = 'DamagedData';
}

const NAME = 'cloud.db';
const LOG = `${NAME}-wal`;
/** All files of a database. */
const files = [NAME, LOG, `${NAME}-shm`, `${NAME}-journal`];
/** The subfolder of the data folder for unusable files. */
const ASIDE = 'set-aside';
/** Marks a file as a database of the local cloud. */
const APPLICATION_ID = 0x6c636c64;

const columns: Record<string, string[]> = {
  collections: ['name'],
  documents: ['collection', 'key', 'json'],
  set_aside: ['collection', 'key', 'json'],
  files: ['path', 'content'],
  settings: ['name', 'value'],
};
const schema = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS documents (
    collection TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, checksum INTEGER,
    UNIQUE (collection, key)
  );
  CREATE TABLE IF NOT EXISTS set_aside (collection TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, content BLOB NOT NULL, checksum INTEGER);
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

/**
 * Opens the database of a folder exclusively, and creates it if it is missing.
 * @throws DataFolderInUse if another process uses it
 * @throws DamagedData if it is damaged, incomplete, or belongs to another program
 */
export function openDatabaseFile(folder: string): Libsql.Database {
  const path = join(folder, NAME);
  let database: Libsql.Database | null = null;
  try {
    if (hasLogAlone(folder)) throw new DamagedData(`${path} is gone, but its log is there.`);
    database = new Libsql(path);
    // Documents are cached in memory, so two processes would overwrite each other's changes.
    database.pragma('locking_mode = EXCLUSIVE');
    // The first write takes the lock. Nothing is changed before the file is known to be ours.
    database.exec('BEGIN IMMEDIATE');
    checkOwn(database, path);
    database.exec('COMMIT');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // The store decides when to run a checkpoint.
    database.pragma('wal_autocheckpoint = 0');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    database.exec(schema);
    addChecksums(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    return database;
  } catch (error) {
    if (database) release(database);
    if (error instanceof DamagedData) throw error;
    throw failureOf(error, folder);
  }
}

/**
 * The number of changes in a folder's damaged write-ahead log that SQLite would drop.
 * Call it before opening the database. The result is valid if this process then gets the lock.
 */
export function damagedChanges(folder: string): number {
  const path = join(folder, LOG);
  return existsSync(path) ? droppedChanges(readFileSync(path)) : 0;
}

/** Moves a folder's database aside. @returns its new folder */
export function setAside(folder: string): string {
  const kept = newAsideFolder(folder);
  for (const name of files.filter((one) => existsSync(join(folder, one)))) {
    renameSync(join(folder, name), join(kept, name));
  }
  return kept;
}

/** Copies a folder's database files. @returns the folder of the copy */
export function copyAside(folder: string): string {
  const kept = newAsideFolder(folder);
  for (const name of files.filter((one) => existsSync(join(folder, one)))) {
    copyFileSync(join(folder, name), join(kept, name));
  }
  return kept;
}

function newAsideFolder(folder: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, ASIDE, String(number));
    if (existsSync(path)) continue;
    mkdirSync(path, { recursive: true });
    return path;
  }
}

/** SQLite would treat an empty database as new, and delete its log. */
function hasLogAlone(folder: string): boolean {
  const sizeOf = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? statSync(path).size : 0;
  };
  return sizeOf(NAME) === 0 && sizeOf(LOG) > 0;
}

/** @throws DamagedData for a damaged database or one of another program */
function checkOwn(database: Libsql.Database, path: string): void {
  const [check] = database.pragma('integrity_check(1)') as { integrity_check: string }[];
  // The report names pages and indexes, but may also quote a key.
  if (check?.integrity_check !== 'ok') throw new DamagedData(`${path} is damaged.`);
  const [{ application_id: id } = { application_id: 0 }] = database.pragma('application_id') as {
    application_id: number;
  }[];
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[];
  const hasColumns = ({ name: table }: { name: string }) => {
    const found = columnsOf(database, table);
    return columns[table]?.every((column) => found.includes(column)) ?? false;
  };
  if (![0, APPLICATION_ID].includes(id) || !names.every(hasColumns))
    throw new DamagedData(`${path} is a database of another program.`);
}

const columnsOf = (database: Libsql.Database, table: string) =>
  (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);

/** Closes an unused database, and releases its lock at once, although the library keeps the file open for a while. */
function release(database: Libsql.Database): void {
  try {
    if (database.inTransaction) database.exec('ROLLBACK');
    database.pragma('locking_mode = NORMAL');
    database.exec('SELECT count(*) FROM sqlite_schema');
  } catch {
    // A file that isn't a database has no lock.
  }
  database.close();
}

/** Adds checksum columns to a database of an earlier version. Rows without checksums count as valid. */
function addChecksums(database: Libsql.Database): void {
  for (const table of ['documents', 'files']) {
    if (columnsOf(database, table).includes('checksum')) continue;
    database.exec(`ALTER TABLE ${table} ADD COLUMN checksum INTEGER`);
  }
}

/** Converts an error of SQLite's to one that names the file. SQLite's message contains no data. */
function failureOf(error: unknown, folder: string): Error {
  const path = join(folder, NAME);
  const { code = '' } = Object(error) as { code?: string };
  if (code.startsWith('SQLITE_BUSY')) return new DataFolderInUse(`${folder} is in use.`);
  const reason = error instanceof Error ? error.message : String(error);
  const isDamaged = /^SQLITE_(NOTADB|CORRUPT|IOERR|ERROR)/.test(code);
  if (isDamaged) return new DamagedData(`${path} is damaged: ${reason}.`);
  return new Error(`${path} can't be opened: ${reason}`, { cause: error });
}
