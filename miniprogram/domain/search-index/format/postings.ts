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

/** The documents of terms. A list that it gives is its own, good until it gives the next one. */
export class Postings {
  private readonly list: PostingList;

  constructor(
    private readonly pages: Pages,
    private readonly header: Header,
  ) {
    const { documentCount } = header;
    this.list = {
      documents: new Int32Array(documentCount),
      impacts: new Uint8Array(documentCount),
      count: 0,
    };
  }

  /** All documents of a term. */
  all(entry: TermEntry): PostingList {
    const reader = new ByteReader(this.bytesOf(entry));
    if (entry.count > BLOCK) skipTable(reader, entry.count);
    this.list.count = 0;
    this.append(reader, entry.count, -1);
    return this.list;
  }

  /**
   * The documents of a term that may be among others: blocks without any of those aren't read, so that there are more
   * than wanted, but not many.
   * @param wanted in rising order
   */
  near(entry: TermEntry, wanted: Int32Array): PostingList {
    if (entry.count <= BLOCK) return this.all(entry);
    const blocks = Math.ceil(entry.count / BLOCK);
    // Each block's line in the table is at most ten bytes.
    const head = this.bytesOf(entry, Math.min(entry.length, blocks * 10));
    const table = new ByteReader(head);
    this.list.count = 0;
    let [last, start, next] = [-1, skipTable(new ByteReader(head), entry.count), 0];
    for (let block = 0; block < blocks && next < wanted.length; block += 1) {
      const before = last;
      last += table.varint();
      const length = table.varint();
      if ((wanted[next] ?? Infinity) <= last) {
        const part = { ...entry, offset: entry.offset + start, length };
        const count = Math.min(BLOCK, entry.count - block * BLOCK);
        this.append(new ByteReader(this.bytesOf(part)), count, before);
        while ((wanted[next] ?? Infinity) <= last) next += 1;
      }
      start += length;
    }
    return this.list;
  }

  /** Reads documents in a row to the end of the list. The one loop that most time is spent in. */
  private append(reader: ByteReader, count: number, before: number): void {
    const { bytes } = reader;
    const { documents, impacts } = this.list;
    const { documentCount } = this.header;
    let { at } = reader;
    let to = this.list.count;
    let doc = before;
    if (to + count > documentCount) throw new DamagedIndex('too many documents');
    for (let left = count; left > 0; left -= 1) {
      const distance = bytes[at] ?? 0;
      if (distance < 128) {
        doc += distance;
        at += 1;
      } else {
        reader.at = at;
        doc += reader.varint();
        ({ at } = reader);
      }
      documents[to] = doc;
      impacts[to] = bytes[at] ?? 0;
      at += 1;
      to += 1;
    }
    if (doc >= documentCount) throw new DamagedIndex('no such document');
    this.list.count = to;
  }

  private bytesOf({ offset, length }: TermEntry, most = length): Uint8Array {
    const section = this.header.sections.postings;
    if (offset + length > section.length) throw new DamagedIndex('postings end early');
    return this.pages.read(section.offset + offset, most);
  }
}

/** Reads past the table of blocks. @returns where the first block begins */
function skipTable(reader: ByteReader, count: number): number {
  for (let left = 2 * Math.ceil(count / BLOCK); left > 0; left -= 1) reader.varint();
  return reader.at;
}
