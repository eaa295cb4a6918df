import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REQUEST_HEADER, RESPONSE_HEADER } from '../../../src/network-messages';
import { type Host, startHost } from '../../../src/server/index';
import { AddressRefused, checkAddress, guardedLookup } from '../../../src/server/network';
import type { NetworkAccess } from '../../../src/server/responses';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

/** A server of the app's, which says what it was asked. */
let server: Server;
let serverUrl: string;
const hosts: Host[] = [];

beforeAll(async () => {
  server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const { url = '', method, headers } = message;
      if (url === '/moved') response.writeHead(302, { location: '/told' }).end();
      else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
      else if (url === '/never') return;
      else {
        response.writeHead(418, { 'set-cookie': ['a=1', 'b=2'], 'x-own': 'yes' });
        response.end(
          JSON.stringify({ url, method, headers, body: Buffer.concat(chunks).toString() }),
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  server.closeAllConnections();
  server.close();
});

async function start(network: NetworkAccess): Promise<Host> {
  const root = temporaryFolder('network');
  writeFiles(root, { 'app.json': '{"pages":["p"]}', 'p.wxml': '', 'p.js': 'Page({})' });
  const host = await startHost({ projectRoot: root, miniprogramRoot: root, port: 0, network });
  hosts.push(host);
  return host;
}

interface Answer {
  status: number;
  head: { statusCode: number; headers: [string, string][] } | null;
  text: string;
}

/** Has the host send a request. */
function send(
  { port }: Host,
  wanted: object,
  { body = '', ...headers }: Record<string, string> = {},
): Promise<Answer> {
  const all = { method: 'GET', header: {}, timeout: 5000, ...wanted };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        path: '/network/request',
        method: 'POST',
        headers: { [REQUEST_HEADER]: encodeURIComponent(JSON.stringify(all)), ...headers },
      },
      (response: IncomingMessage) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          const head = response.headers[RESPONSE_HEADER];
          resolve({
            status: response.statusCode ?? 0,
            head:
              typeof head === 'string'
                ? (JSON.parse(decodeURIComponent(head)) as Answer['head'])
                : null,
            text,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('a request reaches the server, and its whole answer comes back', async () => {
  const host = await start('private');
  const wanted = {
    url: `${serverUrl}/told?a=1`,
    method: 'PUT',
    header: { 'x-token': '押', cookie: 'c=3', host: 'x', referer: 'x' },
  };
  const { status, head, text } = await send(
    host,
    { ...wanted, header: { ...wanted.header, 'x-token': 't' } },
    { body: 'text' },
  );
  expect([status, head?.statusCode]).toEqual([200, 418]);
  expect(head?.headers).toEqual(
    expect.arrayContaining([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
      ['x-own', 'yes'],
    ]),
  );
  const told = JSON.parse(text) as { url: string; method: string; headers: object; body: string };
  expect(told).toMatchObject({
    ...{ url: '/told?a=1', method: 'PUT', body: 'text' },
    headers: { 'x-token': 't', cookie: 'c=3', host: new URL(serverUrl).host },
  });
  expect(told.headers).toHaveProperty('referer', expect.stringContaining('servicewechat.com'));
});

test('a redirect is followed, and not for ever', async () => {
  const host = await start('private');
  const moved = await send(host, { url: `${serverUrl}/moved`, method: 'POST' });
  expect(JSON.parse(moved.text)).toMatchObject({ url: '/told', method: 'GET' });
  const round = await send(host, { url: `${serverUrl}/round` });
  expect([round.status, round.text]).toEqual([502, '{"errMsg":"too many redirects"}']);
});

test('a server that does not answer in time fails the request', async () => {
  const host = await start('private');
  const late = await send(host, { url: `${serverUrl}/never`, timeout: 50 });
  expect([late.status, late.text]).toEqual([502, '{"errMsg":"timeout"}']);
});

test('without a network nothing is sent', async () => {
  const host = await start('none');
  expect((await send(host, { url: `${serverUrl}/told` })).status).toBe(403);
});

test('the public network does not reach this machine', async () => {
  const host = await start('public');
  const { port } = server.address() as AddressInfo;
  for (const url of [
    `${serverUrl}/told`,
    `http://localhost:${port}/told`,
    `http://[::1]:${port}/`,
  ]) {
    const { status, text } = await send(host, { url });
    expect([url, status]).toEqual([url, 502]);
    expect(text).toContain('--private-network');
  }
});

test("only the host's own page has requests sent", async () => {
  const host = await start('private');
  const wanted = { url: `${serverUrl}/told` };
  expect((await send(host, wanted, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await send(host, wanted, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send(host, wanted, { host: 'rebound.example' })).status).toBe(403);
});

test.each([
  ['a request', {}, 400],
  ['a socket', { connection: 'Upgrade', upgrade: 'websocket' }, 403],
])('%s with a target that is no address is refused', async (_case, headers, status) => {
  const { port } = await start('private');
  const answered = new Promise((resolve, reject) => {
    request({ port, path: '//', headers }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end();
  });
  await expect(answered).resolves.toBe(status);
});

test.each([
  ['a scheme that is none of the web', { url: 'file:///etc/passwd' }],
  ['no address', { url: 'x' }],
  ['an unknown method', { url: 'http://a.example/', method: 'CONNECT' }],
  ['a header that is no text', { url: 'http://a.example/', header: { a: 1 } }],
])('%s is refused', async (_case, wanted) => {
  expect((await send(await start('private'), wanted)).status).toBe(400);
});

test.each([
  ['http://127.0.0.1/', false],
  ['http://10.1.2.3/', false],
  ['http://169.254.169.254/latest/meta-data', false],
  ['http://192.168.0.1/', false],
  ['http://0.0.0.0/', false],
  ['http://2130706433/', false],
  ['http://[::ffff:127.0.0.1]/', false],
  ['http://[fe80::1]/', false],
  ['http://[fd00::1]/', false],
  ['http://8.8.8.8/', true],
  ['http://[2606:4700::1111]/', true],
  ['https://name.example/', true],
])('of the public network, %s is reached: %s', (url, isReached) => {
  const check = () => checkAddress(new URL(url), 'public');
  if (isReached) expect(check).not.toThrow();
  else expect(check).toThrow(AddressRefused);
});

test('a name that leads to this machine is refused where it is looked up', async () => {
  const failure = await new Promise((resolve) => {
    guardedLookup('public')('localhost', {}, (error) => resolve(error));
  });
  expect(failure).toBeInstanceOf(AddressRefused);
});
