import { Client } from '@elastic/elasticsearch';
import { createElasticsearchEngine } from './elasticsearch/engine';
import type { SearchEngine } from './engine';

/**
 * An engine over the Elasticsearch at an address. The build bundles this file separately, and the function loads it only if
 * it uses Elasticsearch: the client is twenty times as large as the rest of the function.
 * @param url may contain user and password
 * @param timeout milliseconds for each request
 */
export function connect(url: string, timeout: number): SearchEngine {
  const client = new Client({ node: url, requestTimeout: timeout, maxRetries: 0 });
  return createElasticsearchEngine((index, body) => client.search({ index, ...body }));
}
