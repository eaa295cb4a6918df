import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import * as v from 'valibot';
import { WebSocket, WebSocketServer } from 'ws';
import { NETWORK_SOCKET } from '../network-messages';
import { checkAddress, guardedLookup } from './network';
import { isAskedHere } from './origins';
import type { NetworkAccess } from './responses';

const wanted = v.object({
  url: v.pipe(v.string(), v.url(), v.regex(/^wss?:/i)),
  protocols: v.array(v.string()),
  header: v.record(v.string(), v.string()),
});

/** A close code that a socket may send: the others stand for connections that were never closed. */
const isSendable = (code: number) =>
  (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 4999);

/** Connects sockets of the Mini Program's with other servers: `/network/socket?<what is wanted, as JSON>`. */
export function connectSockets(server: Server, access: NetworkAccess): void {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (message: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { url: address = '/' } = message;
    // `//` is a valid request target, but no address. An exception here would end the process.
    const { pathname, search } = new URL(
      URL.canParse(address, 'http://localhost') ? address : '/',
      'http://localhost',
    );
    const asked = readWanted(search);
    // Browsers always send the origin. Only the host's page may use this.
    const isOwn = message.headers.origin !== undefined && isAskedHere(message);
    if (!isOwn || pathname !== NETWORK_SOCKET || access === 'none' || !asked) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(message, stream, head, (near) => join(near, asked, access));
  });
}

function readWanted(search: string): v.InferOutput<typeof wanted> | null {
  try {
    const parsed = v.safeParse(wanted, JSON.parse(decodeURIComponent(search.slice(1))));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Passes messages on in both directions. The first that the near end gets says that the far one is open, or why not. */
function join(
  near: WebSocket,
  { url, protocols, header }: v.InferOutput<typeof wanted>,
  access: NetworkAccess,
): void {
  const fail = (reason: string) => {
    near.send(JSON.stringify({ error: reason }));
    near.close(1011);
  };
  let far: WebSocket;
  try {
    checkAddress(new URL(url), access);
    far = new WebSocket(url, protocols, { headers: header, lookup: guardedLookup(access) });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return;
  }
  let isOpen = false;
  far.on('open', () => {
    isOpen = true;
    near.send(JSON.stringify({ protocol: far.protocol }));
  });
  far.on('message', (data: Buffer, isBinary) => near.send(data, { binary: isBinary }));
  far.on('error', ({ message }) => {
    if (isOpen) near.close(1011);
    else fail(message);
  });
  far.on('close', (code, reason) => near.close(isSendable(code) ? code : 1000, reason));
  near.on('message', (data: Buffer, isBinary) => {
    if (far.readyState === WebSocket.OPEN) far.send(data, { binary: isBinary });
  });
  near.on('close', (code, reason) => {
    if (far.readyState === WebSocket.CONNECTING) far.terminate();
    else far.close(isSendable(code) ? code : 1000, reason);
  });
  near.on('error', () => near.terminate());
}
