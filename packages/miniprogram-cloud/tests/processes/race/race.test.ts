import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../src/local-cloud';
import { type Faults, type Gateway, startGateway } from '../../../src/gateway/index';
import { bundleFunction } from '../bundle-function';
import { ask } from '../gateway-process';

jest.setTimeout(60_000);

/** A function has at most four processes, so three functions have twelve. */
const functions = ['racer-1', 'racer-2', 'racer-3'];
const PROCESSES = 12;

let root: string;
let gateway: Gateway;
let cloud: LocalCloud;
const faults: Faults = {};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'race-'));
  const [first = '', ...others] = functions;
  await bundleFunction('race/function.cjs', root, first);
  for (const name of others) cpSync(join(root, first), join(root, name), { recursive: true });
  gateway = await startGateway({
    dataFolder: join(root, 'data'),
    collections: { races: { indexes: [] } },
    faults,
  });
  cloud = startLocalCloud({
    root,
    limits: Object.fromEntries(functions.map((name) => [name, { timeout: 30, memorySize: 256 }])),
    gatewayUrl: gateway.url,
  });
});

afterAll(async () => {
  cloud.close();
  await gateway.close();
  rmSync(root, { recursive: true });
});

async function race(kind: string, times: number, processes = PROCESSES): Promise<number> {
  const results = await Promise.all(
    Array.from({ length: processes }, async (_racer, index) => {
      const name = functions[index % functions.length] ?? '';
      const result = await cloud.call(name, { race: kind, times });
      if (!result.ok) throw new Error(result.errMsg);
      return JSON.parse(result.json) as number;
    }),
  );
  return results.reduce((sum, result) => sum + result, 0);
}

const put = (document: object) =>
  ask(gateway.url, 'database.insertDocument', {
    collectionName: 'races',
    data: [JSON.stringify(document)],
  });

async function numberOf(id: string): Promise<number> {
  const { data } = await ask(gateway.url, 'database.getDocument', {
    collectionName: 'races',
    queryType: 'DOC',
    query: JSON.stringify({ _id: id }),
  });
  return (JSON.parse(data?.list?.[0] ?? '{}') as { n: number }).n;
}

test('twelve processes increment one counter without losing an increment', async () => {
  await put({ _id: 'counter', n: 0 });
  await race('count', 25);
  expect(await numberOf('counter')).toBe(PROCESSES * 25);
});

test('twelve processes fill one list without gaps and without exceeding its limit', async () => {
  await put({ _id: 'list', n: 0, marks: [] });
  expect(await race('mark', 12)).toBe(60);
  expect(await numberOf('list')).toBe(60);
});

test('only one of twelve processes can add the same id', async () => {
  expect(await race('add', 20)).toBe(20);
});

test('twelve processes never take more than the stock in transactions', async () => {
  await put({ _id: 'stock', n: 15 });
  const taken = await race('take', 4);
  expect(taken + (await numberOf('stock'))).toBe(15);
  expect(taken).toBeGreaterThan(0);
});

test('the SDK retries a conflicting commit, and finally fails', async () => {
  await ask(gateway.url, 'database.removeDocument', {
    collectionName: 'races',
    queryType: 'DOC',
    query: '{"_id":"stock"}',
  });
  await put({ _id: 'stock', n: 5 });
  faults.commitConflicts = 3;
  expect(await race('take', 1, 1)).toBe(1);
  expect(await numberOf('stock')).toBe(4);
  faults.commitConflicts = 4;
  expect(await race('take', 1, 1)).toBe(0);
  expect([await numberOf('stock'), faults.commitConflicts]).toEqual([4, 0]);
});
