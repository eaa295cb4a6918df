import { openSync, readvSync } from 'node:fs';
import { hanziReadings } from '../../miniprogram/content/search/hanzi-readings';
import { answerSearch } from '../../miniprogram/domain/search/answer-search';
import { SearchIndex, type ByteSource } from '../../miniprogram/domain/search/engine/search-engine';
import type { SearchEngine } from './engine';

/** Reads share buffers of this many bytes. Hundreds of small reads would each cost an allocation. */
const STRETCH = 65_536;

/** Opens a file for reads at any position, until the process ends. @throws what `fs` throws */
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
      // The next read begins at a multiple of four.
      used += (length + 3) & ~3;
      // `readvSync` with one buffer: `readSync` spends twice as long on checking its arguments.
      const count = readvSync(file, [bytes], position);
      return count === length ? bytes : bytes.subarray(0, count);
    },
    decode: ({ buffer, byteOffset }, start, end) =>
      Buffer.from(buffer, byteOffset + start, end - start).toString(),
  };
}

/**
 * An engine over an index file. It opens the file now and reads parts of it for each query.
 * @throws DamagedIndex if the file can't be used, with the reason
 */
export function openFileEngine(path: string): SearchEngine {
  const index = new SearchIndex(fileSource(path), hanziReadings);
  return {
    // A damaged page throws while searching: then the promise rejects, as with the other engine.
    search: (query) =>
      new Promise((resolve) => resolve(answerSearch(index, query, () => performance.now()))),
  };
}
