import { parseResults } from '../domain/search/parse-results';
import type { Failure, Result } from '../domain/cloud/result';
import {
  appendResults,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  type SearchQuery,
  type SearchResults,
} from '../domain/search/search-types';

/** Results, and where they come from: `bundled` ones from the index that the app brought along. */
export interface Found {
  results: SearchResults;
  origin: 'cloud' | 'bundled';
}

export interface SearchSourceServices {
  search: (query: SearchQuery) => Promise<Result<SearchResults>>;
  /** Searches on the phone itself. */
  searchBundled: (query: SearchQuery) => SearchResults;
}

/**
 * Where answers come from: the cloud, and wherever that fails, the phone. Only a refusal of the query itself is a failure:
 * the phone would refuse it as well.
 */
export class SearchSource {
  constructor(private readonly services: SearchSourceServices) {}

  async ask(query: SearchQuery): Promise<Result<Found>> {
    const result = await this.services.search(query);
    if (!result.ok) return this.withoutCloud(query, result.error);
    const results = parseResults(result.value);
    return results
      ? { ok: true, value: { results, origin: 'cloud' } }
      : this.withoutCloud(query, 'bad-answer');
  }

  /**
   * Asks for the page that follows. Where it is none of the same list, because the index has been renewed or the cloud is
   * out of reach, the list is asked for from its start, a page longer than it is shown, so that it doesn't shrink.
   * @param cursor that of the shown results
   * @returns all there is to show
   */
  async goOn(query: SearchQuery, shown: Found, cursor: string): Promise<Result<Found>> {
    const { results, origin } = shown;
    const page = { ...query, cursor };
    if (origin === 'bundled') return joined(shown, this.services.searchBundled(page));
    const whole = { ...query, limit: sizeFor(results.hits.length + PAGE_SIZE) };
    const next = await this.services.search(page);
    if (!next.ok && next.error !== 'not-found') return this.withoutCloud(whole, next.error);
    const following = next.ok ? parseResults(next.value) : null;
    return following?.indexVersion === results.indexVersion
      ? joined(shown, following)
      : this.ask(whole);
  }

  private withoutCloud(query: SearchQuery, error: Failure): Result<Found> {
    if (error === 'invalid-input') return { ok: false, error };
    return { ok: true, value: { results: this.services.searchBundled(query), origin: 'bundled' } };
  }
}

/** The size of a page that has this many hits, as far as the function gives so many. */
export function sizeFor(hits: number): number {
  return Math.min(MAX_PAGE_SIZE, Math.max(PAGE_SIZE, hits));
}

function joined({ results, origin }: Found, next: SearchResults): Result<Found> {
  return { ok: true, value: { results: appendResults(results, next), origin } };
}
