import { ByteReader, decodeText } from './bytes';
import {
  checksum,
  DamagedIndex,
  HEADER_BYTES,
  MAGIC,
  sections,
  type Header,
  type Section,
} from './layout';
import type { ByteSource } from './source';

const WORDS = HEADER_BYTES / 4;
/** Where the sections' places begin, in words, and the version, in bytes. */
const SECTIONS_AT = 7;
const VERSION_AT = (SECTIONS_AT + 2 * sections.length) * 4;

/** Reads and checks the header. @throws DamagedIndex with the reason why this is no index to be read */
export function readHeader(source: ByteSource): Header {
  const bytes = source.read(0, HEADER_BYTES);
  if (bytes.length < HEADER_BYTES) {
    throw new DamagedIndex(`${bytes.length} bytes are too few for an index`);
  }
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new DamagedIndex('this is no index, or one of another format');
  }
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, WORDS);
  if (checksum(words, 0, WORDS - 1, 0) !== words[WORDS - 1]) {
    throw new DamagedIndex('the header is damaged');
  }
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, WORDS);
  const size = numbers[4] ?? 0;
  // Its last bytes and none behind them: to ask for a file's size takes ten times as long.
  if (source.read(size - 4, 8).length !== 4) {
    throw new DamagedIndex(`the file hasn't the ${size} bytes that its header says`);
  }
  const section = (index: number): Section => ({
    offset: numbers[SECTIONS_AT + 2 * index] ?? 0,
    length: numbers[SECTIONS_AT + 2 * index + 1] ?? 0,
  });
  return {
    pageSize: numbers[2] ?? 0,
    pageCount: numbers[3] ?? 0,
    documentCount: numbers[5] ?? 0,
    seal: numbers[6] ?? 0,
    sections: {
      facets: section(0),
      guide: section(1),
      dictionary: section(2),
      postings: section(3),
      folds: section(4),
      offsets: section(5),
      documents: section(6),
    },
    version: new ByteReader(bytes, VERSION_AT, source.decode ?? decodeText).text(),
  };
}
