import { DocumentDatabase } from '../../../src/gateway/database';
import { DataFolderInUse } from '../../../src/gateway/database-file';
import { Store } from '../../../src/gateway/store';
import { directView, Transactions } from '../../../src/gateway/transactions';
import { temporaryFolder } from 'test-support/temporary-folder';

const stores: Store[] = [];

function open(folder = temporaryFolder('gateway-data'), maxPages?: number): DocumentDatabase {
  const store = new Store({ folder, ...(maxPages !== undefined && { maxPages }) });
  stores.push(store);
  return new DocumentDatabase(store);
}

function close(): void {
  for (const store of stores.splice(0)) store.close();
}

afterEach(() => {
  close();
});

const put = (id: string, fields: object) => ({
  collection: 'c',
  id,
  document: { _id: id, ...fields },
});

test('committed documents are there in order when the folder is opened again', () => {
  const folder = temporaryFolder('gateway-data');
  const database = open(folder);
  database.createCollection('c');
  database.createCollection('empty');
  const at = new Date('2021-01-19T08:00:00Z');
  database.commit([put('b', { at }), put('a', { list: [1, null, '押金'] })]);
  database.commit([{ collection: 'c', id: 'b', document: null }, put('d', {})]);
  database.commit([put('b', { at })]);
  close();
  const again = open(folder);
  expect(again.documents('c')).toEqual([
    { _id: 'a', list: [1, null, '押金'] },
    { _id: 'd' },
    { _id: 'b', at },
  ]);
  expect(again.documents('empty')).toEqual([]);
});

test('only one process at a time can open a folder', () => {
  const folder = temporaryFolder('gateway-data');
  open(folder);
  expect(() => open(folder)).toThrow(DataFolderInUse);
});

test('a number and its text are different ids', () => {
  const database = open();
  database.createCollection('c');
  database.commit([put('1', {}), { collection: 'c', id: 1, document: { _id: 1 } }]);
  expect(database.documents('c')).toHaveLength(2);
});

test('a unique index applies within a commit, to existing documents, and after a swap', () => {
  const database = open();
  database.createCollection('c');
  database.commit([put('a', { code: 1 }), put('b', { code: 2 })]);
  database.createUniqueIndex('c', { name: 'code_1', fields: ['code'] });
  expect(() => database.commit([put('x', { code: 2 })])).toThrow(
    'index: code_1 dup key: {"code":2}',
  );
  expect(() => database.commit([put('x', { code: 3 }), put('y', { code: 3 })])).toThrow('E11000');
  database.commit([put('a', { code: 2 }), put('b', { code: 1 })]);
  expect(() => database.commit([put('x', { code: 1 })])).toThrow('E11000');
  database.commit([put('x', {})]);
  expect(() => database.commit([put('y', {})])).toThrow('{"code":null}');
  expect(() => database.createUniqueIndex('c', { name: 'z', fields: ['z'] })).toThrow('E11000');
});

test('a write on a full disk changes nothing, and succeeds after a removal', () => {
  const database = open(temporaryFolder('gateway-data'), 24);
  database.createCollection('c');
  const text = 'x'.repeat(3000);
  let written = 0;
  expect(() => {
    for (; written < 100; written += 1) database.commit([put(`n${written}`, { text })]);
  }).toThrow('no space left');
  expect(database.documents('c')).toHaveLength(written);
  expect(() => database.commit([put('n0', { text: text + text })])).toThrow('no space left');
  expect(database.entry('c', 'n0')?.document).toEqual({ _id: 'n0', text });
  database.commit([{ collection: 'c', id: 'n0', document: null }]);
  database.commit([put('small', {})]);
  expect(database.documents('c')).toHaveLength(written);
});

test('a transaction reads its own writes, others read only committed data', () => {
  const database = open();
  database.createCollection('c');
  database.commit([put('a', { n: 1 })]);
  const transactions = new Transactions(database);
  const id = transactions.start();
  transactions.view(id).put([put('a', { n: 2 })]);
  expect(transactions.view(id).get('c', 'a')).toEqual({ _id: 'a', n: 2 });
  expect(directView(database).get('c', 'a')).toEqual({ _id: 'a', n: 1 });
  transactions.commit(id);
  expect(directView(database).get('c', 'a')).toEqual({ _id: 'a', n: 2 });
});

test('the second of two transactions on one document conflicts and changes nothing', () => {
  const database = open();
  database.createCollection('c');
  const transactions = new Transactions(database);
  const [first, second] = [transactions.start(), transactions.start()];
  for (const id of [first, second]) {
    expect(transactions.view(id).get('c', 'a')).toBeNull();
    transactions.view(id).put([put('a', { by: id }), put(id, {})]);
  }
  transactions.commit(second);
  expect(() => transactions.commit(first)).toThrow('conflicted');
  expect(database.documents('c').map(({ _id }) => _id)).toEqual(['a', second]);
  expect(() => transactions.commit(first)).toThrow('does not exist');
});

test('an abandoned transaction blocks no other, and expires after a minute', () => {
  let now = 0;
  const database = open();
  database.createCollection('c');
  const transactions = new Transactions(database, () => now);
  const abandoned = transactions.start();
  transactions.view(abandoned).put([put('a', { n: 1 })]);
  database.commit([put('a', { n: 2 })]);
  now = 59_000;
  expect(transactions.view(abandoned).get('c', 'a')).toEqual({ _id: 'a', n: 1 });
  now = 61_000;
  expect(() => transactions.view(abandoned)).toThrow('does not exist');
});
