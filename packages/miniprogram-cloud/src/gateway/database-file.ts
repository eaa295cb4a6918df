import Libsql from 'libsql';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { droppedChanges } from './write-ahead-log';

/** The data folder belongs to another process that still runs. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

/** The database can't be used as it is. The message names the file and what is wrong, and nothing of its content. */
export class DamagedData extends Error {
  override name = 'DamagedData';
}

const NAME = 'cloud.db';
const LOG = `${NAME}-wal`;
/** All files that a database may consist of. */
const files = [NAME, LOG, `${NAME}-shm`, `${NAME}-journal`];
/** Where unusable files are kept, in the data folder. */
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
 * Opens the database of a folder for this process alone, and makes it where there is none.
 * @throws DataFolderInUse where another process has it
 * @throws DamagedData where it is damaged, half written, or another program's
 */
export function openDatabaseFile(folder: string): Libsql.Database {
  const path = join(folder, NAME);
  let database: Libsql.Database | null = null;
  try {
    if (hasLogAlone(folder)) throw new DamagedData(`${path} is gone, but its log is there.`);
    database = new Libsql(path);
    // Documents are held in memory: two processes over one file would overwrite each other's.
    database.pragma('locking_mode = EXCLUSIVE');
    // The lock is taken by the first write, and nothing is changed before the file is known to be our own.
    database.exec('BEGIN IMMEDIATE');
    checkOwn(database, path);
    database.exec('COMMIT');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // The store decides when the log is emptied.
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
 * The changes in a folder's write-ahead log that SQLite would drop, because the log is damaged.
 * Ask before the database is opened; the answer holds if this process then gets the lock.
 */
export function damagedChanges(folder: string): number {
  const path = join(folder, LOG);
  return existsSync(path) ? droppedChanges(readFileSync(path)) : 0;
}

/** Moves a folder's database out of the way. @returns the folder in which it is kept */
export function setAside(folder: string): string {
  const kept = newAsideFolder(folder);
  for (const name of files.filter((one) => existsSync(join(folder, one)))) {
    renameSync(join(folder, name), join(kept, name));
  }
  return kept;
}

/** Keeps a copy of a folder's database as it is. @returns the folder in which it is kept */
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

/** SQLite would take an empty database for a new one, and delete its log. */
function hasLogAlone(folder: string): boolean {
  const sizeOf = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? statSync(path).size : 0;
  };
  return sizeOf(NAME) === 0 && sizeOf(LOG) > 0;
}

/** @throws DamagedData for a damaged database, and for another program's */
function checkOwn(database: Libsql.Database, path: string): void {
  const [check] = database.pragma('integrity_check(1)') as { integrity_check: string }[];
  // What it found names pages and indexes, but may quote a key.
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

/** Closes a database that is not used after all. The library keeps the file open for a while; the lock must not wait. */
function release(database: Libsql.Database): void {
  try {
    if (database.inTransaction) database.exec('ROLLBACK');
    database.pragma('locking_mode = NORMAL');
    database.exec('SELECT count(*) FROM sqlite_schema');
  } catch {
    // What is no database holds no lock.
  }
  database.close();
}

/** A database of an earlier version has documents and files without checksums; those are believed. */
function addChecksums(database: Libsql.Database): void {
  for (const table of ['documents', 'files']) {
    if (columnsOf(database, table).includes('checksum')) continue;
    database.exec(`ALTER TABLE ${table} ADD COLUMN checksum INTEGER`);
  }
}

/** An error of SQLite's as one that names the file. Its own text names no content. */
function failureOf(error: unknown, folder: string): Error {
  const path = join(folder, NAME);
  const { code = '' } = Object(error) as { code?: string };
  if (code.startsWith('SQLITE_BUSY')) return new DataFolderInUse(`${folder} is in use.`);
  const reason = error instanceof Error ? error.message : String(error);
  const isDamaged = /^SQLITE_(NOTADB|CORRUPT|IOERR|ERROR)/.test(code);
  if (isDamaged) return new DamagedData(`${path} is damaged: ${reason}.`);
  return new Error(`${path} can't be opened: ${reason}`, { cause: error });
}
