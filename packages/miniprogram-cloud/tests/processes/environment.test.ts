import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, startEnvironment } from '../../src/environment';
import { temporaryFolder } from 'test-support/temporary-folder';
import { ask } from './gateway-process';

let root: string;
let environment: Environment | null = null;

beforeEach(() => {
  root = temporaryFolder('environment');
  const write = (path: string, value: unknown) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), typeof value === 'string' ? value : JSON.stringify(value));
  };
  write('cloudfunctions/functions.json', {
    hello: { timeout: 5, memorySize: 128, runtime: 'Nodejs20.19', invoke: 'public' },
  });
  write('cloudfunctions/database.json', {
    collections: {
      enquiries: {
        rule: 'ADMINONLY',
        indexes: [
          { name: 'code_1', unique: true, keys: [{ field: 'code', direction: '1' }] },
          { name: 'at_-1', unique: false, keys: [{ field: 'at', direction: '-1' }] },
        ],
      },
    },
  });
  write('dist/hello/index.js', "exports.main = async () => 'hello';");
});

afterEach(async () => {
  await environment?.close();
  environment = null;
});

async function start(dataFolder?: string): Promise<Environment> {
  environment = await startEnvironment({
    projectRoot: root,
    functionsRoot: join(root, 'dist'),
    miniprogramRoot: join(root, 'app'),
    readPages: () => ['pages/home/index'],
    ...(dataFolder !== undefined && { dataFolder }),
  });
  return environment;
}

const insert = ({ gateway }: Environment, document: object) =>
  ask(gateway.url, 'database.insertDocument', {
    collectionName: 'enquiries',
    data: [JSON.stringify(document)],
  });

test('creates the declared collections with their unique indexes', async () => {
  const running = await start();
  expect(await running.cloud.call('hello', {})).toMatchObject({ ok: true, json: '"hello"' });
  const same = { at: 1 };
  expect((await insert(running, { ...same, code: 'x' })).data).toBeDefined();
  expect((await insert(running, { ...same, code: 'y' })).data).toBeDefined();
  expect((await insert(running, { ...same, code: 'x' })).code).toBe('DATABASE_REQUEST_FAILED');
});

test('deletes the data at the end if there is no data folder', async () => {
  await insert(await start(), { _id: 'a', code: 'x' });
  await environment?.close();
  expect((await insert(await start(), { _id: 'a', code: 'x' })).data).toBeDefined();
});

test('keeps the data in a data folder', async () => {
  const folder = join(root, 'data');
  await insert(await start(folder), { _id: 'a', code: 'x' });
  await environment?.close();
  expect((await insert(await start(folder), { _id: 'a' })).code).toBe('DATABASE_REQUEST_FAILED');
});

test('an unreadable declaration is an error that names the file', async () => {
  writeFileSync(
    join(root, 'cloudfunctions', 'database.json'),
    '{"collections":{"a":{"indexes":1}}}',
  );
  await expect(start()).rejects.toThrow('database.json');
});
