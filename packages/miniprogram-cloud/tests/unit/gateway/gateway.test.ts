import { request } from 'node:http';
import {
  type Faults,
  type Gateway,
  type GatewayOptions,
  startGateway,
} from '../../../src/gateway/index';
import { temporaryFolder } from 'test-support/temporary-folder';

const running: Gateway[] = [];

async function start(options: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const gateway = await startGateway({ dataFolder: temporaryFolder('gateway-data'), ...options });
  running.push(gateway);
  return gateway;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.close()));
});

interface Reply {
  code?: string;
  message?: string;
  data?: Record<string, unknown>;
}

/** Sends a request like the SDK's. */
async function ask({ url }: Gateway, action: string, request: object = {}): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...request }),
  });
  return (await response.json()) as Reply;
}

const insert = (document: object) => ({ collectionName: 'c', data: [JSON.stringify(document)] });
const byWhere = { collectionName: 'c', queryType: 'WHERE' };

const collections = { c: { indexes: [] } };

test('an unsupported request is an error with its name', async () => {
  const gateway = await start({ collections });
  const rubbish = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  });
  expect(await rubbish.json()).toMatchObject({ code: 'INVALID_PARAM' });
  expect(await ask(gateway, 'database.dropCollection')).toMatchObject({ code: 'INVALID_ACTION' });
  expect(await ask(gateway, 'database.insertDocument', { data: [] })).toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('collectionName') as string,
  });
  expect(
    await ask(gateway, 'database.insertDocument', { collectionName: 'c', data: ['{'] }),
  ).toMatchObject({ code: 'INVALID_PARAM' });
  expect(await ask(gateway, 'database.insertDocument', insert({ _id: { a: 1 } }))).toMatchObject({
    code: 'INVALID_PARAM',
  });
});

test('an update without a query is refused', async () => {
  const gateway = await start({ collections });
  expect(await ask(gateway, 'database.removeDocument', byWhere)).toMatchObject({
    code: 'INVALID_PARAM',
  });
});

/** Posts to the gateway with headers that `fetch` forbids. @returns the status */
function post(
  { port }: Gateway,
  {
    path = '/admin',
    body = '',
    ...headers
  }: { path?: string; body?: string; [name: string]: string | undefined },
): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port, path, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });
}

test.each([
  ['JSON', 'application/json', JSON.stringify({ action: 'database.getDocument', ...byWhere })],
  [
    'a form',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="apiName"\r\n\r\nsecurity.msgSecCheck\r\n--b--\r\n',
  ],
])('refuses a request of a web page with %s', async (_name, type, body) => {
  const gateway = await start({ collections });
  const here = { 'content-type': type, body };
  expect(await post(gateway, here)).toBe(200);
  expect(await post(gateway, { ...here, origin: 'https://elsewhere.example' })).toBe(403);
  expect(await post(gateway, { ...here, origin: 'null' })).toBe(403);
  expect(await post(gateway, { ...here, host: 'rebound.example' })).toBe(403);
  expect(await post(gateway, { ...here, host: `localhost:${gateway.port}` })).toBe(200);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'what every object has, such as %s, is no action and no API',
  async (name) => {
    const gateway = await start({ collections });
    expect(await ask(gateway, name, { secret: 'x' })).toMatchObject({ code: 'INVALID_ACTION' });
    const answer = Buffer.from(await (await callApi(gateway, name)).arrayBuffer());
    expect(answer[0]).toBe(3 << 3);
    expect((await ask(gateway, 'database.getDocument', byWhere)).data).toBeDefined();
  },
);

test('a list has a hundred documents by default and a thousand at most', async () => {
  const gateway = await start({ collections });
  const data = Array.from({ length: 1010 }, (_document, n) => JSON.stringify({ n }));
  await ask(gateway, 'database.insertDocument', { collectionName: 'c', data });
  const count = async (limit?: number) => {
    const { data: found } = await ask(gateway, 'database.getDocument', { ...byWhere, limit });
    return (found?.['list'] as string[]).length;
  };
  expect([await count(), await count(5000)]).toEqual([100, 1000]);
});

test('data survives a restart, and --fresh deletes it', async () => {
  const dataFolder = temporaryFolder('gateway-data');
  const first = await start({ dataFolder, collections });
  await ask(first, 'database.insertDocument', insert({ _id: 'a' }));
  await first.close();
  running.length = 0;
  const second = await start({ dataFolder, collections });
  const count = async (gateway: Gateway) =>
    (await ask(gateway, 'database.calculateDocument', byWhere)).data?.['total'];
  expect(await count(second)).toBe(1);
  await second.close();
  running.length = 0;
  expect(await count(await start({ dataFolder, collections, fresh: true }))).toBe(0);
});

test('if the clock is set back, dates never decrease and ids stay unique', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const gateway = await start({ collections, readClock: () => now });
  const add = async () => {
    const document = { at: { $tcb_server_date: { offset: 0 } } };
    const { data } = await ask(gateway, 'database.insertDocument', insert(document));
    return (data?.['insertedIds'] as string[])[0] ?? '';
  };
  const ids = [await add()];
  now -= 3_600_000;
  ids.push(await add(), await add());
  now += 7_200_000;
  ids.push(await add());
  const { data } = await ask(gateway, 'database.getDocument', byWhere);
  const dates = (data?.['list'] as string[]).map(
    (text) => (JSON.parse(text) as { at: { $date: string } }).at.$date,
  );
  expect(new Set(ids).size).toBe(4);
  expect(dates).toEqual([...dates].sort());
  expect(dates[1]).toBe('2026-01-01T00:00:00Z');
});

