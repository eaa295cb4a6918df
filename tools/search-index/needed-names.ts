import { SearchIndex } from '../../miniprogram/domain/search/engine/search-engine';
import { buildIndex, type IndexDocument } from './build';
import { readingsOf } from './readings';

/**
 * Leaves documents those of their names that must be indexed as a whole: the ones that would otherwise find another document
 * first. All others would only make the index longer.
 */
export function withNeededNames(documents: IndexDocument[]): IndexDocument[] {
  const owners = new Map<string, Set<string>>();
  for (const { kind, id, title, keywords, wholeNames = [] } of documents) {
    for (const name of [title.en, title.zh, ...keywords, ...wholeNames]) {
      const key = name.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(`${kind}:${id}`));
    }
  }
  const all = new Set(documents.flatMap(({ wholeNames = [] }) => wholeNames));
  if (all.size === 0) return documents;
  const bare = documents.map((document) => ({ ...document, wholeNames: [] }));
  const index = new SearchIndex(buildIndex(bare, ''), readingsOf(documents));
  const isFirst = (name: string) => {
    const { hits } = index.search({ q: name, lang: 'en', limit: 1 });
    return hits.some(({ kind, id }) => owners.get(name.toLowerCase())?.has(`${kind}:${id}`));
  };
  const needed = new Set([...all].filter((name) => !isFirst(name)));
  return documents.map((document) => ({
    ...document,
    wholeNames: (document.wholeNames ?? []).filter((name) => needed.has(name)),
  }));
}
