import Libsql from 'libsql';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DamagedData } from '../../../src/gateway/database-file';
import { startGateway } from '../../../src/gateway/index';
import { DocumentDatabase } from '../../../src/gateway/database';
import { Store } from '../../../src/gateway/store';
import { temporaryFolder } from 'test-support/temporary-folder';

const SECRET = 'somebody@example.com';
const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function open(folder: string, options: { isFresh?: boolean; setsAside?: boolean } = {}) {
  const notices: string[] = [];
  const onNotice = (notice: string) => notices.push(notice);
  const store = new Store({ folder, onNotice, ...options });
  opened.push(store);
  const database = new DocumentDatabase(store, onNotice);
  const ids = () => database.documents('c').map(({ _id }) => _id);
  return { store, database, notices, ids };
}

const close = () => opened.splice(0).forEach((store) => store.close());
const put = (id: string, text = SECRET) => ({
  collection: 'c',
  id,
  document: { _id: id, text: text.repeat(10) },
});

/** A folder with a few documents, closed as usual. */
function folderWith(...ids: string[]): string {
  const folder = temporaryFolder('damaged');
  const { database } = open(folder);
  database.createCollection('c');
  for (const id of ids) database.commit([put(id)]);
  close();
  return folder;
}

/** A copy of the folder as a kill would leave it now. */
function killed(folder: string): string {
  const left = temporaryFolder('killed');
  for (const name of ['cloud.db', 'cloud.db-wal'])
    copyFileSync(join(folder, name), join(left, name));
  return left;
}

function change(path: string, edit: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  edit(bytes);
  writeFileSync(path, bytes);
}

/** Ways to damage the whole database, or an essential part of it. */
const damages: [what: string, damage: (path: string) => void][] = [
  ['random bytes', (path) => writeFileSync(path, Buffer.from('no database at all '.repeat(500)))],
  ['a damaged header', (path) => change(path, (bytes) => bytes.fill(7, 0, 100))],
  ['a file that is cut off', (path) => truncateSync(path, 6000)],
  ['a file that ends in its header', (path) => truncateSync(path, 50)],
  ['an inner page of zeros', (path) => change(path, (bytes) => bytes.fill(0, 4096, 8192))],
  [
    'a database of another program',
    (path) => {
      rmSync(path);
      const other = new Libsql(path);
      other.exec('CREATE TABLE notes (text TEXT)');
      other.close();
    },
  ],
  [
    'a database of another program with a table of the same name',
    (path) => {
      rmSync(path);
      const other = new Libsql(path);
      other.exec('CREATE TABLE documents (id INTEGER)');
      other.close();
    },
  ],
  [
    'a log without its database',
    (path) => {
      writeFileSync(path, '');
      writeFileSync(`${path}-wal`, 'x'.repeat(9000));
    },
  ],
];

