import { searchKinds, type SearchResults } from './search';
import { isFlag, isNumber, isText, listOf, oneOf, shapeOf } from './shape';

const isRanges = listOf(shapeOf({ start: isNumber, end: isNumber }));

const isResults = shapeOf({
  hits: listOf(
    shapeOf({
      id: isText,
      kind: oneOf(searchKinds),
      title: isText,
      summary: isText,
      highlights: shapeOf({ title: isRanges, summary: isRanges }),
    }),
  ),
  facets: shapeOf({ kind: shapeOf({}) }),
  relaxed: isFlag,
});

/** Whether a value can be shown as the results of a search. */
export function isSearchResults(value: unknown): value is SearchResults {
  return isResults(value);
}
