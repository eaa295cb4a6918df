import { join } from 'node:path';
import { defineFunction } from '../shared/define-function';
import { once } from '../shared/once';
import type { SearchEngine } from './engine';
import { openFileEngine } from './file-engine';
import { handleSearch, searchQuery } from './handle';
import { withFallback } from './with-fallback';

/** Milliseconds until Elasticsearch counts as late. The visitor is typing, and the index file answers most queries as well. */
const ELASTICSEARCH_TIMEOUT = 800;

/** The build puts the index beside the bundle. */
const file = openFileEngine(join(__dirname, 'search.index'));

const { ELASTICSEARCH_URL: url } = process.env;
const engine = url ? withElasticsearch(url) : file;

function withElasticsearch(address: string): SearchEngine {
  const connect = once(async () => {
    const client = await import('./elasticsearch.lazy');
    return client.connect(address, ELASTICSEARCH_TIMEOUT);
  });
  // Loaded at the start, so that the first search needn't wait. A failure is reported to the search that needs the client.
  // Unhandled here, it would end the process and print the address.
  connect().catch(() => undefined);
  const first: SearchEngine = { search: async (query) => (await connect()).search(query) };
  return withFallback(first, file, ELASTICSEARCH_TIMEOUT, logFallback);
}

/** Logs only the kind of a failure. Its message may contain the address with the password. */
function logFallback(error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  console.log(JSON.stringify({ function: 'search', fallback: kind }));
}

/** Search over the content release. Public: it answers visitors without identity. */
export const main = defineFunction<'search'>({
  name: 'search',
  input: searchQuery,
  handle: (query) => handleSearch(query, engine),
});
