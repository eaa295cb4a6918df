import { ByteWriter, encodeText } from './bytes';
import {
  BLOCK,
  CHECKSUM_BYTES,
  checksum,
  HEADER_BYTES,
  MAGIC,
  MAX_TERM_BYTES,
  sections,
  seedOf,
  type Section,
  type SectionName,
  type StoredDocument,
} from './layout';

/** A term and the documents that have it, in rising order. */
export interface TermPostings {
  term: string;
  documents: ArrayLike<number>;
  /** 1 to 255, one for each document. */
  impacts: ArrayLike<number>;
}

/** Everything that an index file holds. */
export interface IndexContents {
  /** At most 200 bytes of UTF-8. */
  version: string;
  documents: StoredDocument[];
  /** In the order of their UTF-8 bytes, each once, none longer than `MAX_TERM_BYTES`. */
  terms: Iterable<TermPostings>;
  /** Simplified characters by the traditional ones that they stand for; each of one code unit. */
  folds: Map<string, string>;
}

/** Small, because most reads are of one record, and a page is checked as a whole: 4,096 takes twice as long at the start. */
const PAGE_SIZE = 512;

/** Writes an index file. The same contents give the same bytes. */
export function writeIndex(contents: IndexContents): Uint8Array {
  const { documents, version } = contents;
  const kinds = distinct(documents.map(({ kind }) => kind));
  const categories = distinct(documents.map(({ category }) => category));
  if (kinds.length > 256 || categories.length > 65536) throw new RangeError('too many facets');
  if (encodeText(version).length > 200) throw new RangeError(`version too long: ${version}`);

  const names = new ByteWriter();
  for (const list of [kinds, categories]) {
    names.varint(list.length);
    list.forEach((name) => names.text(name));
  }
  const folds = new ByteWriter();
  const pairs = [...contents.folds];
  folds.text(pairs.map(([traditional]) => traditional).join(''));
  folds.text(pairs.map(([, simplified]) => simplified).join(''));

  const stored = new ByteWriter();
  const offsets = new ByteWriter();
  for (const { id, title, summary } of documents) {
    offsets.uint32(stored.length);
    for (const text of [id, title.en, title.zh, summary.en, summary.zh]) stored.text(text);
  }
  const facets = new ByteWriter();
  const kindNumbers = new Map(kinds.map((name, index) => [name, index]));
  const categoryNumbers = new Map(categories.map((name, index) => [name, index]));
  for (const { kind, category } of documents) {
    facets.byte(kindNumbers.get(kind) ?? 0);
    const number = categoryNumbers.get(category) ?? 0;
    facets.byte(number & 255);
    facets.byte(number >> 8);
  }

  const pageSize = PAGE_SIZE;
  const { dictionary, postings } = writeTerms(contents.terms, pageSize - CHECKSUM_BYTES);
  const parts = { names, folds, dictionary, postings, facets, offsets, documents: stored };
  return layOut(parts, { pageSize, documentCount: documents.length, version });
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

/** The dictionary, page by page, and the postings that it points to. */
function writeTerms(terms: Iterable<TermPostings>, capacity: number) {
  const dictionary = new ByteWriter();
  const postings = new ByteWriter();
  let page = new ByteWriter();
  let count = 0;
  let base = 0;
  let previous: Uint8Array = new Uint8Array();
  const endPage = () => {
    dictionary.byte(count & 255);
    dictionary.byte(count >> 8);
    dictionary.varint(base);
    dictionary.raw(page.done());
    dictionary.padTo(Math.ceil(dictionary.length / capacity) * capacity);
  };
  for (const { term, documents, impacts } of terms) {
    const bytes = encodeText(term);
    if (bytes.length > MAX_TERM_BYTES) throw new RangeError(`term too long: ${term}`);
    const start = postings.length;
    writePostings(postings, documents, impacts);
    // Two bytes of count, eight of offset, two lengths and two varints.
    if (count > 0 && page.length + bytes.length + 30 > capacity) {
      endPage();
      page = new ByteWriter();
      count = 0;
    }
    if (count === 0) {
      base = start;
      previous = new Uint8Array();
    }
    let shared = 0;
    while (shared < bytes.length && bytes[shared] === previous[shared]) shared += 1;
    page.byte(shared);
    page.byte(bytes.length - shared);
    page.raw(bytes.subarray(shared));
    page.varint(documents.length);
    page.varint(postings.length - start);
    previous = bytes;
    count += 1;
  }
  if (count > 0) endPage();
  return { dictionary, postings };
}

function writePostings(
  target: ByteWriter,
  documents: ArrayLike<number>,
  impacts: ArrayLike<number>,
): void {
  let previous = -1;
  const writeBlock = (writer: ByteWriter, start: number) => {
    const end = Math.min(start + BLOCK, documents.length);
    for (let index = start; index < end; index += 1) {
      const doc = documents[index] ?? 0;
      writer.varint(doc - previous);
      writer.byte(impacts[index] ?? 1);
      previous = doc;
    }
  };
  if (documents.length <= BLOCK) {
    writeBlock(target, 0);
    return;
  }
  const blocks = new ByteWriter();
  for (let start = 0; start < documents.length; start += BLOCK) {
    const [before, length] = [previous, blocks.length];
    writeBlock(blocks, start);
    target.varint(previous - before);
    target.varint(blocks.length - length);
  }
  target.raw(blocks.done());
}

/** Puts the sections into pages, each with its checksum, behind the header. */
function layOut(
  parts: Record<SectionName, ByteWriter>,
  header: { pageSize: number; documentCount: number; version: string },
): Uint8Array {
  const { pageSize, documentCount, version } = header;
  const capacity = pageSize - CHECKSUM_BYTES;
  const places: Record<string, Section> = {};
  let pageCount = 1;
  for (const name of sections) {
    const { length } = parts[name];
    places[name] = { offset: (pageCount - 1) * capacity, length };
    pageCount += Math.ceil(length / capacity);
  }
  const file = new Uint8Array(pageCount * pageSize);
  const words = new Int32Array(file.buffer);
  const pageWords = pageSize / 4;
  const write = new ByteWriter();
  write.raw(encodeText(MAGIC));
  let seal = documentCount;
  for (const byte of encodeText(version)) seal = Math.imul(seal ^ byte, 0x01000193);
  for (const value of [
    pageSize,
    pageCount,
    documentCount,
    Math.ceil(parts.dictionary.length / capacity),
    seal,
  ]) {
    write.uint32(value);
  }
  for (const name of sections) {
    write.uint32(places[name]?.offset ?? 0);
    write.uint32(places[name]?.length ?? 0);
  }
  write.text(version);
  file.set(write.done());
  const last = HEADER_BYTES / 4 - 1;
  words[last] = checksum(words, 0, last, 0);

  for (const name of sections) {
    const bytes = parts[name].done();
    const firstPage = (places[name]?.offset ?? 0) / capacity + 1;
    for (let start = 0, page = firstPage; start < bytes.length; start += capacity, page += 1) {
      file.set(bytes.subarray(start, start + capacity), page * pageSize);
      const last = (page + 1) * pageWords - 1;
      words[last] = checksum(words, page * pageWords, last, seedOf(seal, page));
    }
  }
  return file;
}
