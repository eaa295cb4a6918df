import { decodeText, ByteReader } from './bytes';
import { DamagedIndex, MAX_TERM_BYTES, type Header } from './layout';
import type { Pages } from './pages';

/** Where a term's documents are. */
export interface TermEntry {
  /** How many documents have the term. */
  count: number;
  /** In the postings section. */
  offset: number;
  length: number;
}

/** Walks through the terms in order. Its fields are those of the term it stands at. */
export class TermCursor implements TermEntry {
  /** The term's UTF-8, in its first `termLength` bytes. */
  readonly bytes = new Uint8Array(256);
  termLength = 0;
  /** How many bytes are those of the term before; 0 where a page begins. */
  shared = 0;
  count = 0;
  offset = 0;
  length = 0;
  private page: Uint8Array = new Uint8Array();
  private at = 0;
  private left = 0;

  constructor(
    private readonly pages: Pages,
    private readonly header: Header,
    private nextPage: number,
  ) {}

  /** Goes on to the next term. @returns false when there is none */
  next(): boolean {
    if (this.left === 0 && !this.openPage()) return false;
    this.left -= 1;
    const { page, bytes } = this;
    const shared = page[this.at++] ?? 0;
    const added = page[this.at++] ?? 0;
    if (shared + added > MAX_TERM_BYTES) throw new DamagedIndex('a term is too long');
    for (let index = 0; index < added; index += 1) bytes[shared + index] = page[this.at++] ?? 0;
    this.shared = shared;
    this.termLength = shared + added;
    this.offset += this.length;
    this.count = this.varint();
    this.length = this.varint();
    return true;
  }

  /** The term as text. */
  term(): string {
    return decodeText(this.bytes, 0, this.termLength);
  }

  /** The documents of the term, apart from the cursor. */
  entry(): TermEntry {
    return { count: this.count, offset: this.offset, length: this.length };
  }

  /** How the term stands to another: negative before, 0 the same, positive behind. */
  compare(other: Uint8Array): number {
    return compareBytes(this.bytes, 0, this.termLength, other);
  }

  startsWith(prefix: Uint8Array): boolean {
    if (this.termLength < prefix.length) return false;
    for (let index = 0; index < prefix.length; index += 1) {
      if (this.bytes[index] !== prefix[index]) return false;
    }
    return true;
  }

  private openPage(): boolean {
    if (this.nextPage >= this.header.dictionaryPages) return false;
    const { offset } = this.header.sections.dictionary;
    this.page = this.pages.page(offset / this.pages.capacity + 1 + this.nextPage);
    this.nextPage += 1;
    this.left = (this.page[0] ?? 0) | ((this.page[1] ?? 0) << 8);
    this.at = 2;
    this.offset = this.varint();
    this.length = 0;
    return this.left > 0;
  }

  private varint(): number {
    const first = this.page[this.at] ?? 0;
    if (first < 128) {
      this.at += 1;
      return first;
    }
    const reader = new ByteReader(this.page, this.at);
    const value = reader.varint();
    this.at = reader.at;
    return value;
  }
}

/** The terms of an index. */
export class Dictionary {
  constructor(
    private readonly pages: Pages,
    private readonly header: Header,
  ) {}

  /** Stands before the first term that is not less than these bytes. */
  seek(bytes: Uint8Array): { cursor: TermCursor; isAtTerm: boolean } {
    let [low, high] = [0, this.header.dictionaryPages - 1];
    // The last page whose first term is not behind.
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.compareFirst(middle, bytes) <= 0) low = middle;
      else high = middle - 1;
    }
    const cursor = new TermCursor(this.pages, this.header, low);
    while (cursor.next()) {
      if (cursor.compare(bytes) >= 0) return { cursor, isAtTerm: true };
    }
    return { cursor, isAtTerm: false };
  }

  /** A term's entry; null when no document has it. */
  find(bytes: Uint8Array): TermEntry | null {
    const { cursor, isAtTerm } = this.seek(bytes);
    return isAtTerm && cursor.compare(bytes) === 0 ? cursor.entry() : null;
  }

  /** How the first term of a dictionary page stands to other bytes. */
  private compareFirst(index: number, other: Uint8Array): number {
    const { offset } = this.header.sections.dictionary;
    const page = this.pages.page(offset / this.pages.capacity + 1 + index);
    let at = 2;
    while ((page[at] ?? 0) > 127) at += 1;
    const length = page[at + 2] ?? 0;
    return compareBytes(page, at + 3, length, other);
  }
}

function compareBytes(bytes: Uint8Array, start: number, length: number, other: Uint8Array): number {
  const both = Math.min(length, other.length);
  for (let index = 0; index < both; index += 1) {
    const difference = (bytes[start + index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - other.length;
}
