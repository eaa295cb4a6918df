/**
 * The status of a page with one entry: the entry exists, a release that may have it is being loaded, or it doesn't exist.
 */
export type EntryStatus = 'found' | 'loading' | 'unknown';

/** The number of similar entries for a missing one. */
const MAX_NEIGHBOURS = 4;
/** The most characters of an unknown id that are compared. */
const MAX_ID = 64;

const partsOf = (id: string) => new Set(id.slice(0, MAX_ID).split('-'));

/** @param isRefreshing whether a newer release is being loaded */
export function statusOf(entry: object | undefined, isRefreshing: boolean): EntryStatus {
  if (entry) return 'found';
  return isRefreshing ? 'loading' : 'unknown';
}

/** The entries whose ids share the most words with an unknown id; without any, the default entries. */
export function neighboursOf<Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string,
  usual: readonly Entry[] = entries,
): Entry[] {
  const wanted = partsOf(id);
  const scored = entries.map((entry) => ({
    entry,
    score: [...partsOf(entry.id)].filter((part) => wanted.has(part)).length,
  }));
  const near = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return (near.length > 0 ? near.map(({ entry }) => entry) : usual).slice(0, MAX_NEIGHBOURS);
}
