import { Client } from '@elastic/elasticsearch';
import { createElasticsearchEngine } from './elasticsearch/engine';
import type { SearchEngine } from './engine';

/**
 * An engine over the Elasticsearch at an address. The build makes a file of its own of this one, which is loaded only
 * where Elasticsearch is in use: its client is twenty times as large as all the rest of the function.
 * @param url may hold user and password
 * @param timeout milliseconds for each request
 */
export function connect(url: string, timeout: number): SearchEngine {
  const client = new Client({ node: url, requestTimeout: timeout, maxRetries: 0 });
  return createElasticsearchEngine((index, body) => client.search({ index, ...body }));
}
