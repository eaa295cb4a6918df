import * as v from 'valibot';
import {
  searchKinds,
  type SearchFacets,
  type SearchHit,
  type SearchQuery,
} from '../../../miniprogram/domain/search/search-types';
import { highlighter } from '../../../miniprogram/domain/search/engine/highlight';
import { parseQuery } from '../../../miniprogram/domain/search/engine/query/parse';
import { asItIs } from './request';

const localized = v.object({ en: v.string(), zh: v.string() });
const buckets = v.object({
  names: v.object({ buckets: v.array(v.object({ key: v.string(), doc_count: v.number() })) }),
});

/** The part of Elasticsearch's answer that is used. */
const response = v.object({
  hits: v.object({
    total: v.object({ value: v.number() }),
    hits: v.array(
      v.object({
        _index: v.string(),
        _score: v.nullable(v.number()),
        _source: v.object({
          id: v.string(),
          kind: v.picklist(searchKinds),
          title: localized,
          summary: localized,
        }),
      }),
    ),
  }),
  aggregations: v.object({ kind: buckets, category: buckets }),
});

/** The content of an answer. */
export interface Answer {
  hits: SearchHit[];
  total: number;
  facets: SearchFacets;
  /** The index behind the alias; null if nothing was found. */
  index: string | null;
}

/** Parses an answer. @throws ValiError if it has another shape */
export function readResponse(answer: unknown, { q, lang }: SearchQuery): Answer {
  const { hits, aggregations } = v.parse(response, answer);
  const { mark } = highlighter(parseQuery(q, asItIs), asItIs);
  const countsOf = (name: 'kind' | 'category') =>
    Object.fromEntries(
      aggregations[name].names.buckets.map(({ key, doc_count }) => [key, doc_count]),
    );
  return {
    hits: hits.hits.map(({ _score, _source: { id, kind, title, summary } }) => ({
      id,
      kind,
      score: Math.round((_score ?? 0) * 10) / 10,
      title: title[lang],
      summary: summary[lang],
      highlights: { title: mark(title[lang]), summary: mark(summary[lang]) },
    })),
    total: hits.total.value,
    facets: { kind: countsOf('kind'), category: countsOf('category') },
    index: hits.hits[0]?._index ?? null,
  };
}
