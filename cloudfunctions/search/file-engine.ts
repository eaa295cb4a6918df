import { openSync, readvSync } from 'node:fs';
import { hanziReadings } from '../../miniprogram/content/hanzi-readings';
import { answerSearch } from '../../miniprogram/domain/search/answer-search';
import { SearchIndex, type ByteSource } from '../../miniprogram/domain/search/engine/search-engine';
import type { SearchEngine } from './engine';

/** Reads are cut from stretches of so many bytes: hundreds of small ones would each cost an allocation. */
const STRETCH = 65_536;

/** A file that is read at position and stays open for as long as the process runs. @throws what `fs` throws */
export function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  let stretch = new Uint8Array(STRETCH);
  let used = 0;
  return {
    read(position, length) {
      if (used + length > STRETCH) {
        stretch = new Uint8Array(Math.max(STRETCH, length));
        used = 0;
      }
      const bytes = stretch.subarray(used, used + length);
      // The next one begins at a multiple of four again.
      used += (length + 3) & ~3;
      // Into a list of one: `readSync` looks at its arguments for twice as long.
      const count = readvSync(file, [bytes], position);
      return count === length ? bytes : bytes.subarray(0, count);
    },
    decode: ({ buffer, byteOffset }, start, end) =>
      Buffer.from(buffer, byteOffset + start, end - start).toString(),
  };
}

/**
 * An engine over an index file, which it opens at once and reads as queries need it.
 * @throws DamagedIndex with the reason why the file can't be used
 */
export function openFileEngine(path: string): SearchEngine {
  const index = new SearchIndex(fileSource(path), hanziReadings);
  return {
    // A damaged page is found inside: then the promise fails, as with any other engine.
    search: (query) =>
      new Promise((resolve) => resolve(answerSearch(index, query, () => performance.now()))),
  };
}
