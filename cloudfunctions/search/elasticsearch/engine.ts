import {
  PAGE_SIZE,
  type SearchQuery,
  type SearchResults,
} from '../../../miniprogram/domain/search/search-types';
import { StaleCursor } from '../../../miniprogram/domain/search/engine/search-engine';
import type { SearchEngine } from '../engine';
import { readings, requestFor } from './request';
import { readResponse, type Answer } from './response';

/** The alias that searches use. Reindexing switches it atomically to the new index. */
export const ALIAS = 'roadmap-search';

/** Sends a search's body to an index or alias. @returns the answer's JSON */
type SendSearch = (index: string, body: object) => Promise<unknown>;

/** The name of the index for a version of the content. */
export const indexNameOf = (version: string) => `${ALIAS}-${version}`;

/** An engine over Elasticsearch. */
export function createElasticsearchEngine(send: SendSearch): SearchEngine {
  return {
    async search(query: SearchQuery): Promise<SearchResults> {
      const startedAt = performance.now();
      const { q, limit = PAGE_SIZE, completions = 0 } = query;
      const { version: wanted, offset } = readCursor(query.cursor);
      let answer: Answer | null = null;
      let isRelaxed = false;
      for (const reading of readings) {
        answer = readResponse(await send(ALIAS, requestFor(query, reading, offset)), query);
        isRelaxed = reading === 'relaxed';
        // Documents that the filters exclude also count as found.
        if (Object.keys(answer.facets.kind).length + answer.total > 0) break;
      }
      const { hits = [], total = 0, facets = { kind: {}, category: {} }, index } = answer ?? {};
      const version = index?.slice(ALIAS.length + 1) ?? '';
      if (wanted !== null && wanted !== version) {
        throw new StaleCursor('These results have been renewed: search again.');
      }
      const isMore = offset + hits.length < total && hits.length > 0;
      return {
        hits,
        total,
        facets,
        relaxed: isRelaxed && hits.length > 0 && /\s/.test(q.trim()),
        ...(isMore && { cursor: `${version}.${offset + limit}` }),
        ...(completions > 0 && { completions: completionsOf(hits, completions) }),
        tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
        indexVersion: version,
      };
    },
  };
}

/** Titles that complete a query: those that contain its words. */
function completionsOf(hits: SearchResults['hits'], count: number): string[] {
  const marked = hits.filter(({ highlights }) => highlights.title.length > 0);
  return [...new Set(marked.map(({ title }) => title))].slice(0, count);
}

function readCursor(cursor: string | undefined): { version: string | null; offset: number } {
  if (cursor === undefined) return { version: null, offset: 0 };
  const [, version = '', offset = '0'] = /^(.*)\.(\d{1,9})$/.exec(cursor) ?? [];
  return { version, offset: Number(offset) };
}
