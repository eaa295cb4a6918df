import type { SearchHit } from '../../../miniprogram/domain/search/search-types';

/** A figure among results, of which nothing matters but which it is. */
export const hitOf = (id: string): SearchHit => ({
  id,
  kind: 'metric',
  score: 1,
  title: id,
  summary: '',
  highlights: { title: [], summary: [] },
});
