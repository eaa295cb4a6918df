import { createServer, type Server } from 'node:http';

/** A request as the server got it. */
interface Received {
  /** Method and path: `POST /roadmap-search/_search`. */
  call: string;
  body: string;
}

/** What is answered to a call, as Elasticsearch's reference documents it; null is never answered. */
export type Reply = { status: number; body: unknown } | null;

export interface PlayedElasticsearch {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** A server on this machine that plays Elasticsearch from recorded answers. */
export async function playElasticsearch(
  reply: (received: Received) => Reply,
): Promise<PlayedElasticsearch> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const one = { call: `${request.method ?? ''} ${path}`, body };
      received.push(one);
      const answer = reply(one);
      if (!answer) return;
      // The client refuses a server that doesn't say what it is.
      response.writeHead(answer.status, {
        'content-type': 'application/vnd.elasticsearch+json;compatible-with=8',
        'x-elastic-product': 'Elasticsearch',
      });
      response.end(request.method === 'HEAD' ? undefined : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
