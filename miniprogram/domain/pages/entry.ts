/**
 * How a page stands that shows one entry of the content: it has it, a release is on its way that may have it, or there is
 * no such entry.
 */
export type EntryStatus = 'found' | 'loading' | 'unknown';

/** How many neighbours are offered in the place of an entry that isn't there. */
const MAX_NEIGHBOURS = 4;
/** How much of an id that isn't ours is looked at. */
const MAX_ID = 64;

const partsOf = (id: string) => new Set(id.slice(0, MAX_ID).split('-'));

/** @param isRefreshing whether a newer release may still come */
export function statusOf(entry: object | undefined, isRefreshing: boolean): EntryStatus {
  if (entry) return 'found';
  return isRefreshing ? 'loading' : 'unknown';
}

/** The entries whose ids share most words with one that isn't there; where none shares any, the usual ones. */
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
