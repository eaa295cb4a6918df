import { StaleCursor } from '../../miniprogram/domain/search/engine/search-engine';
import { within } from '../shared/within';
import type { SearchEngine } from './engine';

/**
 * An engine that is there even when the better one isn't: what takes longer than `timeout` milliseconds, or fails, is
 * answered by the other. Only a cursor that the first refuses stays refused, since it is none of the other's.
 * @param onFailure hears why the first engine wasn't heard
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
