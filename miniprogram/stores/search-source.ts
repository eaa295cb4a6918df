import { parseResults } from '../domain/search/parse-results';
import type { Failure, Result } from '../domain/cloud/result';
import {
  appendResults,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  type SearchQuery,
  type SearchResults,
} from '../domain/search/search-types';

/** Results and their origin; `bundled` is the index in the package. */
export interface Found {
  results: SearchResults;
  origin: 'cloud' | 'bundled';
}

export interface SearchSourceServices {
  search: (query: SearchQuery) => Promise<Result<SearchResults>>;
  /** Searches on the phone itself. @throws where the phone can't load the index */
  searchBundled: (query: SearchQuery) => Promise<SearchResults>;
}

/**
 * The source of answers: the cloud or, if it fails, the phone. Only a refusal of the query itself is a failure, because the
 * phone would refuse it, too.
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
   * Requests the next page. If it doesn't continue the same list, because the index has changed or the cloud can't be reached,
   * requests the list from its start, one page longer than before, so that it doesn't shrink.
   * @param cursor the cursor of the current results
   * @returns all results to show
   */
  async goOn(query: SearchQuery, shown: Found, cursor: string): Promise<Result<Found>> {
    const { results, origin } = shown;
    const page = { ...query, cursor };
    if (origin === 'bundled') return joined(shown, await this.services.searchBundled(page));
    const whole = { ...query, limit: sizeFor(results.hits.length + PAGE_SIZE) };
    const next = await this.services.search(page);
    if (!next.ok && next.error !== 'not-found') return this.withoutCloud(whole, next.error);
    const following = next.ok ? parseResults(next.value) : null;
    return following?.indexVersion === results.indexVersion
      ? joined(shown, following)
      : this.ask(whole);
  }

  private async withoutCloud(query: SearchQuery, error: Failure): Promise<Result<Found>> {
    if (error === 'invalid-input') return { ok: false, error };
    try {
      const results = await this.services.searchBundled(query);
      return { ok: true, value: { results, origin: 'bundled' } };
    } catch {
      // The index isn't on the phone yet, so the visitor reads why the cloud didn't answer.
      return { ok: false, error };
    }
  }
}

/** The size of a page with this many hits, up to the function's maximum. */
export function sizeFor(hits: number): number {
  return Math.min(MAX_PAGE_SIZE, Math.max(PAGE_SIZE, hits));
}

function joined({ results, origin }: Found, next: SearchResults): Result<Found> {
  return { ok: true, value: { results: appendResults(results, next), origin } };
}