test.each(damages)('%s: the error names the file, and the file stays as it is', (_what, damage) => {
  const folder = folderWith('a');
  const path = join(folder, 'cloud.db');
  damage(path);
  const before = readFileSync(path);
  expect(() => open(folder)).toThrow(DamagedData);
  expect(() => open(folder)).toThrow(path);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each(damages)(
  '%s: it is set aside with a notice, and the data begins empty',
  (_what, damage) => {
    const folder = folderWith('a');
    const path = join(folder, 'cloud.db');
    damage(path);
    const before = readFileSync(path);
    const { database, notices } = open(folder, { setsAside: true });
    database.createCollection('c');
    database.commit([put('b')]);
    const kept = join(folder, 'set-aside', '1');
    expect(notices).toEqual([expect.stringContaining(`was moved to ${kept}`) as string]);
    expect(notices.join()).toContain(path);
    expect(readFileSync(join(kept, 'cloud.db')).equals(before)).toBe(true);
    close();
    const again = open(folder, { setsAside: true });
    expect([again.ids(), again.notices]).toEqual([['b'], []]);
  },
);

test.each([
  ...damages,
  [
    'a folder in its place',
    (path: string) => {
      rmSync(path);
      mkdirSync(path);
    },
  ] as const,
])('%s: a fresh start works', (_what, damage) => {
  const folder = folderWith('a');
  damage(join(folder, 'cloud.db'));
  const { database } = open(folder, { isFresh: true });
  database.createCollection('c');
  expect(database.documents('c')).toEqual([]);
});

test('a database that fails to open for another reason is not set aside', () => {
  const folder = temporaryFolder('damaged');
  const path = join(folder, 'cloud.db');
  mkdirSync(path);
  expect(() => open(folder, { setsAside: true })).toThrow(`${path} can't be opened`);
  expect(readdirSync(folder)).toEqual(['cloud.db']);
});

test('a second damaged database is kept in another folder than the first', () => {
  const folder = folderWith('a');
  for (const kept of ['1', '2']) {
    writeFileSync(join(folder, 'cloud.db'), 'no database at all');
    open(folder, { setsAside: true });
    close();
    expect(existsSync(join(folder, 'set-aside', kept, 'cloud.db'))).toBe(true);
  }
});

test.each([
  ['is no JSON', '"text"', '"text]'],
  ['says something else than was written', SECRET, 'somebodi@example.com'],
  ['has another id', '"_id":"b"', '"_id":"x"'],
])(
  'a document that %s is set aside and reported, and nothing else is lost',
  (_what, before, after) => {
    const folder = folderWith('a', 'b', 'c');
    change(join(folder, 'cloud.db'), (bytes) => {
      const from = bytes.indexOf('{"_id":"b"');
      bytes.write(after, bytes.indexOf(before, from));
    });
    const { ids, notices, database } = open(folder);
    expect(ids()).toEqual(['a', 'c']);
    expect(notices).toEqual(['The document "b" of c is damaged, and was set aside.']);
    database.commit([put('b', 'new')]);
    close();
    const again = open(folder);
    expect([again.ids(), again.notices]).toEqual([['a', 'c', 'b'], []]);
    close();
    const stored = new Libsql(join(folder, 'cloud.db'));
    expect(stored.prepare('SELECT collection, key FROM set_aside').all()).toMatchObject([
      { collection: 'c', key: '"b"' },
    ]);
    stored.close();
  },
);

test('a damaged stored file counts as missing', () => {
  const folder = folderWith('a');
  const { store } = open(folder);
  store.putFile('code.png', Buffer.from('the picture of a code'));
  close();
  change(join(folder, 'cloud.db'), (bytes) => bytes.write('PICTURE', bytes.indexOf('picture')));
  const again = open(folder).store;
  expect([again.hasFile('code.png'), again.getFile('code.png')]).toEqual([false, null]);
  again.putFile('code.png', Buffer.from('drawn again'));
  expect(again.getFile('code.png')?.toString()).toBe('drawn again');
});

test('data without checksums is readable, and the next writes add them', () => {
  const folder = temporaryFolder('damaged');
  const older = new Libsql(join(folder, 'cloud.db'));
  older.exec(`
    CREATE TABLE collections (name TEXT PRIMARY KEY);
    CREATE TABLE documents (
      collection TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (collection, key)
    );
    CREATE TABLE files (path TEXT PRIMARY KEY, content BLOB NOT NULL);
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    INSERT INTO collections VALUES ('c');
    INSERT INTO documents VALUES ('c', '"a"', '{"_id":"a"}');
    INSERT INTO files VALUES ('code.png', x'01');
  `);
  older.close();
  const { database, store, ids, notices } = open(folder);
  expect([ids(), notices, store.hasFile('code.png')]).toEqual([['a'], [], true]);
  database.commit([put('a')]);
  expect(store.documents()).toMatchObject([{ key: '"a"', isWhole: true }]);
});

test('damage in the log loses nothing from before the last checkpoint', () => {
  const folder = temporaryFolder('damaged');
  const { database, store } = open(folder);
  database.createCollection('c');
  for (const id of ['a', 'b']) database.commit([put(id)]);
  store.checkpoint();
  expect(statSync(join(folder, 'cloud.db-wal')).size).toBe(0);
  for (const id of ['d', 'e', 'f']) database.commit([put(id)]);
  const left = killed(folder);
  change(join(left, 'cloud.db-wal'), (bytes) => bytes.fill(7, 200, 300));
  const { ids, notices } = open(left, { setsAside: true });
  expect(ids()).toEqual(['a', 'b']);
  const kept = join(left, 'set-aside', '1');
  expect(notices).toEqual([
    `The log of ${left}/cloud.db is damaged: its last changes (3) can't be read. A copy is in ${kept}.`,
  ]);
  expect(readdirSync(kept)).toEqual(['cloud.db', 'cloud.db-wal']);
});

test('damage in any part of the log is reported or loses nothing', () => {
  const folder = temporaryFolder('damaged');
  const { database, store } = open(folder);
  database.createCollection('c');
  store.checkpoint();
  for (const id of ['a', 'b', 'd']) database.commit([put(id)]);
  const whole = killed(folder);
  const size = statSync(join(whole, 'cloud.db-wal')).size;
  const inHeader = [0, 4, 8, 12, 16, 20, 24, 28];
  const inFrame = [0, 4, 8, 12, 16, 20, 24, 2000, 4119];
  const frames = Array.from({ length: (size - 32) / 4120 }, (_one, index) => 32 + index * 4120);
  for (const at of [
    ...inHeader,
    ...frames.flatMap((frame) => inFrame.map((part) => frame + part)),
  ]) {
    const left = killed(whole);
    change(join(left, 'cloud.db-wal'), (bytes) => bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at));
    const { ids, notices } = open(left, { setsAside: true });
    const all = ['a', 'b', 'd'];
    expect(ids()).toEqual(all.slice(0, ids().length));
    expect([at, notices.length > 0 || ids().length === all.length]).toEqual([at, true]);
    close();
  }
});

test('an interrupted write is not damage', () => {
  const folder = temporaryFolder('damaged');
  const { database, store } = open(folder);
  database.createCollection('c');
  store.checkpoint();
  for (const id of ['a', 'b', 'd']) database.commit([put(id)]);
  const left = killed(folder);
  truncateSync(join(left, 'cloud.db-wal'), statSync(join(left, 'cloud.db-wal')).size - 100);
  const { ids, notices } = open(left);
  expect([ids(), notices]).toEqual([['a', 'b'], []]);
});

test('a checkpoint runs shortly after a write, and under load after every hundred writes', () => {
  jest.useFakeTimers();
  const folder = temporaryFolder('damaged');
  const { database } = open(folder);
  const size = () => statSync(join(folder, 'cloud.db-wal')).size;
  database.createCollection('c');
  expect(size()).toBeGreaterThan(0);
  jest.advanceTimersByTime(50);
  expect(size()).toBe(0);
  for (let index = 0; index < 100; index += 1) database.commit([put(`n${index}`)]);
  expect(size()).toBe(0);
  jest.useRealTimers();
});

test('a gateway refuses to start over damaged data, and releases the folder', async () => {
  const folder = folderWith('a');
  writeFileSync(join(folder, 'cloud.db'), 'no database at all');
  await expect(startGateway({ dataFolder: folder })).rejects.toThrow(DamagedData);
  const notices: string[] = [];
  const onNotice = (notice: string) => notices.push(notice);
  const gateway = await startGateway({ dataFolder: folder, setsAside: true, onNotice });
  await gateway.close();
  expect(notices).toHaveLength(1);
});
