import { searchKinds, type SearchResults } from './search-types';
import { isFlag, isNumber, isText, listOf, optional, shapeOf } from '../cloud/shape';

const isRanges = listOf(shapeOf({ start: isNumber, end: isNumber }));

const isResults = shapeOf({
  hits: listOf(
    shapeOf({
      id: isText,
      kind: isText,
      title: isText,
      summary: isText,
      highlights: shapeOf({ title: isRanges, summary: isRanges }),
    }),
  ),
  total: isNumber,
  facets: shapeOf({ kind: shapeOf({}) }),
  suggestion: optional(isText),
  relaxed: isFlag,
  cursor: optional(isText),
  completions: optional(listOf(isText)),
});

/**
 * What came as the results of a search, without hits of kinds that this version of the app doesn't know yet.
 * @returns null for what can't be shown
 */
export function parseResults(value: unknown): SearchResults | null {
  if (!isResults(value)) return null;
  const results = value as SearchResults;
  return { ...results, hits: results.hits.filter(({ kind }) => searchKinds.includes(kind)) };
}
