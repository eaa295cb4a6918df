import { ByteReader } from './bytes';
import type { TermEntry } from './dictionary';
import { BLOCK, DamagedIndex, type Header } from './layout';
import type { Pages } from './pages';

/** Documents of a term, in rising order, and the term's impact in each: the first `count` of the arrays. */
export interface PostingList {
  documents: Int32Array;
  impacts: Uint8Array;
  count: number;
}

/** Which documents of a list are wanted: those whose mark is not less. */
interface Wanted {
  /** By document. */
  marks: Uint16Array;
  least: number;
}

/** The documents of terms. A list that it gives is its own, good until it gives the next one. */
export class Postings {
  private readonly list: PostingList;

  constructor(
    private readonly pages: Pages,
    private readonly header: Header,
  ) {
    const { documentCount } = header;
    // One more than there are: where the next would go, the reader writes before it knows whether it is wanted.
    this.list = {
      documents: new Int32Array(documentCount + 1),
      impacts: new Uint8Array(documentCount + 1),
      count: 0,
    };
  }

  /** The documents of a term that are wanted. */
  all(entry: TermEntry, wanted: Wanted): PostingList {
    const bytes = this.bytesOf(entry, 0, entry.length);
    this.list.count = 0;
    this.append(
      bytes,
      entry.count > BLOCK ? skipTable(bytes, entry.count) : 0,
      entry.count,
      -1,
      wanted,
    );
    return this.list;
  }

  /**
   * The documents of a term in more than one block that are wanted, where those are few: blocks without any of them aren't
   * read.
   * @param among all that are wanted, in rising order
   */
  near(entry: TermEntry, among: Int32Array, wanted: Wanted): PostingList {
    const blocks = Math.ceil(entry.count / BLOCK);
    // Each block's line in the table is at most ten bytes.
    const head = this.bytesOf(entry, 0, Math.min(entry.length, blocks * 10));
    const table = new ByteReader(head);
    this.list.count = 0;
    let [last, start, next] = [-1, skipTable(head, entry.count), 0];
    for (let block = 0; block < blocks && next < among.length; block += 1) {
      const before = last;
      last += table.varint();
      const length = table.varint();
      if ((among[next] ?? Infinity) <= last) {
        const count = Math.min(BLOCK, entry.count - block * BLOCK);
        this.append(this.bytesOf(entry, start, length), 0, count, before, wanted);
        while ((among[next] ?? Infinity) <= last) next += 1;
      }
      start += length;
    }
    return this.list;
  }

  /** Reads documents in a row and keeps those that are wanted. The one loop that most time is spent in. */
  private append(
    bytes: Uint8Array,
    start: number,
    count: number,
    before: number,
    { marks, least }: Wanted,
  ): void {
    const { documents, impacts } = this.list;
    let at = start;
    let to = this.list.count;
    let doc = before;
    for (let left = count; left > 0; left -= 1) {
      let distance = bytes[at] ?? 0;
      at += 1;
      if (distance > 127) {
        distance &= 127;
        for (let shift = 7; ; shift += 7) {
          const next = bytes[at] ?? 0;
          at += 1;
          distance |= (next & 127) << shift;
          if (next < 128) break;
        }
      }
      doc += distance;
      documents[to] = doc;
      impacts[to] = bytes[at] ?? 0;
      at += 1;
      // A document that there isn't has no mark.
      if ((marks[doc] ?? 0) >= least) to += 1;
    }
    const { documentCount } = this.header;
    if (doc >= documentCount || to > documentCount) throw new DamagedIndex('no such document');
    this.list.count = to;
  }

  private bytesOf({ offset, length }: TermEntry, start: number, count: number): Uint8Array {
    const section = this.header.sections.postings;
    if (offset + length > section.length || start + count > length) {
      throw new DamagedIndex('postings end early');
    }
    return this.pages.read(section.offset + offset + start, count);
  }
}

/** Reads past the table of blocks. @returns where the first block begins */
function skipTable(bytes: Uint8Array, count: number): number {
  let at = 0;
  for (let left = 2 * Math.ceil(count / BLOCK); left > 0; at += 1) {
    if ((bytes[at] ?? 0) < 128) left -= 1;
  }
  return at;
}
