import { StaleCursor } from '../../miniprogram/domain/search/engine/search-engine';
import { within } from '../shared/within';
import type { SearchEngine } from './engine';

/**
 * An engine with a fallback: the other engine answers what the first doesn't answer within `timeout` milliseconds. A
 * cursor that the first engine refuses stays refused, because the other doesn't know it either.
 * @param onFailure gets the error of the first engine
 */
export function withFallback(
  first: SearchEngine,
  other: SearchEngine,
  timeout: number,
  onFailure: (error: unknown) => void,
): SearchEngine {
  return {
    async search(query) {
      const late = () => new Error(`no answer within ${timeout} ms`);
      try {
        return await within(timeout, first.search(query), late);
      } catch (error) {
        if (error instanceof StaleCursor) throw error;
        onFailure(error);
        return await other.search(query);
      }
    },
  };
}
