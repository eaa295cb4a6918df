import * as v from 'valibot';
import { topics } from '../../miniprogram/domain/content/content-types';
import { languages } from '../../miniprogram/domain/words/language';
import {
  MAX_PAGE_SIZE,
  MAX_QUERY_LENGTH,
  searchKinds,
  type SearchQuery,
  type SearchResults,
} from '../../miniprogram/domain/search/search-types';
import { StaleCursor } from '../../miniprogram/domain/search/engine/search-engine';
import { Refusal } from '../shared/refusal';
import type { SearchEngine } from './engine';

/** The input of `search`. */
export const searchQuery = v.strictObject({
  q: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_QUERY_LENGTH)),
  lang: v.picklist(languages),
  filters: v.optional(
    v.strictObject({
      kind: v.optional(v.picklist(searchKinds)),
      category: v.optional(v.picklist(topics)),
    }),
  ),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PAGE_SIZE))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  completions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
}) as v.GenericSchema<unknown, SearchQuery>;

/** Answers a query. @throws Refusal `not-found` for a cursor of another index */
export async function handleSearch(
  query: SearchQuery,
  engine: SearchEngine,
): Promise<SearchResults> {
  try {
    return await engine.search(query);
  } catch (error) {
    if (error instanceof StaleCursor) throw new Refusal('not-found', error.message);
    throw error;
  }
}
