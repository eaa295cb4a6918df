import inflate from 'tiny-inflate';
import { searchIndex, searchIndexLength } from '../content/search-index';
import { answerSearch } from '../domain/search/answer-search';
import { decodeBase64 } from '../domain/search/base64';
import type { SearchQuery, SearchResults } from '../domain/search/search-types';
import { SearchIndex } from '../domain/search/engine/search-engine';

let index: SearchIndex | undefined;

/** Searches the index that came with the app: where the cloud can't be reached. Opened with the first query. */
export function searchBundled(query: SearchQuery): SearchResults {
  index ??= new SearchIndex(inflate(decodeBase64(searchIndex), new Uint8Array(searchIndexLength)));
  return answerSearch(index, query, Date.now);
}
