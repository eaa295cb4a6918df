import { temporaryFolder } from 'test-support/temporary-folder';
import { until } from 'test-support/until';
import { ask, killGatewayProcesses, startGatewayProcess } from './gateway-process';

jest.setTimeout(60_000);

const KILLS = 5;
const WRITERS = 8;

let dataFolder: string;

beforeEach(() => {
  dataFolder = temporaryFolder('durability');
});

afterEach(killGatewayProcesses);

const byId = (id: string) => ({
  collectionName: 'c',
  queryType: 'DOC',
  query: JSON.stringify({ _id: id }),
});

interface Row {
  _id: string;
  text: string;
}

/** A document whose text shows whether it is complete. */
const rowOf = (_id: string): Row => ({ _id, text: _id.repeat(40) });

const insert = (url: string, row: object) =>
  ask(url, 'database.insertDocument', { collectionName: 'c', data: [JSON.stringify(row)] });

const increment = (url: string) =>
  ask(url, 'database.modifyDocument', {
    ...byId('counter'),
    data: JSON.stringify({ $inc: { n: 1 } }),
    merge: true,
  });

async function readAll(url: string): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (;;) {
    const { data } = await ask(url, 'database.getDocument', {
      collectionName: 'c',
      queryType: 'WHERE',
      offset: rows.size,
      limit: 1000,
    });
    const page = (data?.list ?? []).map((text) => JSON.parse(text) as Row);
    for (const row of page) rows.set(row._id, row);
    if (page.length < 1000) return rows;
  }
}

test('a gateway that is killed under load loses no acknowledged write', async () => {
  const acknowledged = new Set<string>();
  let increments = { acknowledged: 0, sent: 0 };
  let gateway = await startGatewayProcess(dataFolder, ['c']);
  await insert(gateway.url, { _id: 'counter', n: 0 });
  for (let round = 0; round < KILLS; round += 1) {
    const { url, port } = gateway;
    const write = async (writer: number) => {
      for (let index = 0; ; index += 1) {
        const id = `r${round}-w${writer}-${index}`;
        const inserted = await insert(url, rowOf(id));
        if (inserted.data) acknowledged.add(id);
        increments = { ...increments, sent: increments.sent + 1 };
        const counted = await increment(url);
        if (counted.data?.updated === 1) {
          increments = { ...increments, acknowledged: increments.acknowledged + 1 };
        }
      }
    };
    // Each writer continues until its request fails.
    const writers = Array.from({ length: WRITERS }, (_writer, index) =>
      write(index).catch(() => undefined),
    );
    const before = acknowledged.size;
    await until('enough is written', () => acknowledged.size >= before + 150 + 37 * round);
    await gateway.end('SIGKILL');
    await Promise.all(writers);
    gateway = await startGatewayProcess(dataFolder, ['c'], port);
  }
  const rows = await readAll(gateway.url);
  const counter = rows.get('counter') as unknown as { n: number };
  rows.delete('counter');
  expect([...acknowledged].filter((id) => !rows.has(id))).toEqual([]);
  expect([...rows.values()].filter((row) => row.text !== rowOf(row._id).text)).toEqual([]);
  expect(counter.n).toBeGreaterThanOrEqual(increments.acknowledged);
  // At each kill, each writer may have one unacknowledged increment.
  expect(counter.n).toBeLessThanOrEqual(increments.sent);
  await gateway.end('SIGKILL');
});
