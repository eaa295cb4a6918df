import { SearchIndex } from '../../miniprogram/domain/search/engine/search-engine';
import { buildIndex, type IndexDocument } from './build';
import { readingsOf } from './readings';

/**
 * Adds to documents those of their aliases that must be indexed as a whole: the ones that would otherwise find another
 * document first. All others would only make the index longer.
 */
export function withWholeNames(documents: IndexDocument[]): IndexDocument[] {
  const index = new SearchIndex(buildIndex(documents, ''), readingsOf(documents));
  const owners = new Map<string, Set<string>>();
  for (const { kind, id, aliases = [] } of documents) {
    for (const alias of aliases) {
      owners.set(alias, (owners.get(alias) ?? new Set()).add(`${kind}:${id}`));
    }
  }
  const isFirst = (alias: string) => {
    const { hits } = index.search({ q: alias, lang: 'en', limit: 1 });
    return hits.some(({ kind, id }) => owners.get(alias)?.has(`${kind}:${id}`));
  };
  const needed = new Set([...owners.keys()].filter((alias) => !isFirst(alias)));
  return documents.map((document) => ({
    ...document,
    wholeNames: (document.aliases ?? []).filter((alias) => needed.has(alias)),
  }));
}
