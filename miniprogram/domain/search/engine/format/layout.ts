/**
 * The index file, byte by byte. All numbers are little-endian; "varint" is groups of seven bits, lowest first, the top bit
 * set on all but the last; "text" is a varint of its length in bytes and that much UTF-8.
 *
 * **Pages.** The file begins with a row of pages of one size, which the header names (512 bytes). The last four bytes of
 * each page are a checksum over the others, begun with the page's number and the index's seal, so that no page passes for
 * another, of this file or of an older one. A reader checks each page as it takes it from the file, and so never has to
 * read the whole of a large one. What is said of sections in pages is said of the pages' other bytes, as if they stood in
 * one row ("offset 0" is the first byte after the header's page). Behind the pages stand offsets and documents, each
 * document with a checksum of its own: one is read without its neighbours.
 *
 * **Header**, in the first 512 bytes of page 0, whatever the page size:
 *
 * | at  | bytes | what                                                                        |
 * | --- | ----- | --------------------------------------------------------------------------- |
 * | 0   | 8     | `MAGIC`: the format's name and version                                      |
 * | 8   | 4     | page size                                                                   |
 * | 12  | 4     | pages in the file, this one included                                        |
 * | 16  | 4     | bytes in the file                                                           |
 * | 20  | 4     | documents                                                                   |
 * | 24  | 4     | seal: what each checksum begins with                                        |
 * | 28  | 8 × 7 | offset and length of each section, in the order of `sections`               |
 * | 84  | …     | version (text of at most 200 bytes)                                         |
 * | 508 | 4     | checksum of the 508 bytes before                                            |
 *
 * **Sections in pages**; each begins a page.
 *
 * - `facets`: varint count and texts of the kinds, the same of the categories; then runs of documents that have both in
 *   common: varint documents, varint kind, varint category.
 * - `guide`: what leads to the page of a term. Its pages and those of the dictionary, which follow, are numbered as one row
 *   and make a tree: the first page is its root, and the last of its leaves are the dictionary. Each page of the guide:
 *   two bytes count of children, varint number of the first of them (the others follow it), then for each a byte of how
 *   many bytes its key shares with the key before (0 for the first), a byte of how many follow, and those bytes. A key is
 *   behind all terms of the children before, and not behind any of its own; the first is empty.
 * - `dictionary`: all terms in the order of their UTF-8 bytes. Each page stands by itself: two bytes count of terms,
 *   varint offset of its first term's postings in their section, then each term: a byte of how many bytes it shares with
 *   the term before (0 for the first), a byte of how many follow, those bytes, varint documents, varint bytes of postings.
 * - `postings`: for each term, in the same order, its documents. Up to `BLOCK` of them: for each, varint distance from the
 *   document before (the first from -1) and a byte of impact. More than that: first, for each block of `BLOCK`, varint
 *   distance of its last document from the last of the block before (the first from -1) and varint bytes of the block;
 *   then the blocks, each as above, going on from the block before.
 *   An impact is BM25F's share of the term in the document, from 1 to 255 (see `impact.ts`).
 * - `folds`: text of traditional characters, and text of as many simplified ones that
 *   stand for them in this index. All are of one code unit.
 *
 * **Sections behind the pages**, whose offset is the place in the file:
 *
 * - `offsets`: four bytes for each document: where its record begins in `documents`, and four more: where the last ends.
 * - `documents`: of each document a record: texts id, names, English title, Chinese title, English summary, Chinese summary;
 *   zeros up to a multiple of four bytes; four bytes of checksum over all that, begun with the document's number and the
 *   seal. It vouches for the offsets as well: at any other place there is no such record.
 */
export const MAGIC = 'WXSIDX2\n';

/** The sections, in the order of the file. */
export const sections = [
  'facets',
  'guide',
  'dictionary',
  'postings',
  'folds',
  'offsets',
  'documents',
] as const;
export type SectionName = (typeof sections)[number];

export interface Section {
  offset: number;
  length: number;
}

export const HEADER_BYTES = 512;
export const CHECKSUM_BYTES = 4;
/** So many documents stand in one block of postings. */
export const BLOCK = 128;
/** A longer term is cut, in the index and in a query. */
export const MAX_TERM_BYTES = 96;

/** What the header says. */
export interface Header {
  pageSize: number;
  pageCount: number;
  documentCount: number;
  seal: number;
  sections: Record<SectionName, Section>;
  version: string;
}

/** A document as it is kept. */
export interface StoredDocument {
  id: string;
  kind: string;
  category: string;
  /** Its titles as queries are compared with them: see `namesOf`. */
  names: string;
  title: { en: string; zh: string };
  summary: { en: string; zh: string };
}

/** The file is no index, is of another format, or is not as it was written. The message says which. */
export class DamagedIndex extends Error {
  override name = 'DamagedIndex';
}

/**
 * A checksum of whole words that no change of a single word leaves as it was: every step can be undone, so two sums that
 * differ once differ to the end.
 * @param from the first of the words
 * @param end behind the last of them
 * @param seed what it begins with
 */
export function checksum(words: Int32Array, from: number, end: number, seed: number): number {
  let sum = seed | 0;
  let index = from;
  // Four words a round, turned apart and multiplied once: at a cold start this loop runs before it is compiled.
  for (const last = end - 3; index < last; index += 4) {
    const second = words[index + 1] ?? 0;
    const third = words[index + 2] ?? 0;
    const fourth = words[index + 3] ?? 0;
    sum ^= (words[index] ?? 0) ^ ((second << 7) | (second >>> 25));
    sum ^= ((third << 13) | (third >>> 19)) ^ ((fourth << 22) | (fourth >>> 10));
    sum = Math.imul(sum, 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  for (; index < end; index += 1) sum = Math.imul(sum ^ (words[index] ?? 0), 0x9e3779b1);
  return sum;
}

/** What the checksum of a page begins with, and that of a document, whose number counts on from the pages. */
export const seedOf = (seal: number, page: number) => Math.imul(page + 1, 0x85ebca6b) ^ seal;
