import { symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import type { LocalCloud } from 'miniprogram-cloud';
import { parseRun } from '../../../src/function-run';
import { type Host, startHost } from '../../../src/server/index';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const projectRoot = join(__dirname, '..', '..', '..');
let root: string;
let host: Host;

const cloud: LocalCloud = {
  call: (name, event, caller) => {
    if (name === 'fails') return Promise.reject(new Error(`ENOENT: ${projectRoot}/functions.json`));
    return Promise.resolve(
      name === 'echo'
        ? { ok: true, json: JSON.stringify({ event }), run: { isColdStart: true, ms: 12.4 } }
        : name === 'who'
          ? { ok: true, json: JSON.stringify({ event, caller }) }
          : { ok: false, errCode: -501000, errMsg: `no ${name}` },
    );
  },
  trigger: () => Promise.reject(new Error('no timers here')),
  limit: () => undefined,
  kill: () => undefined,
  close: () => undefined,
};

let publishedAt = '';
const gateway = {
  publishAt: (url: string) => {
    publishedAt = url;
  },
  readFile: (url: URL) => ({
    status: 200 as const,
    type: 'image/png',
    content: Buffer.from(decodeURIComponent(url.pathname)),
  }),
};

const suggestions = [{ text: 'Offline', detail: '', launch: { path: 'p/index' } }];

beforeAll(async () => {
  root = temporaryFolder('server');
  writeFiles(root, {
    'app.json': '{"pages":["p/index"]}',
    'p/index.wxml': '<view/>',
    'a.png': 'png',
    'secret.txt': 'secret',
  });
  host = await startHost({
    projectRoot,
    miniprogramRoot: root,
    cloud,
    gateway,
    tokens: () =>
      'page { --unit: min(8rpx, 5px); }\npage, .theme-light { --paper: #fbfaf7; /* 1rpx */ }',
    suggestions,
    port: 0,
  });
}, 30_000);

afterAll(() => host.close());

/** Asks without the clean-up that `fetch` does to paths, and with any header. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    request({ port: host.port, path, headers, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const get = async (path: string, headers?: Record<string, string>) =>
  (await ask(path, headers)).status;

const post = (path: string, body: string) =>
  fetch(new URL(path, host.url), { method: 'POST', body });

test('pages and scripts are served, and nothing of theirs may come from elsewhere', async () => {
  for (const path of ['', 'shell.js', 'shell.css', 'app/', 'app/runtime.js', 'app/package.js']) {
    expect([path, (await fetch(host.url + path)).status]).toEqual([path, 200]);
  }
  const policy = (await fetch(`${host.url}app/`)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
});

test.each([
  ['/app/files/a.png', 200],
  ['/app/files/../../etc/passwd', 404],
  ['/app/files/%2e%2e/%2e%2e/etc/hosts.png', 404],
  ['/app/files/secret.txt', 404],
  ['/app/files/', 404],
  ['/app/files/%E0%A4%A', 400],
  ['/app/files/%00.png', 404],
  [`/app/files/${'a'.repeat(300)}.png`, 404],
  ['/package.json', 404],
])('%s is %i, and no answer names a folder of this machine', async (path, status) => {
  const response = await ask(path);
  expect(response.status).toBe(status);
  for (const folder of [root, projectRoot, process.cwd()])
    expect(response.text).not.toContain(folder);
});

test.each(['/', '/events', '/app/', '/app/files/a.png', '/cloud-files/a/b.png', '/nothing'])(
  '%s can only be read',
  async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(path, {}, method)).status).toBe(405);
    }
  },
);

test.each([
  '/',
  '/app/',
  '/app/package.js',
  '/app/files/a.png',
  '/cloud-files/a/b.png',
  '/cloud/echo',
  '/nothing',
])('no page of another site can read, use or frame %s', async (path) => {
  const { headers } = await ask(path, {}, path === '/cloud/echo' ? 'POST' : 'GET');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  });
  const names = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
  expect(names).toEqual([]);
});

test('a call that fails without an answer says no more than that', async () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await ask('/cloud/fails', {}, 'POST');
  expect([response.status, response.text]).toEqual([500, 'Internal Server Error']);
  expect(printed).toHaveBeenCalledTimes(1);
  printed.mockRestore();
});

test('a file that cannot be read is refused, and the host goes on', async () => {
  // What is a file by all signs and fails when it is read, as one does that goes just then.
  symlinkSync(
    process.platform === 'linux' ? '/proc/self/mem' : '/dev/null',
    join(root, 'gone.png'),
  );
  expect(await get('/app/files/gone.png')).not.toBe(200);
  expect(await get('/app/files/a.png')).toBe(200);
});

/** What a browser says of a link or a frame in a page of another site. */
const fromElsewhere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

test.each([
  ['localhost', {}, 200],
  ['[::1]:8080', {}, 200],
  ['rebound.example', {}, 403],
  ['127.0.0.1.example', {}, 403],
  ['localhost:1', { origin: 'http://localhost:1' }, 200],
  ['localhost:1', { origin: 'http://localhost:2' }, 403],
  ['localhost:1', { origin: 'https://elsewhere.example' }, 403],
  ['localhost:1', { origin: 'null' }, 403],
  ['localhost:1', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'script' }, 200],
  ['localhost:1', { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }, 200],
  ['localhost:1', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' }, 403],
  ['localhost:1', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'image' }, 403],
  ['localhost:1', { ...fromElsewhere, 'sec-fetch-dest': 'document' }, 200],
  ['localhost:1', { ...fromElsewhere, 'sec-fetch-dest': 'iframe' }, 403],
])('asked as %j by a page of %j, it answers %i', async (name, headers, status) => {
  expect(await get('/app/', { host: name, ...headers })).toBe(status);
});

