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

/** Words of the header, by what they say. */
const AT = { pageSize: 2, pageCount: 3, size: 4, documentCount: 5, seal: 6, sections: 7 };
const VERSION_AT = (AT.sections + 2 * sections.length) * 4;
const CHECKSUM_AT = HEADER_BYTES / 4 - 1;

/** Reads and checks the header. @throws DamagedIndex with the reason why this is no index to be read */
export function readHeader(source: ByteSource): Header {
  const bytes = source.read(0, HEADER_BYTES);
  if (bytes.length < HEADER_BYTES) {
    throw new DamagedIndex(`${bytes.length} bytes are too few for an index`);
  }
  for (let index = 0; index < MAGIC.length; index += 1) {
    if (bytes[index] !== MAGIC.charCodeAt(index)) {
      throw new DamagedIndex('this is no index, or one of another format');
    }
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  const signed = new Int32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  if (checksum(signed, 0, CHECKSUM_AT, 0) !== signed[CHECKSUM_AT]) {
    throw new DamagedIndex('the header is damaged');
  }
  const word = (index: number) => words[index] ?? 0;
  const size = word(AT.size);
  // Its last byte and nothing behind it: asking the file for its size takes ten times as long.
  if (source.read(size - 4, 8).length !== 4) {
    throw new DamagedIndex(`the file hasn't the ${size} bytes that its header says`);
  }
  const section = (index: number): Section => ({
    offset: word(AT.sections + 2 * index),
    length: word(AT.sections + 2 * index + 1),
  });
  return {
    pageSize: word(AT.pageSize),
    pageCount: word(AT.pageCount),
    documentCount: word(AT.documentCount),
    seal: word(AT.seal),
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
