import { searchKinds, type SearchQuery, type SearchResults } from './search-types';
import type { SearchIndex } from './engine/search-engine';
import { isHanzi } from './engine/tokenize/fold';

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
    ...(completions > 0 && { completions: completionsOf(index, query, completions) }),
    tookMs: Math.round((now() - startedAt) * 100) / 100,
  };
}

/** How much of a query that leads nowhere is tried, the most first. */
const BEGINNINGS = [0.75, 0.5, 0.25];
/** Fewer characters begin too much to mean anything: two letters are the initials of many a Chinese name. */
const SHORTEST = { hanzi: 2, other: 3 };

/** Titles that a query may become; where there are none, those that its beginning may. */
function completionsOf(index: SearchIndex, { q, lang }: SearchQuery, limit: number): string[] {
  const characters = Array.from(q.trim());
  const shortest = isHanzi(characters[0]?.codePointAt(0) ?? 0) ? SHORTEST.hanzi : SHORTEST.other;
  const lengths = BEGINNINGS.map((share) => Math.ceil(share * characters.length));
  for (const length of [characters.length, ...lengths.filter((count) => count >= shortest)]) {
    const completions = index.suggest({ q: characters.slice(0, length).join(''), lang, limit });
    if (completions.length > 0) return completions;
  }
  return [];
}
