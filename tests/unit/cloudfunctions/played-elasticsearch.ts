import { createServer, type Server } from 'node:http';

/** A received request. */
interface Received {
  /** Method and path: `POST /roadmap-search/_search`. */
  call: string;
  body: string;
}

/** The answer to a request, as in Elasticsearch's reference; null never answers. */
export type Reply = { status: number; body: unknown } | null;

export interface PlayedElasticsearch {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** A local server that plays recorded answers of Elasticsearch. */
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
      // The client refuses a server without this header.
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
