import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Actions, Reply } from './actions';
import { ServiceError } from './errors';
import type { Faults } from './faults';

/** The largest body of a request. The cloud's storage accepts files of 50 MB. */
const MAX_BODY_BYTES = 52 * 1024 * 1024;

/** Handles a request; false leaves it to the next route. */
export type GatewayRoute = (
  request: GatewayRequest,
  response: ServerResponse,
) => boolean | Promise<boolean>;

export interface GatewayRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  /** Reads the whole body. @throws ServiceError if it is too large */
  body(): Promise<Buffer>;
}

/** Answers each request with the first route that handles it. */
export function createGatewayServer(routes: GatewayRoute[]): Server {
  return createServer((message, response) => {
    const handle = async () => {
      const { method = 'GET', headers } = message;
      if (!isAskedByProgram(message)) {
        response.writeHead(403).end();
        return;
      }
      const url = new URL(message.url ?? '/', 'http://localhost');
      const request = { method, url, headers, body: () => readBody(message) };
      for (const route of routes) if (await route(request, response)) return;
      response.writeHead(404).end();
    };
    handle().catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
}

/**
 * Whether a request comes from a program on this machine, and not from a web page. Functions send no origin; browsers send
 * one with every request that changes data. A page that resolves its own host name to this machine sends that name.
 */
function isAskedByProgram({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const isHere = URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
  return isHere && origin === undefined;
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name);
}

/** `POST /admin` with JSON: an action of the SDK. Failures are answers with status 200, as the SDK expects. */
export function adminRoute(actions: Actions, faults: Faults = {}): GatewayRoute {
  return async ({ method, url, headers, body }, response) => {
    const isJson = headers['content-type']?.startsWith('application/json') ?? false;
    if (url.pathname !== '/admin' || method !== 'POST' || !isJson) return false;
    const reply = await body()
      .then((content) => act(actions, content.toString('utf8'), faults))
      .catch(failureOf);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ requestId: randomUUID(), ...reply }));
    return true;
  };
}

function act(actions: Actions, text: string, faults: Faults): Reply {
  const request = parseJson(text);
  const { action: name } = Object(request) as { action?: unknown };
  const action =
    typeof name === 'string' && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new ServiceError('INVALID_ACTION', `no such action locally: ${String(name)}`);
  faults.onAction?.(String(name));
  return action(request);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('INVALID_PARAM', 'the request is no JSON');
  }
}

/** A failure in the SDK's format. An unexpected failure is also printed. */
function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  console.error(error);
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) {
      throw new ServiceError('INVALID_PARAM', `the request is larger than ${MAX_BODY_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
