import { PAGE_SIZE, type SearchQuery } from '../../../miniprogram/domain/search/search-types';
import { parseQuery } from '../../../miniprogram/domain/search/engine/query/parse';

/** How strictly a query is matched, the strictest first: all words; all words, with typos or as pinyin; any word. */
export const readings = ['strict', 'lenient', 'relaxed'] as const;
export type Reading = (typeof readings)[number];

/** Folds nothing: Elasticsearch's analyzers do that. */
export const asItIs = (code: number) => code;

const fields = [
  'title.en^8',
  'title.zh^8',
  'keywords^4',
  'summary.en^1.5',
  'summary.zh^1.5',
  'context^0.7',
];
const beginnings = ['title.en.prefix^3', 'title.zh.prefix^3', 'keywords.prefix^1.5'];
const spoken = ['title.zh.pinyin^4', 'keywords.pinyin^2'];

/**
 * The body of a search request.
 * @param offset how many hits to skip
 */
export function requestFor(query: SearchQuery, reading: Reading, offset: number): object {
  const { q, filters = {}, limit = PAGE_SIZE } = query;
  const quantities = parseQuery(q, asItIs)
    .filter(({ type }) => type === 'quantity')
    .map((part) => ('term' in part ? part.term : ''));
  const filter = (name: 'kind' | 'category') =>
    filters[name] === undefined ? [] : [{ term: { [name]: filters[name] } }];
  return {
    from: offset,
    size: limit,
    track_total_hits: true,
    query: {
      bool: {
        should: [
          ...wordsOf(q, reading),
          ...quantities.map((term) => ({ term: { quantities: { value: term, boost: 6 } } })),
        ],
        minimum_should_match: 1,
      },
    },
    // Filters apply after the aggregations, so that each count ignores its own filter.
    post_filter: { bool: { filter: [...filter('kind'), ...filter('category')] } },
    aggs: {
      kind: counts('kind', filter('category')),
      category: counts('category', filter('kind')),
    },
    sort: ['_score', { id: 'asc' }],
  };
}

function wordsOf(q: string, reading: Reading): object[] {
  const match = (type: string, over: string[], more: object) => ({
    multi_match: { query: q, type, fields: over, ...more },
  });
  const operator = reading === 'relaxed' ? 'or' : 'and';
  const words = [
    match('cross_fields', fields, { operator }),
    match('cross_fields', beginnings, { operator }),
    match('best_fields', spoken, {}),
  ];
  if (reading === 'strict') return words;
  // The same number of typos as in the index file; a transposition counts as one.
  const fuzzy = { fuzziness: 'AUTO:4,8', prefix_length: 0, fuzzy_transpositions: true, operator };
  return [...words, match('best_fields', fields, fuzzy)];
}

const counts = (field: string, filter: object[]) => ({
  filter: { bool: { filter } },
  aggs: { names: { terms: { field, size: 50 } } },
});
