import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import { decodeZ85, encodeZ85 } from '../../miniprogram/domain/search/z85';
import { buildIndex, type IndexDocument } from './build';
import { commonWordsNear } from './common-words';
import { documentsOf, type SearchVocabulary } from './documents';
import { withNeededNames } from './needed-names';

/** Where the index stands in the Mini Program, from the project's folder. */
export const indexModule = join('miniprogram', 'content', 'search', 'search-index.ts');

/** A release's documents and the version of their index: the release's, and a hash of what it was indexed by. */
export function indexedContent(
  release: ContentRelease,
  vocabulary: SearchVocabulary,
): { documents: IndexDocument[]; version: string } {
  const documents = documentsOf(release, vocabulary);
  const hash = createHash('sha256').update(JSON.stringify(documents)).digest('hex').slice(0, 6);
  return { documents, version: `${release.version}-${hash}` };
}

/** The TypeScript of `miniprogram/content/search/search-index.ts`: a package can hold no other file that a script can read. */
export function renderIndex(release: ContentRelease, vocabulary: SearchVocabulary): string {
  const { documents, version } = indexedContent(release, vocabulary);
  const bytes = buildIndex(withNeededNames(documents), version, commonWordsNear);
  return [
    '// Compiled from cloudfunctions/content/ by `npm run content`: edit there.',
    '',
    '/** The length of the search index, in bytes. */',
    `export const searchIndexLength = ${bytes.length};`,
    '',
    '/** The search index over the content that this build brings along: DEFLATE, as Z85. */',
    'export const searchIndex =',
    `  '${encodeZ85(deflateRawSync(bytes, { level: 9 }))}';`,
    '',
  ].join('\n');
}

/** The index's bytes, out of the module that `renderIndex` rendered. @throws Error when it holds none */
export async function readIndex(projectRoot: string): Promise<Uint8Array> {
  const text = await readFile(join(projectRoot, indexModule), 'utf8');
  const [, z85] = /searchIndex =\s+'([^']+)';/.exec(text) ?? [];
  if (z85 === undefined) throw new Error(`${indexModule} holds no index: run \`npm run content\`.`);
  return inflateRawSync(decodeZ85(z85));
}
