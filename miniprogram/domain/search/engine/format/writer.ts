import { ByteWriter, encodeText } from './bytes';
import {
  CHECKSUM_BYTES,
  checksum,
  HEADER_BYTES,
  MAGIC,
  sections,
  seedOf,
  type Section,
  type SectionName,
  type StoredDocument,
} from './layout';
import { writeTerms, type TermPostings } from './term-writer';

/** Everything that an index file holds. */
export interface IndexContents {
  /** At most 200 bytes of UTF-8. */
  version: string;
  /** Best with those of one kind and category in a row: that takes the least room and time. */
  documents: StoredDocument[];
  /** In the order of their UTF-8 bytes, each once, none longer than `MAX_TERM_BYTES`. */
  terms: Iterable<TermPostings>;
  /** Simplified characters by the traditional ones that they stand for; each of one code unit. */
  folds: Map<string, string>;
}

/** Small, because most reads are of one term, and a page is checked as a whole: 4,096 takes twice as long at the start. */
const PAGE_SIZE = 512;
const CAPACITY = PAGE_SIZE - CHECKSUM_BYTES;

/** Writes an index file. The same contents give the same bytes. */
export function writeIndex({ documents, version, terms, folds }: IndexContents): Uint8Array {
  if (encodeText(version).length > 200) throw new RangeError(`version too long: ${version}`);
  let seal = documents.length;
  for (const byte of encodeText(version)) seal = Math.imul(seal ^ byte, 0x01000193);

  // One page is the header's.
  let pageCount = 1;
  const row = new ByteWriter();
  const inPages = (writer: ByteWriter): Section => {
    const offset = (pageCount - 1) * CAPACITY;
    row.raw(writer.done());
    pageCount += Math.ceil(writer.length / CAPACITY);
    row.padTo((pageCount - 1) * CAPACITY);
    return { offset, length: writer.length };
  };
  const facets = inPages(writeFacets(documents));
  const { guide, dictionary, postings } = writeTerms(terms, CAPACITY);
  const paged = {
    facets,
    guide: inPages(guide),
    dictionary: inPages(dictionary),
    postings: inPages(postings),
    folds: inPages(writeFolds(folds)),
  };
  const { offsets, records } = writeDocuments(documents, (number) =>
    seedOf(seal, pageCount + number),
  );
  const pagesEnd = pageCount * PAGE_SIZE;
  const recordsStart = pagesEnd + offsets.length;
  const places: Record<SectionName, Section> = {
    ...paged,
    offsets: { offset: pagesEnd, length: offsets.length },
    documents: { offset: recordsStart, length: records.length },
  };

  const file = new Uint8Array(recordsStart + records.length);
  const header = new ByteWriter();
  header.raw(encodeText(MAGIC));
  for (const value of [PAGE_SIZE, pageCount, file.length, documents.length, seal]) {
    header.uint32(value);
  }
  for (const name of sections) {
    header.uint32(places[name].offset);
    header.uint32(places[name].length);
  }
  header.text(version);
  file.set(header.done());
  const words = new Int32Array(file.buffer);
  const lastOfHeader = HEADER_BYTES / 4 - 1;
  words[lastOfHeader] = checksum(words, 0, lastOfHeader, 0);
  for (let page = 1; page < pageCount; page += 1) {
    const start = (page - 1) * CAPACITY;
    file.set(row.done().subarray(start, start + CAPACITY), page * PAGE_SIZE);
    const last = ((page + 1) * PAGE_SIZE) / 4 - 1;
    words[last] = checksum(words, (page * PAGE_SIZE) / 4, last, seedOf(seal, page));
  }
  file.set(offsets.done(), pagesEnd);
  file.set(records.done(), recordsStart);
  return file;
}

function writeFacets(documents: StoredDocument[]): ByteWriter {
  const kinds = distinct(documents.map(({ kind }) => kind));
  const categories = distinct(documents.map(({ category }) => category));
  if (kinds.length > 256 || categories.length > 65536) throw new RangeError('too many facets');
  const facets = new ByteWriter();
  for (const names of [kinds, categories]) {
    facets.varint(names.length);
    names.forEach((name) => facets.text(name));
  }
  for (let start = 0, end = 0; start < documents.length; start = end) {
    const { kind, category } = documents[start] ?? { kind: '', category: '' };
    while (documents[end]?.kind === kind && documents[end]?.category === category) end += 1;
    facets.varint(end - start);
    facets.varint(kinds.indexOf(kind));
    facets.varint(categories.indexOf(category));
  }
  return facets;
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function writeFolds(folds: Map<string, string>): ByteWriter {
  const texts = new ByteWriter();
  texts.text([...folds.keys()].join(''));
  texts.text([...folds.values()].join(''));
  return texts;
}

/** @param seedFor gives what the checksum of a document begins with */
function writeDocuments(documents: StoredDocument[], seedFor: (number: number) => number) {
  const records = new ByteWriter();
  const offsets = new ByteWriter();
  documents.forEach(({ id, names, title, summary }, number) => {
    offsets.uint32(records.length);
    const record = new ByteWriter();
    for (const text of [id, names, title.en, title.zh, summary.en, summary.zh]) record.text(text);
    record.padTo(Math.ceil(record.length / 4) * 4);
    const words = new Int32Array(record.done().slice().buffer);
    record.uint32(checksum(words, 0, words.length, seedFor(number)));
    records.raw(record.done());
  });
  offsets.uint32(records.length);
  return { offsets, records };
}
