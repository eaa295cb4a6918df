import { readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { contentTypes, type Gateway, FILES_PREFIX } from 'miniprogram-cloud/gateway';
import type { LocalCloud } from 'miniprogram-cloud';
import { formatRun } from '../function-run';
import { readHostFile } from './assets';
import { send, sendJson, type Route } from './responses';
import { renderTestFonts } from './test-fonts';
import { callerOf, withCaller } from './visitors';

/** A call's input may be so large, as in WeChat's cloud. */
const MAX_CALL_BYTES = 100 * 1024;

/** Only what the browser may ask for: pages and scripts by exact path. */
export function staticRoute(path: string, type: string, body: () => string | Buffer): Route {
  return ({ url }, response) => {
    if (url.pathname !== path) return false;
    return send(response, 200, type, body());
  };
}

/** `/app/files/…`: the Mini Program's pictures and fonts, and nothing outside its folder. */
export function filesRoute(miniprogramRoot: string): Route {
  return ({ url }, response) => {
    if (!url.pathname.startsWith('/app/files/')) return false;
    const relative = normalize(decodeURIComponent(url.pathname.slice('/app/files/'.length)));
    const type = contentTypes[extname(relative).toLowerCase()];
    const path = join(miniprogramRoot, relative);
    const isInside = path.startsWith(miniprogramRoot + sep);
    const content = isInside && type ? readIfThere(path) : null;
    if (content === null || !type) return send(response, 404, 'text/plain', 'Not Found');
    return send(response, 200, type, content);
  };
}

/** @returns null for what is no file, can't be read, or can't even be a file's name */
function readIfThere(path: string): Buffer | null {
  try {
    return statSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

/** `POST /cloud/<name>`: a cloud function's answer, or the cloud's error with status 502. */
export function cloudRoute(cloud: LocalCloud | null): Route {
  return async ({ method, url, message }, response) => {
    const name = /^\/cloud\/([^/]+)$/.exec(url.pathname)?.[1];
    if (name === undefined) return false;
    const refuse = (status: number, errMsg: string) =>
      sendJson(response, status, { errCode: -1, errMsg: `cloud.callFunction:fail ${errMsg}` });
    if (method !== 'POST') return refuse(405, 'only POST calls a function');
    if (!cloud) return refuse(503, 'this host runs without a cloud');
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of message as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_CALL_BYTES)
        return refuse(413, `the input is larger than ${MAX_CALL_BYTES} bytes`);
      chunks.push(chunk);
    }
    let event: unknown;
    try {
      event = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    } catch {
      return refuse(400, 'the input is no JSON');
    }
    const caller = callerOf(message);
    if (!caller) return refuse(400, 'the visitor is none of this host');
    const result = await cloud.call(decodeURIComponent(name), withCaller(event, caller), caller);
    if (result.run) response.setHeader('server-timing', formatRun(result.run));
    if (!result.ok)
      return sendJson(response, 502, { errCode: result.errCode, errMsg: result.errMsg });
    return send(response, 200, 'application/json', result.json);
  };
}

/** `/cloud-files/…`: files of the cloud's storage, at their temporary addresses. */
export function cloudFilesRoute(gateway: Pick<Gateway, 'readFile'> | null): Route {
  return ({ url }, response) => {
    if (!gateway || !url.pathname.startsWith(FILES_PREFIX)) return false;
    const { status, type, content } = gateway.readFile(url);
    return send(response, status, type, content);
  };
}

/** Word of rebuilds, for every page that is open. */
export interface Events {
  route: Route;
  /** Names the last event; a page that was served later knows of it already. */
  revision(): string;
  emit(event: object): void;
  close(): void;
}

/** `/events?after=<revision>`: what comes after that revision, at once where a page was late to ask or asks a host that has started again. */
export function createEvents(): Events {
  const clients = new Set<ServerResponse>();
  const started = Date.now();
  let count = 0;
  let last: object = { type: 'reload' };
  const revision = () => `${started}-${count}`;
  const write = (client: ServerResponse) =>
    client.write(`id: ${revision()}\ndata: ${JSON.stringify(last)}\n\n`);
  return {
    route: ({ url, message }, response) => {
      if (url.pathname !== '/events') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': connected\n\n');
      const known = message.headers['last-event-id'] ?? url.searchParams.get('after');
      if (known !== revision()) write(response);
      clients.add(response);
      response.on('close', () => clients.delete(response));
      return true;
    },
    revision,
    emit: (event) => {
      count += 1;
      last = event;
      for (const client of clients) write(client);
    },
    close: () => {
      for (const client of clients) client.end();
      clients.clear();
    },
  };
}

/**
 * The bare Mini Program's page.
 * @param options.hasTestFonts gives it the same fonts on every machine
 * @param options.hasNetwork tells it that it reaches other servers
 */
export function appPageRoute({
  hasTestFonts,
  hasNetwork,
}: {
  hasTestFonts: boolean;
  hasNetwork: boolean;
}): Route {
  const fonts = '<script src="/app/test-fonts.js"></script>';
  return staticRoute('/app/', 'text/html', () => {
    const bare = readHostFile('runtime/app.html');
    const page = hasNetwork ? bare.replace('<html>', '<html data-host-network>') : bare;
    return hasTestFonts ? page.replace('<body>', `<body>\n    ${fonts}`) : page;
  });
}

/** `/app/test-fonts.js`. @param script the compiled Mini Program */
export function testFontsRoute(script: () => string): Route {
  return async ({ url }, response) => {
    if (url.pathname !== '/app/test-fonts.js') return false;
    return send(response, 200, 'text/javascript', await renderTestFonts(script()));
  };
}
