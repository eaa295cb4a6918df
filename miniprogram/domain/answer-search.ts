import { searchKinds, type SearchQuery, type SearchResults } from './search';
import type { SearchIndex } from './search-index/search-index';

/**
 * Answers a query from an index of the content: in the cloud, and on a phone that has no network.
 * @param now a clock, in milliseconds
 * @throws StaleCursor for a cursor of another index
 */
export function answerSearch(
  index: SearchIndex,
  query: SearchQuery,
  now: () => number,
): SearchResults {
  const startedAt = now();
  const { completions = 0, ...asked } = query;
  const { hits, ...answer } = index.search(asked);
  return {
    ...answer,
    // An index of the content has the content's kinds only.
    hits: hits.flatMap(({ kind: name, ...hit }) => {
      const kind = searchKinds.find((known) => known === name);
      return kind ? [{ ...hit, kind }] : [];
    }),
    ...(completions > 0 && { completions: index.suggest({ q: query.q, limit: completions }) }),
    tookMs: Math.round((now() - startedAt) * 100) / 100,
  };
}
