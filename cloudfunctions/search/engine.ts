import type { SearchQuery, SearchResults } from '../../miniprogram/domain/search/search-types';

/** What answers searches: the index file, or Elasticsearch. Both pass one suite of tests. */
export interface SearchEngine {
  /** @throws StaleCursor for a cursor of another index */
  search(query: SearchQuery): Promise<SearchResults>;
}
