import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Method } from '../runtime/automator/method';
import { isAskedHere } from '../server/origins';
import { appMethods } from './app';
import { Phone, type Reply } from './phone';
import { toolMethods } from './tool';

export interface AutomatorOptions {
  /** The Mini Program's address: `http://127.0.0.1:…/app/?…`. */
  url: string;
  /** 0 takes any free port. */
  port: number;
  isHeaded?: boolean;
}

/** A Mini Program that `miniprogram-automator` can connect to. */
export interface AutomatorServer {
  /** What `automator.connect({ wsEndpoint })` takes. */
  wsEndpoint: string;
  /** Settles after `Tool.close` or `close()`. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** A message of the SDK. */
interface Request {
  id: string;
  method: string;
  params?: unknown;
}

/**
 * Runs a Mini Program in a browser and answers the automator's protocol: what is about the Mini Program is answered in
 * its window (`runtime/automator/`), what is about the tool around it here.
 * @throws Error when the port is taken or the Mini Program doesn't start
 */
export async function startAutomator(options: AutomatorOptions): Promise<AutomatorServer> {
  const { url, port, isHeaded = false } = options;
  const clients = new Set<WebSocket>();
  const broadcast = (message: string) => clients.forEach((client) => client.send(message));
  const phone = await Phone.open({ url, isHeaded, onEvent: broadcast });
  // Last, since the SDK takes a connection for a Mini Program that answers.
  const server = await listen(port).catch(async (error: unknown) => {
    await phone.close();
    throw error;
  });

  let tellClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (tellClosed = resolve));
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      clients.forEach((client) => client.close());
      server.close();
      await phone.close();
      tellClosed();
    })();
    return closing;
  };
  const methods = new Map<string, Method>();
  const domains = { App: appMethods(phone), Tool: toolMethods(phone, close) };
  for (const [domain, list] of Object.entries(domains)) {
    for (const [name, run] of Object.entries(list)) methods.set(`${domain}.${name}`, run);
  }
  const answer = async ({ method, params = {} }: Request): Promise<Reply> => {
    const run = methods.get(method);
    if (!run) return phone.call(method, params);
    try {
      return { result: (await run(params)) ?? {} };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { error: { message: `${method}: ${reason}` } };
    }
  };
  server.on('connection', (client: WebSocket) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    // What is no WebSocket's message ends its connection, not the server.
    client.on('error', () => client.terminate());
    client.on('message', (data: Buffer) => {
      const request = readRequest(data.toString('utf8'));
      if (!request) return;
      void answer(request)
        .then((reply) => JSON.stringify({ id: request.id, ...reply }))
        .catch(() => JSON.stringify({ id: request.id, ...unwritable(request) }))
        .then((text) => client.send(text));
    });
  });
  const address = server.address();
  const { port: taken } = typeof address === 'object' && address ? address : { port };
  return { wsEndpoint: `ws://127.0.0.1:${taken}`, closed, close };
}

/** Whether the SDK connects, and not a page in a browser, which says where it comes from. */
function isProgramHere(request: IncomingMessage): boolean {
  return request.headers.origin === undefined && isAskedHere(request);
}

/** The answer in the place of one that JSON can't say, such as one that is nested too deeply. */
function unwritable({ method }: Request): Reply {
  return { error: { message: `${method}: the answer can't be written as JSON` } };
}

function listen(port: number): Promise<WebSocketServer> {
  return new Promise((resolve, reject) => {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port,
      verifyClient: ({ req }: { req: IncomingMessage }) => isProgramHere(req),
    });
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken: choose another.`) : error);
    });
  });
}

/** A message without an id could not be answered, whatever it is. */
function readRequest(text: string): Request | null {
  try {
    const message = JSON.parse(text) as Partial<Request> | null;
    if (typeof message?.id !== 'string' || typeof message.method !== 'string') return null;
    return message as Request;
  } catch {
    return null;
  }
}
