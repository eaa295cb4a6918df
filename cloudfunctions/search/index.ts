import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { documentsOf } from './documents';
import { createMiniSearchEngine } from './engine';
import { handleSearch, searchQuery } from './handle';

const engine = createMiniSearchEngine(documentsOf(release));

/** Search over the content release. Public: it answers visitors without identity. */
export const main = defineFunction<'search'>({
  name: 'search',
  input: searchQuery,
  handle: (query) => handleSearch(query, engine, release.version),
});
