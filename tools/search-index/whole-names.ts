import { SearchIndex } from '../../miniprogram/domain/search/engine/search-engine';
import { buildIndex, type IndexDocument } from './build';
import { readingsOf } from './readings';

/**
 * Adds to documents those of their aliases that must be indexed as a whole: the ones that would otherwise find another
 * document first. All others would only make the index longer.
 */
export function withWholeNames(documents: IndexDocument[]): IndexDocument[] {
  const owners = new Map<string, Set<string>>();
  for (const { kind, id, title, keywords, aliases = [] } of documents) {
    for (const name of [title.en, title.zh, ...keywords, ...aliases]) {
      const key = name.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(`${kind}:${id}`));
    }
  }
  const all = new Set(documents.flatMap(({ aliases = [] }) => aliases));
  if (all.size === 0) return documents;
  const index = new SearchIndex(buildIndex(documents, ''), readingsOf(documents));
  const isFirst = (alias: string) => {
    const { hits } = index.search({ q: alias, lang: 'en', limit: 1 });
    return hits.some(({ kind, id }) => owners.get(alias.toLowerCase())?.has(`${kind}:${id}`));
  };
  const needed = new Set([...all].filter((alias) => !isFirst(alias)));
  return documents.map((document) => ({
    ...document,
    wholeNames: (document.aliases ?? []).filter((alias) => needed.has(alias)),
  }));
}