test("the caller's tokens come after the host's own, as CSS", async () => {
  const css = await (await fetch(`${host.url}tokens.css`)).text();
  expect(css.indexOf('--paper: #fafafa')).toBeGreaterThan(-1);
  expect(css.indexOf('--paper: #fbfaf7')).toBeGreaterThan(css.indexOf('--paper: #fafafa'));
  expect(css).toContain('--unit: min(4px, 5px)');
  expect(css).toMatch(/^html, \.theme-light \{ --paper: #fbfaf7/m);
  expect(css).not.toContain('rpx');
});

test('the device panel gets the launches that the caller offers', async () => {
  expect(await (await fetch(`${host.url}suggestions.json`)).json()).toEqual(suggestions);
});

test('an answer says how its process ran', async () => {
  const header = (await post('cloud/echo', '{}')).headers.get('server-timing');
  expect(parseRun(header)).toEqual({ isColdStart: true, ms: 12 });
  expect(parseRun((await post('cloud/nope', '{}')).headers.get('server-timing'))).toBeNull();
  expect(parseRun('cache;desc="a"')).toBeNull();
});

test("a function's answer comes back as it is", async () => {
  const response = await post('cloud/echo', '{"q":"押金"}');
  expect([response.status, await response.json()]).toEqual([200, { event: { q: '押金' } }]);
});

test('a call that cannot be made is an error that says why', async () => {
  expect((await fetch(`${host.url}cloud/echo`)).status).toBe(405);
  expect((await post('cloud/echo', '{')).status).toBe(400);
  expect((await post('cloud/echo', `"${'x'.repeat(102_401)}"`)).status).toBe(413);
  const unknown = await post('cloud/nope', '{}');
  expect([unknown.status, await unknown.json()]).toEqual([
    502,
    { errCode: -501000, errMsg: 'no nope' },
  ]);
});

const whoCalls = async (visitor: string | null, event: object) => {
  const response = await fetch(`${host.url}cloud/who`, {
    method: 'POST',
    headers: visitor === null ? {} : { 'x-visitor': visitor },
    body: JSON.stringify(event),
  });
  return [response.status, await response.json()] as [
    number,
    { event: { userInfo?: object }; caller: { openId?: string } },
  ];
};

test('a browser is one visitor, whatever it says of itself', async () => {
  const forged = { userInfo: { openId: 'oSomebodyElse' }, a: 1 };
  const [, first] = await whoCalls('0b8f-first-browser', forged);
  const [, again] = await whoCalls('0b8f-first-browser', {});
  const [, other] = await whoCalls('0b8f-other-browser', {});
  expect(first.caller).toMatchObject({ appId: 'touristappid', source: 'wx_client' });
  expect(first.caller.openId).toMatch(/^o[\w-]{27}$/);
  expect(again.caller.openId).toBe(first.caller.openId);
  expect(other.caller.openId).not.toBe(first.caller.openId);
  expect(first.event).toEqual({
    a: 1,
    userInfo: { appId: 'touristappid', openId: first.caller.openId },
  });
});

test('without the header there is no identity, and a header of no host is refused', async () => {
  const [, nobody] = await whoCalls(null, { userInfo: { openId: 'oSomebodyElse' } });
  expect([nobody.caller.openId, nobody.event]).toEqual([undefined, {}]);
  expect((await whoCalls('<script>', {}))[0]).toBe(400);
});

test("the cloud's files come from the host's own origin", async () => {
  expect(publishedAt).toBe(host.url);
  const file = await fetch(`${host.url}cloud-files/a/b.png?sign=1`);
  expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([
    200,
    'image/png',
    '/cloud-files/a/b.png',
  ]);
  expect((await post('cloud-files/a/b.png', '')).status).toBe(405);
});

test('a taken port gives way to the next', async () => {
  const taken: number[] = [];
  const second = await startHost({
    projectRoot,
    miniprogramRoot: root,
    port: host.port,
    onPortTaken: (port) => taken.push(port),
  });
  expect([taken[0], second.port > host.port]).toEqual([host.port, true]);
  await second.close();
});

test('a rebuild tells open pages: what is wrong, then to reload', async () => {
  const served = await (await fetch(`${host.url}app/package.js`)).text();
  const revision = /__followBuilds\("(.+?)", \[\]\)/.exec(served)?.[1] ?? '';
  const response = await fetch(`${host.url}events?after=${revision}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value ?? '';
  await next();
  writeFileSync(join(root, 'p', 'index.wxml'), '<view>');
  expect(await host.rebuild('package')).toMatchObject([
    { file: expect.stringContaining('p/index.wxml') as string, line: 1 },
  ]);
  expect(await next()).toContain('"type":"diagnostics"');
  expect(await (await fetch(`${host.url}app/package.js`)).text()).toMatch(
    /__followBuilds\(".+?", \[\{/,
  );
  writeFileSync(join(root, 'p', 'index.wxml'), '<view/>');
  expect(await host.rebuild('package')).toEqual([]);
  expect(await next()).toContain('"type":"reload"');
  await reader?.cancel();
});

test('a page of a host that has since started again is told to reload', async () => {
  const response = await fetch(`${host.url}events`, { headers: { 'last-event-id': '1-1' } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('reload')) text += (await reader?.read())?.value ?? '';
  expect(text).toMatch(/\nid: \d+-\d+\ndata: \{"type":"reload"\}\n\n$/);
  await reader?.cancel();
});
