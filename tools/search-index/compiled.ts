import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { release } from '../../miniprogram/content/release';
import { indexedContent } from './index';

/** What the release that is compiled already is indexed by. Apart from what compiles it, which must run without one. */
export async function readIndexedContent(projectRoot: string) {
  const path = join(projectRoot, 'cloudfunctions', 'content', 'synonyms.json');
  return indexedContent(release, JSON.parse(await readFile(path, 'utf8')) as string[][]);
}
