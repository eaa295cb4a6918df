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
class TermCursor implements TermEntry {
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

  /**
   * @param nextPage where it begins
   * @param endPage behind the last page of the dictionary
   */
  constructor(
    private readonly pages: Pages,
    private nextPage: number,
    private readonly endPage: number,
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
    this.readEntry();
    return true;
  }

  /** Goes on to the first term that is not less than these bytes. @returns false when there is none */
  nextFrom(target: Uint8Array): boolean {
    while (this.left > 0 || this.openPage()) {
      const { page } = this;
      let same = 0;
      for (; this.left > 0; this.left -= 1) {
        const reach = passed(page, this.at, target, same, false);
        if (reach < 0) {
          // The bytes that it shares with terms passed over are those of the target.
          this.bytes.set(target.subarray(0, page[this.at]));
          return this.next();
        }
        same = reach;
        this.at += 2 + (page[this.at + 1] ?? 0);
        this.readEntry();
      }
    }
    return false;
  }

  /** The term as text. */
  term(): string {
    return decodeText(this.bytes, 0, this.termLength);
  }

  /** The documents of the term, apart from the cursor. */
  entry(): TermEntry {
    return { count: this.count, offset: this.offset, length: this.length };
  }

  startsWith(prefix: Uint8Array): boolean {
    if (this.termLength < prefix.length) return false;
    for (let index = 0; index < prefix.length; index += 1) {
      if (this.bytes[index] !== prefix[index]) return false;
    }
    return true;
  }

  private readEntry(): void {
    const { page, at } = this;
    this.offset += this.length;
    this.count = page[at] ?? 0;
    this.length = page[at + 1] ?? 0;
    this.at += 2;
    if (this.count < 128 && this.length < 128) return;
    const reader = new ByteReader(page, at);
    this.count = reader.varint();
    this.length = reader.varint();
    this.at = reader.at;
  }

  private openPage(): boolean {
    if (this.nextPage >= this.endPage) return false;
    this.page = this.pages.page(this.nextPage);
    this.nextPage += 1;
    this.left = (this.page[0] ?? 0) | ((this.page[1] ?? 0) << 8);
    const reader = new ByteReader(this.page, 2);
    this.offset = reader.varint();
    this.length = 0;
    this.at = reader.at;
    return this.left > 0;
  }
}

/** The terms of an index. */
export class Dictionary {
  /** Numbers of the first page of the guide, of the dictionary's, and of the one behind. */
  private readonly root: number;
  private readonly leaves: number;
  private readonly end: number;

  constructor(
    private readonly pages: Pages,
    { sections: { guide, dictionary } }: Header,
  ) {
    this.root = guide.offset / pages.capacity + 1;
    this.leaves = dictionary.offset / pages.capacity + 1;
    this.end = this.leaves + dictionary.length / pages.capacity;
  }

  /** Goes to the first term that is not less than these bytes. */
  seek(bytes: Uint8Array): { cursor: TermCursor; isAtTerm: boolean } {
    let page = this.root;
    while (page < this.leaves) page = this.childFor(page, bytes);
    const cursor = new TermCursor(this.pages, page, this.end);
    return { cursor, isAtTerm: cursor.nextFrom(bytes) };
  }

  /** A term's entry; null when no document has it. */
  find(bytes: Uint8Array): TermEntry | null {
    const { cursor, isAtTerm } = this.seek(bytes);
    const isFound = isAtTerm && cursor.termLength === bytes.length && cursor.startsWith(bytes);
    return isFound ? cursor.entry() : null;
  }

  /** The page to go on with from one of the guide: that of the last key that is not behind. */
  private childFor(number: number, target: Uint8Array): number {
    const page = this.pages.page(number);
    const reader = new ByteReader(page, 2);
    let child = this.root + reader.varint() - 1;
    let { at } = reader;
    let same = 0;
    for (let left = (page[0] ?? 0) | ((page[1] ?? 0) << 8); left > 0; left -= 1) {
      same = passed(page, at, target, same, true);
      if (same < 0) break;
      child += 1;
      at += 2 + (page[at + 1] ?? 0);
    }
    // Downwards only, so that there is an end to it.
    if (child <= number || child >= this.end) throw new DamagedIndex('the guide leads astray');
    return child;
  }
}

/**
 * Compares a target with a key that says only where it differs from the key before, which was passed. A key that has more
 * in common with that one than the target has is passed for the same reason, and one that has less isn't: only what lies
 * between is ever looked at.
 * @param at where the key stands: how many bytes it shares, how many follow, those
 * @param same how many bytes the key before has in common with the target
 * @param isEqualPassed whether the target itself is passed too, not only what is less
 * @returns how many bytes the key has in common with the target; -1 where it isn't passed
 */
function passed(
  page: Uint8Array,
  at: number,
  target: Uint8Array,
  same: number,
  isEqualPassed: boolean,
): number {
  const shared = page[at] ?? 0;
  if (shared > same) return same;
  if (shared < same) return -1;
  const { length } = target;
  const end = at + 2 + (page[at + 1] ?? 0);
  let reach = same;
  let byte = at + 2;
  while (byte < end && reach < length && page[byte] === target[reach]) {
    byte += 1;
    reach += 1;
  }
  const isLess = reach < length && (byte === end || (page[byte] ?? 0) < (target[reach] ?? 0));
  const isEqual = reach === length && byte === end;
  return isLess || (isEqual && isEqualPassed) ? reach : -1;
}