test('a file address expires, serves only that file, and has its content type', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const gateway = await start({ readClock: () => now });
  const upload = async (path: string) => {
    const { data } = await ask(gateway, 'storage.getUploadMetadata', { path });
    const { url, fileId } = data as { url: string; fileId: string };
    expect((await fetch(url, { method: 'PUT', body: `content of ${path}` })).status).toBe(200);
    return fileId;
  };
  const addressOf = async (fileid: string) => {
    const request = { file_list: [{ fileid, max_age: 60 }] };
    const { data } = await ask(gateway, 'storage.batchGetDownloadUrl', request);
    return (
      (data as { download_list: { tempFileURL: string }[] }).download_list[0]?.tempFileURL ?? ''
    );
  };
  const address = await addressOf(await upload('codes/a.png'));
  await upload('codes/b.png');
  const file = await fetch(address);
  expect([file.headers.get('content-type'), await file.text()]).toEqual([
    'image/png',
    'content of codes/a.png',
  ]);
  expect((await fetch(address.replace('a.png', 'b.png'))).status).toBe(403);
  gateway.publishAt('http://127.0.0.1:5173/');
  expect(new URL(await addressOf('cloud://local.local-0/codes/a.png')).origin).toBe(
    'http://127.0.0.1:5173',
  );
  expect(gateway.readFile(new URL(address))).toMatchObject({ status: 200, type: 'image/png' });
  now += 61_000;
  expect((await fetch(address)).status).toBe(403);
});

test.each(['/a.png', 'a//b.png', '../a.png', 'a/../b.png', 'a?b', 'a#b', 'a%20b', ''])(
  'no file is stored at "%s"',
  async (path) => {
    const gateway = await start();
    expect(await ask(gateway, 'storage.getUploadMetadata', { path })).toMatchObject({
      code: 'INVALID_PARAM',
    });
  },
);

test('an upload needs its signed address', async () => {
  const gateway = await start();
  const url = new URL('/upload/a.png?sign=00&t=9999999999', gateway.url);
  const response = await fetch(url, { method: 'PUT', body: 'x' });
  expect([response.status, await response.text()]).toEqual([
    403,
    expect.stringContaining('<Code>AccessDenied'),
  ]);
});

test('a malformed address is refused', async () => {
  const gateway = await start();
  const get = await fetch(new URL('/cloud-files/%ff?sign=00&t=9999999999', gateway.url));
  const put = await fetch(new URL('/upload/%ff', gateway.url), { method: 'PUT', body: 'x' });
  expect([get.status, put.status]).toEqual([403, 403]);
});

test('a file beyond the free space is refused with an error of the storage', async () => {
  const gateway = await start({ maxPages: 24 });
  const { data } = await ask(gateway, 'storage.getUploadMetadata', { path: 'large.png' });
  const { url, fileId } = data as { url: string; fileId: string };
  const response = await fetch(url, { method: 'PUT', body: 'x'.repeat(200_000) });
  expect(await response.text()).toContain('no space left');
  const request = { file_list: [{ fileid: fileId }] };
  expect((await ask(gateway, 'storage.batchGetDownloadUrl', request)).data).toMatchObject({
    download_list: [{ code: 'STORAGE_FILE_NONEXIST' }],
  });
});

/** A call of WeChat's API, in the SDK's format. */
function callApi({ url }: Gateway, apiName: string, signal?: AbortSignal): Promise<Response> {
  const form = new FormData();
  form.set('action', 'wx.openApi');
  form.set('apiName', apiName);
  form.set('requestData', new Blob([]));
  return fetch(url, { method: 'POST', body: form, signal: signal ?? null });
}

test("faults can make WeChat's API fail or never answer", async () => {
  const faults: Faults = {};
  const gateway = await start({ faults });
  const answer = async () => (await callApi(gateway, 'security.msgSecCheck')).text();
  expect(await answer()).toContain('"errcode":44002');
  faults.openapi = { errcode: -1, errmsg: 'system error' };
  expect(await answer()).toContain('{"errcode":-1,"errmsg":"system error"}');
  faults.openapi = 'timeout';
  const patience = AbortSignal.timeout(200);
  await expect(callApi(gateway, 'security.msgSecCheck', patience)).rejects.toThrow('timeout');
});

test('an unknown API is an error of the cloud', async () => {
  const response = await callApi(await start(), 'wxacode.get');
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  // Field 3 of the envelope, -604100.
  expect(Buffer.from(await response.arrayBuffer())[0]).toBe(3 << 3);
});
