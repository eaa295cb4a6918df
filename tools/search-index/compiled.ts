import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { release } from '../../miniprogram/content/release';
import type { SearchVocabulary } from './documents';
import { indexedContent } from './index';

/** What the release that is compiled already is indexed by. Apart from what compiles it, which must run without one. */
export async function readIndexedContent(projectRoot: string) {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(projectRoot, 'cloudfunctions', 'content', file), 'utf8'));
  return indexedContent(release, {
    synonyms: (await read('synonyms.json')) as SearchVocabulary['synonyms'],
    appPages: (await read('app-pages.json')) as SearchVocabulary['appPages'],
  });
}
