import { ByteWriter, encodeText } from './bytes';
import { BLOCK, MAX_TERM_BYTES } from './layout';

/** A term and the documents that have it, in rising order. */
export interface TermPostings {
  term: string;
  documents: ArrayLike<number>;
  /** 1 to 255, one for each document. */
  impacts: ArrayLike<number>;
}

interface Keyed {
  /** Behind all terms before, and not behind any of its own. */
  key: Uint8Array;
  page: Uint8Array;
}

const NO_BYTES: Uint8Array = new Uint8Array();

/**
 * The guide, the dictionary, and the postings that it points to.
 * @param capacity bytes in a page
 */
export function writeTerms(terms: Iterable<TermPostings>, capacity: number) {
  const postings = new ByteWriter();
  const leaves: Keyed[] = [];
  let page = new ByteWriter();
  let [key, previous] = [NO_BYTES, NO_BYTES];
  let [count, base] = [0, 0];
  const endPage = () => {
    const whole = new ByteWriter();
    whole.uint16(count);
    whole.varint(base);
    whole.raw(page.done());
    leaves.push({ key, page: whole.done() });
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
      key = bytes.subarray(0, sharedBytes(bytes, previous) + 1);
      previous = NO_BYTES;
    }
    writeKey(page, bytes, previous);
    page.varint(documents.length);
    page.varint(postings.length - start);
    previous = bytes;
    count += 1;
  }
  if (count > 0) endPage();
  return {
    guide: inRow(writeGuide(leaves, capacity), capacity),
    dictionary: inRow(leaves, capacity),
    postings,
  };
}

/** Pages that lead to others, level by level, until one leads to all: that one first. */
function writeGuide(leaves: Keyed[], capacity: number): Keyed[] {
  const levels: Keyed[][][] = [];
  for (let below = leaves; below.length > 1;) {
    const groups = inGroups(below, capacity);
    levels.unshift(groups);
    below = groups.map(([first]) => ({ key: first?.key ?? NO_BYTES, page: NO_BYTES }));
  }
  // The children of a level are the next one, which begins where it ends: the root's are the second page and on.
  let child = 1;
  return levels.flat().map((group) => {
    const page = new ByteWriter();
    page.uint16(group.length);
    page.varint(child);
    child += group.length;
    writeKeys(page, group);
    return { key: NO_BYTES, page: page.done() };
  });
}

/** As many as a page has room for, in each group. */
function inGroups(pages: Keyed[], capacity: number): Keyed[][] {
  const groups: Keyed[][] = [];
  let group: Keyed[] = [];
  for (const one of pages) {
    const size = new ByteWriter();
    writeKeys(size, [...group, one]);
    // Two bytes of count, and a varint.
    if (group.length > 0 && size.length + 10 > capacity) {
      groups.push(group);
      group = [];
    }
    group.push(one);
  }
  return [...groups, group];
}

/** The first is left empty: whoever comes to the page is behind it already. */
function writeKeys(target: ByteWriter, group: Keyed[]): void {
  let previous = NO_BYTES;
  group.forEach(({ key }, index) => {
    const bytes = index === 0 ? NO_BYTES : key;
    writeKey(target, bytes, previous);
    previous = bytes;
  });
}

/** A key or term: how many bytes it shares with the one before, how many follow, those. */
function writeKey(target: ByteWriter, bytes: Uint8Array, previous: Uint8Array): void {
  const shared = sharedBytes(bytes, previous);
  target.byte(shared);
  target.byte(bytes.length - shared);
  target.raw(bytes.subarray(shared));
}

function sharedBytes(bytes: Uint8Array, previous: Uint8Array): number {
  let shared = 0;
  while (shared < bytes.length && bytes[shared] === previous[shared]) shared += 1;
  return shared;
}

/** One page after the other, each filled up. */
function inRow(pages: Keyed[], capacity: number): ByteWriter {
  const row = new ByteWriter();
  pages.forEach(({ page }, index) => {
    row.raw(page);
    row.padTo((index + 1) * capacity);
  });
  return row;
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
