import type { IncomingMessage, ServerResponse } from 'node:http';

/** Which servers a Mini Program reaches through the host: none, those of the internet, or also this machine and its network. */
export type NetworkAccess = 'none' | 'public' | 'private';

/** Handles a request, or leaves it to the next by returning false. */
export type Route = (request: RouteRequest, response: ServerResponse) => boolean | Promise<boolean>;

/** A request, with its address parsed. */
export interface RouteRequest {
  method: string;
  url: URL;
  message: IncomingMessage;
}

/**
 * What pages may load. Without a network nothing comes from outside this machine: a stray address fails where it can be
 * seen. With one, pictures, sounds and fonts do; all else goes through the host.
 */
function policyFor(network: NetworkAccess): string {
  const others = network === 'none' ? '' : ' https: http:';
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${others}`,
    `media-src 'self' data: blob:${others}`,
    // Pictures that the Mini Program has made are read back from where the browser keeps them.
    "connect-src 'self' blob:",
    `font-src 'self' data:${others}`,
    // `default-src` doesn't imply these.
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Keeps pages of other sites from reading, using or framing any answer, in browsers that send no `Sec-Fetch-Site` as well. */
const protections = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
};

/** Gives an answer the headers that all have. */
export function protect(response: ServerResponse, network: NetworkAccess): void {
  response.setHeader('content-security-policy', policyFor(network));
  for (const [name, value] of Object.entries(protections)) response.setHeader(name, value);
}

/** Sends a whole answer; nothing is cached, so that a reload is fresh. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): true {
  response.writeHead(status, {
    'content-type':
      type.startsWith('text/') || type.endsWith('json') || type.endsWith('javascript')
        ? `${type}; charset=utf-8`
        : type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
  return true;
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): true {
  return send(response, status, 'application/json', JSON.stringify(value));
}
