import type { SearchQuery, SearchResults } from '../domain/search/search-types';

/** What the subpackage `content/search` exports. */
interface SearchPackage {
  searchBundled: (query: SearchQuery) => SearchResults;
}

async function load(): Promise<SearchPackage> {
  return (await require.async('../content/search/bundled-search.js')) as SearchPackage;
}

/**
 * Loads the search index that the app brings along. It is in a subpackage, because the first page doesn't need it. The package
 * has no pages, so WeChat's compiler refuses it in a `preloadRule`.
 */
export async function preloadSearch(): Promise<void> {
  // Without it, searches need the cloud, as before.
  await load().catch(() => undefined);
}

/**
 * Searches that index, without the cloud.
 * @throws what WeChat reports where the subpackage can't be loaded, such as offline before the first load
 */
export async function searchBundled(query: SearchQuery): Promise<SearchResults> {
  return (await load()).searchBundled(query);
}
