import { decodeText, type DecodeText } from './bytes';
import { CHECKSUM_BYTES, checksum, DamagedIndex, seedOf, type Header } from './layout';
import type { ByteSource } from './source';

/** At most so many pages are kept; what is asked for often stays in reach. */
const KEPT_PAGES = 16_384;
/** A longer stretch is passed through unkept: it would push out everything else. */
const LONG_STRETCH = 64;

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
    return (
      this.kept.get(number) ?? this.keep(number, this.take(number, 1).subarray(0, this.capacity))
    );
  }

  /** The bytes of a stretch, wherever its pages begin and end: those that aren't known yet in as few reads as can be. */
  read(offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array();
    const { capacity, kept } = this;
    const first = Math.floor(offset / capacity);
    const skipped = offset - first * capacity;
    if (skipped + length <= capacity) {
      return this.page(first + 1).subarray(skipped, skipped + length);
    }
    const count = Math.ceil((skipped + length) / capacity);
    const bytes = new Uint8Array(length);
    // Where the first page would begin among the bytes: before them, as a rule.
    let at = -skipped;
    for (let index = 0; index < count;) {
      const number = first + 1 + index;
      const known = kept.get(number);
      let run = 1;
      if (known) copyPage(known, bytes, at);
      else {
        while (index + run < count && !kept.has(number + run)) run += 1;
        const taken = this.take(number, run);
        for (let part = 0; part < run; part += 1) {
          const page = this.within(taken, part);
          if (count <= LONG_STRETCH) this.keep(number + part, page);
          copyPage(page, bytes, at + part * capacity);
        }
      }
      index += run;
      at += run * capacity;
    }
    return bytes;
  }

  /** Pages in a row, in one read, checked; each with its checksum. */
  private take(first: number, count: number): Uint8Array {
    const { pageSize, pageCount, seal } = this.header;
    if (first < 1 || first + count > pageCount) {
      throw new DamagedIndex(`there are no pages ${first} to ${first + count - 1}`);
    }
    const bytes = this.source.read(first * pageSize, count * pageSize);
    if (bytes.length !== count * pageSize) throw new DamagedIndex('the file ends early');
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const pageWords = pageSize / 4;
    for (let index = 0; index < count; index += 1) {
      const last = (index + 1) * pageWords - 1;
      if (checksum(words, index * pageWords, last, seedOf(seal, first + index)) !== words[last]) {
        throw new DamagedIndex(`page ${first + index} is damaged`);
      }
    }
    return bytes;
  }

  /** One of several pages, without its checksum. */
  private within(pages: Uint8Array, index: number): Uint8Array {
    const start = index * this.header.pageSize;
    return pages.subarray(start, start + this.capacity);
  }

  private keep(number: number, page: Uint8Array): Uint8Array {
    if (this.kept.size >= KEPT_PAGES) this.forgetHalf();
    this.kept.set(number, page);
    return page;
  }

  /** The oldest go at once: cheaper than keeping an order of use for each read. */
  private forgetHalf(): void {
    let left = KEPT_PAGES / 2;
    for (const old of this.kept.keys()) if (left-- > 0) this.kept.delete(old);
  }
}

/** Copies what of a page falls on the bytes, when it begins there. */
function copyPage(page: Uint8Array, bytes: Uint8Array, at: number): void {
  if (at >= 0 && at + page.length <= bytes.length) bytes.set(page, at);
  else bytes.set(page.subarray(Math.max(0, -at), bytes.length - at), Math.max(0, at));
}
