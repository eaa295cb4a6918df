import { join } from 'node:path';
import { defineFunction } from '../shared/define-function';
import { openFileEngine } from './file-engine';
import { handleSearch, searchQuery } from './handle';

/** The build puts the index beside the bundle. */
const engine = openFileEngine(join(__dirname, 'search.index'));

/** Search over the content release. Public: it answers visitors without identity. */
export const main = defineFunction<'search'>(searchQuery, (query) => handleSearch(query, engine));
