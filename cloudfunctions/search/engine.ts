import type { SearchQuery, SearchResults } from '../../miniprogram/domain/search/search-types';

/** A search engine: the index file, or Elasticsearch. Both pass the same test suite. */
export interface SearchEngine {
  /** @throws StaleCursor for a cursor of another index */
  search(query: SearchQuery): Promise<SearchResults>;
}
