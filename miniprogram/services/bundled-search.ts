import type { SearchQuery, SearchResults } from '../domain/search/search-types';

/** What the subpackage `content/search` exports. */
interface SearchPackage {
  searchBundled: (query: SearchQuery) => SearchResults;
}

/**
 * Searches the index that the app brings along, without the cloud. It is in a subpackage, because the first page doesn't need
 * it. Home and the search page preload it.
 * @throws what WeChat reports where the subpackage can't be loaded, such as offline before it was preloaded
 */
export async function searchBundled(query: SearchQuery): Promise<SearchResults> {
  const loaded = (await require.async('../content/search/bundled-search.js')) as SearchPackage;
  return loaded.searchBundled(query);
}
