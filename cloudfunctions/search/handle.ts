import * as v from 'valibot';
import {
  MAX_QUERY_LENGTH,
  type SearchKind,
  type SearchQuery,
  type SearchResults,
} from '../../miniprogram/domain/search';
import type { SearchEngine } from './engine';
import { highlight } from './highlight';

/** The input of `search`. */
export const searchQuery = v.strictObject({
  q: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_QUERY_LENGTH)),
  lang: v.picklist(['en', 'zh']),
  filters: v.optional(
    v.strictObject({
      kind: v.optional(v.picklist(['metric', 'service', 'sector', 'category', 'event'])),
    }),
  ),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
}) as v.GenericSchema<unknown, SearchQuery>;

/** Answers a query from an engine's ranking, in the visitor's language. */
export function handleSearch(
  { q, lang, filters, limit = 20 }: SearchQuery,
  engine: SearchEngine,
  indexVersion: string,
): SearchResults {
  const startedAt = performance.now();
  const { ranked, relaxed } = engine.rank(q);
  const facets: Partial<Record<SearchKind, number>> = {};
  for (const { document } of ranked) facets[document.kind] = (facets[document.kind] ?? 0) + 1;
  const wanted = filters?.kind
    ? ranked.filter(({ document }) => document.kind === filters.kind)
    : ranked;
  const hits = wanted.slice(0, limit).map(({ document, score }) => {
    const title = document.title[lang];
    const summary = document.summary[lang];
    return {
      id: document.id,
      kind: document.kind,
      score: Math.round(score * 1000) / 1000,
      title,
      summary,
      highlights: { title: highlight(title, q), summary: highlight(summary, q) },
    };
  });
  return {
    hits,
    total: wanted.length,
    facets,
    relaxed,
    tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
    indexVersion,
  };
}
