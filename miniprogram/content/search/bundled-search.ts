import inflate from 'tiny-inflate';
import { answerSearch } from '../../domain/search/answer-search';
import type { SearchQuery, SearchResults } from '../../domain/search/search-types';
import { SearchIndex } from '../../domain/search/engine/search-engine';
import { decodeZ85 } from '../../domain/search/z85';
import { hanziReadings } from './hanzi-readings';
import { searchIndex, searchIndexLength } from './search-index';

let index: SearchIndex | undefined;

/** Searches the index in the package, without the cloud. The first query opens the index. */
export function searchBundled(query: SearchQuery): SearchResults {
  index ??= new SearchIndex(
    inflate(decodeZ85(searchIndex), new Uint8Array(searchIndexLength)),
    hanziReadings,
  );
  return answerSearch(index, query, Date.now);
}
