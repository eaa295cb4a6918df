import { lookup as resolve, type LookupAddress } from 'node:dns';
import {
  type ClientRequest,
  type IncomingMessage,
  request as requestHttp,
  type ServerResponse,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import * as v from 'valibot';
import { NETWORK_REQUEST, REQUEST_HEADER, RESPONSE_HEADER } from '../network-messages';
import { type NetworkAccess, type Route, sendJson } from './responses';

/** A request's body may be so large, in bytes, as in WeChat's upload. */
const MAX_BODY = 50 * 1024 * 1024;

const MAX_REDIRECTS = 5;

/** Headers that concern one connection, or that WeChat lets no Mini Program set. */
const notPassedOn =
  /^(host|connection|content-length|transfer-encoding|keep-alive|upgrade|proxy-.*|te|trailer|referer)$/i;

/** WeChat's own header: pages of Mini Programs come from here. */
const referer = 'https://servicewechat.com/touristappid/devtools/page-frame.html';

const wanted = v.object({
  url: v.pipe(v.string(), v.url(), v.regex(/^https?:/i)),
  method: v.picklist(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH']),
  header: v.record(v.string(), v.string()),
  timeout: v.pipe(v.number(), v.minValue(1)),
});

type Wanted = v.InferOutput<typeof wanted>;

/** A server that the Mini Program may not reach. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/**
 * Looks up an address as `dns.lookup` does, and refuses those that the Mini Program may not reach. It looks at what is
 * connected to, since a public name can lead to a private address.
 */
export function guardedLookup(access: NetworkAccess): LookupFunction {
  return (hostname, options, callback) => {
    resolve(
      hostname,
      { ...options, all: true },
      (error, addresses: LookupAddress[] | undefined) => {
        const refused = addresses?.find(({ address }) => !isAllowed(address, access));
        const failure = error ?? (refused && new AddressRefused(refusalOf(hostname)));
        const [first] = addresses ?? [];
        if (failure || !addresses || !first)
          callback(failure ?? new Error(`no address of ${hostname}`), '', 4);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
    );
  };
}

/** @throws AddressRefused where a URL names an address that the Mini Program may not reach: nothing looks that up */
export function checkAddress({ hostname }: URL, access: NetworkAccess): void {
  const name = hostname.replace(/^\[|\]$/g, '');
  if (isIP(name) && !isAllowed(name, access)) throw new AddressRefused(refusalOf(name));
}

function isAllowed(address: string, access: NetworkAccess): boolean {
  return access === 'private' || ipaddr.process(address).range() === 'unicast';
}

function refusalOf(name: string): string {
  return `${name} is on this machine or in its network: start the host with --private-network`;
}

/** `POST /network/request`: sends a request of the Mini Program's to another server, and its answer back. */
export function networkRoute(access: NetworkAccess): Route {
  return async ({ method, url, message }, response) => {
    if (url.pathname !== NETWORK_REQUEST) return false;
    const refuse = (status: number, errMsg: string) => sendJson(response, status, { errMsg });
    if (method !== 'POST') return refuse(405, 'only POST asks for a request');
    if (access === 'none') return refuse(403, 'the host runs without a network');
    const asked = readWanted(message);
    if (!asked) return refuse(400, 'invalid request');
    const body = await readBody(message);
    if (!body) return refuse(413, `the data is larger than ${MAX_BODY} bytes`);
    // A Mini Program that gives up, or is gone, ends its request.
    const ending = new AbortController();
    response.on('close', () => ending.abort());
    try {
      const answer = await follow(asked, body, access, ending.signal);
      pass(answer, response);
    } catch (error) {
      return refuse(502, error instanceof Error ? error.message : String(error));
    }
    return true;
  };
}

function readWanted({ headers }: IncomingMessage): Wanted | null {
  try {
    const given: unknown = JSON.parse(decodeURIComponent(String(headers[REQUEST_HEADER] ?? '')));
    const parsed = v.safeParse(wanted, given);
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** @returns null for a body that is too large */
async function readBody(message: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Sends a request, and where the answer leads elsewhere, the next. @throws Error that says why there is no answer */
async function follow(
  { url, method, header, timeout }: Wanted,
  body: Buffer,
  access: NetworkAccess,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const own = Object.entries(header).filter(([name]) => !notPassedOn.test(name));
  const headers = { 'accept-encoding': 'identity', ...Object.fromEntries(own), referer };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  let target = new URL(url);
  let current = { method: method as string, body };
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await send(target, { ...current, headers }, access, limit);
    const { statusCode = 0, headers: answered } = answer;
    if (![301, 302, 303, 307, 308].includes(statusCode) || !answered.location) return answer;
    answer.resume();
    const next = new URL(answered.location, target);
    if (!/^https?:$/.test(next.protocol)) throw new Error(`redirected to ${next.protocol}`);
    // Another server must not see what was meant for this one.
    if (next.origin !== target.origin) dropSecrets(headers);
    if (statusCode < 307 && current.method !== 'HEAD')
      current = { method: 'GET', body: Buffer.alloc(0) };
    target = next;
  }
  throw new Error('too many redirects');
}

function dropSecrets(headers: Record<string, string>): void {
  for (const name of Object.keys(headers)) {
    if (/^(authorization|cookie)$/i.test(name)) Reflect.deleteProperty(headers, name);
  }
}

function send(
  url: URL,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: Buffer },
  access: NetworkAccess,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  checkAddress(url, access);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(
      url,
      { method, headers, signal, lookup: guardedLookup(access) },
      resolve,
    );
    sent.on('error', (error) =>
      reject(signal.reason === undefined ? error : new Error(endOf(signal))),
    );
    sent.end(body);
  });
}

function endOf(signal: AbortSignal): string {
  return (signal.reason as DOMException).name === 'TimeoutError' ? 'timeout' : 'abort';
}

/** Hands an answer on. Its own headers travel in one of the host's: a browser would act on some of them. */
function pass(answer: IncomingMessage, response: ServerResponse): void {
  const { statusCode = 0, rawHeaders } = answer;
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  );
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    [RESPONSE_HEADER]: encodeURIComponent(JSON.stringify({ statusCode, headers })),
  });
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}
