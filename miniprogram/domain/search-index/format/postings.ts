import { ByteReader } from './bytes';
import { BLOCK, DamagedIndex, type Header } from './layout';
import type { TermEntry } from './dictionary';
import type { Pages } from './pages';

/** Called for each document of a term: its number and the term's impact in it. */
export type Visit = (doc: number, impact: number) => void;

/** The documents of terms. */
export class Postings {
  constructor(
    private readonly pages: Pages,
    private readonly header: Header,
  ) {}

  /** Visits all documents of a term, in rising order. */
  visitAll(entry: TermEntry, visit: Visit): void {
    const reader = new ByteReader(this.bytesOf(entry));
    if (entry.count > BLOCK) skipTable(reader, entry.count);
    this.visitRun(reader, entry.count, -1, visit);
  }

  /** Visits those documents of a term that are among others, given in rising order: blocks without any aren't read. */
  visitAmong(entry: TermEntry, wanted: Int32Array, visit: Visit): void {
    if (entry.count <= BLOCK) {
      let next = 0;
      this.visitAll(entry, (doc, impact) => {
        while ((wanted[next] ?? Infinity) < doc) next += 1;
        if (wanted[next] === doc) visit(doc, impact);
      });
      return;
    }
    const blocks = Math.ceil(entry.count / BLOCK);
    // Each block's line in the table is at most ten bytes.
    const head = this.bytesOf(entry, Math.min(entry.length, blocks * 10));
    const table = new ByteReader(head);
    const starts = skipTable(new ByteReader(head), entry.count);
    let [last, start, next] = [-1, starts, 0];
    for (let block = 0; block < blocks && next < wanted.length; block += 1) {
      const before = last;
      last += table.varint();
      const length = table.varint();
      if ((wanted[next] ?? Infinity) <= last) {
        const part = { ...entry, offset: entry.offset + start, length };
        const count = Math.min(BLOCK, entry.count - block * BLOCK);
        this.visitRun(new ByteReader(this.bytesOf(part)), count, before, (doc, impact) => {
          while ((wanted[next] ?? Infinity) < doc) next += 1;
          if (wanted[next] === doc) visit(doc, impact);
        });
        while ((wanted[next] ?? Infinity) <= last) next += 1;
      }
      start += length;
    }
  }

  private visitRun(reader: ByteReader, count: number, before: number, visit: Visit): void {
    const { bytes } = reader;
    const { documentCount } = this.header;
    let { at } = reader;
    let doc = before;
    for (let index = 0; index < count; index += 1) {
      const distance = bytes[at] ?? 0;
      if (distance < 128) {
        doc += distance;
        at += 1;
      } else {
        reader.at = at;
        doc += reader.varint();
        ({ at } = reader);
      }
      if (doc < 0 || doc >= documentCount) throw new DamagedIndex('no such document');
      visit(doc, bytes[at] ?? 0);
      at += 1;
    }
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
