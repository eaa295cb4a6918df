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
    ...(completions > 0 && { completions: completionsOf(index, query.q, completions) }),
    tookMs: Math.round((now() - startedAt) * 100) / 100,
  };
}

/** How much of a query that leads nowhere is tried, the most first. */
const BEGINNINGS = [0.75, 0.5, 0.25];
/** Fewer characters than these begin too much to mean anything. */
const SHORTEST = 2;

/** Titles that a query may become; where there are none, those that its beginning may. */
function completionsOf(index: SearchIndex, q: string, limit: number): string[] {
  const characters = [...q];
  for (const share of [1, ...BEGINNINGS]) {
    const length = Math.ceil(share * characters.length);
    if (share < 1 && length < SHORTEST) break;
    const beginning = characters.slice(0, length).join('').trim();
    const completions = beginning === '' ? [] : index.suggest({ q: beginning, limit });
    if (completions.length > 0) return completions;
  }
  return [];
}
