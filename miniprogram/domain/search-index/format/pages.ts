import { ByteReader, decodeText, type DecodeText } from './bytes';
import {
  CHECKSUM_BYTES,
  checksum,
  DamagedIndex,
  HEADER_BYTES,
  MAGIC,
  sections,
  seedOf,
  type Header,
  type Section,
} from './layout';

/** Where an index's bytes come from: a file that is read at position, or memory. */
export interface ByteSource {
  /** How many bytes there are. */
  size: number;
  /**
   * Bytes from a position on; the caller doesn't change them. Fewer than asked for is an error of the source's making.
   * @returns bytes that begin at a multiple of four in their buffer
   */
  read(position: number, length: number): Uint8Array;
  /** The platform's own way to read UTF-8, where it has one: many times as fast as ours. */
  decode?: DecodeText;
}

/** An index that is in memory, as on a phone. */
export function memorySource(bytes: Uint8Array): ByteSource {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return {
    size: aligned.length,
    read: (position, length) => aligned.subarray(position, position + length),
  };
}

/** At most so many pages are kept; what is asked for often stays in reach. */
const KEPT_PAGES = 16_384;
/** A longer stretch is passed through unkept: it would push out everything else. */
const LONG_STRETCH = 64;

/** Reads and checks the header. @throws DamagedIndex with the reason why this is no index to be read */
export function readHeader(source: ByteSource): Header {
  if (source.size < HEADER_BYTES) {
    throw new DamagedIndex(`${source.size} bytes are too few for an index`);
  }
  const bytes = source.read(0, HEADER_BYTES);
  if (decodeText(bytes, 0, MAGIC.length) !== MAGIC) {
    throw new DamagedIndex('this is no index, or one of another format');
  }
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  const last = HEADER_BYTES / 4 - 1;
  if (checksum(words, 0, last, 0) !== words[last]) throw new DamagedIndex('the header is damaged');
  const reader = new ByteReader(bytes, MAGIC.length);
  const pageSize = reader.uint32();
  const pageCount = reader.uint32();
  const documentCount = reader.uint32();
  const dictionaryPages = reader.uint32();
  const seal = reader.uint32();
  const places = sections.map((): Section => {
    const offset = reader.uint32();
    return { offset, length: reader.uint32() };
  });
  if (pageSize * pageCount !== source.size) {
    throw new DamagedIndex(`${source.size} bytes, where the header says ${pageSize * pageCount}`);
  }
  const [names, folds, dictionary, postings, facets, offsets, documents] = places as [
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
  ];
  return {
    pageSize,
    pageCount,
    documentCount,
    dictionaryPages,
    seal,
    sections: { names, folds, dictionary, postings, facets, offsets, documents },
    version: reader.text(),
  };
}

/** An index's pages, each checked when it is taken from the source. */
export class Pages {
  /** Bytes in a page besides its checksum. */
  readonly capacity: number;
  readonly decode: DecodeText;
  private readonly kept = new Map<number, Uint8Array>();

  constructor(
    private readonly source: ByteSource,
    private readonly header: Header,
  ) {
    this.capacity = header.pageSize - CHECKSUM_BYTES;
    this.decode = source.decode ?? decodeText;
  }

  /** A page by its number. @throws DamagedIndex when it is not as it was written */
  page(number: number): Uint8Array {
    const known = this.kept.get(number);
    if (known) return known;
    const [page] = this.take(number, 1);
    if (!page) throw new DamagedIndex(`there is no page ${number}`);
    if (this.kept.size >= KEPT_PAGES) {
      // The oldest half goes at once: cheaper than keeping an order of use for each read.
      let left = KEPT_PAGES / 2;
      for (const old of this.kept.keys()) if (left-- > 0) this.kept.delete(old);
    }
    this.kept.set(number, page);
    return page;
  }

  /** The bytes of a stretch, wherever its pages begin and end. */
  read(offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array();
    const { capacity } = this;
    const first = Math.floor(offset / capacity);
    const skipped = offset - first * capacity;
    if (skipped + length <= capacity) {
      return this.page(first + 1).subarray(skipped, skipped + length);
    }
    const count = Math.ceil((skipped + length) / capacity);
    const bytes = new Uint8Array(length);
    const long = count > LONG_STRETCH ? this.take(first + 1, count) : null;
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      const page = long?.[index] ?? this.page(first + 1 + index);
      const from = index === 0 ? skipped : 0;
      const part = page.subarray(from, Math.min(capacity, from + length - at));
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  /** Pages in a row, in one read. */
  private take(first: number, count: number): Uint8Array[] {
    const { pageSize, pageCount, seal } = this.header;
    if (first < 1 || first + count > pageCount) {
      throw new DamagedIndex(`there are no pages ${first} to ${first + count - 1}`);
    }
    const bytes = this.source.read(first * pageSize, count * pageSize);
    if (bytes.length !== count * pageSize) throw new DamagedIndex('the file ends early');
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const pageWords = pageSize / 4;
    const pages: Uint8Array[] = [];
    for (let index = 0; index < count; index += 1) {
      const last = (index + 1) * pageWords - 1;
      if (checksum(words, index * pageWords, last, seedOf(seal, first + index)) !== words[last]) {
        throw new DamagedIndex(`page ${first + index} is damaged`);
      }
      pages.push(bytes.subarray(index * pageSize, index * pageSize + this.capacity));
    }
    return pages;
  }
}
