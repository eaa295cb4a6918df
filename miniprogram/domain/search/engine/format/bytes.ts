import { DamagedIndex } from './layout';

/** Appends numbers and texts to a growing array of bytes. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  /** How many bytes have been written. */
  length = 0;

  /** Writes one byte. */
  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** Writes a whole number under 2^53 in groups of seven bits, lowest first. */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes 16 bits, lowest byte first. */
  uint16(value: number): void {
    this.byte(value & 255);
    this.byte(value >> 8);
  }

  /** Writes 32 bits, lowest byte first. */
  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** Writes bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Writes a text: its length in bytes, then its UTF-8. */
  text(text: string): void {
    const bytes = encodeText(text);
    this.varint(bytes.length);
    this.raw(bytes);
  }

  /** Fills up with zeros. @param length of all that is written, afterwards */
  padTo(length: number): void {
    this.reserve(length - this.length);
    this.length = length;
  }

  /** What has been written, as a view. */
  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. @throws DamagedIndex past the end */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    private readonly decode: DecodeText = decodeText,
  ) {}

  varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const next = this.bytes[this.at++];
      if (next === undefined) throw new DamagedIndex('a record ends early');
      if (next < 128) return value + next * factor;
      value += (next - 128) * factor;
    }
  }

  text(): string {
    const start = this.skipText();
    return this.decode(this.bytes, start, this.at);
  }

  /** Passes over a text. @returns where its bytes begin; it ends where the reader stands then */
  skipText(): number {
    const length = this.varint();
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new DamagedIndex('a text ends early');
    return start;
  }
}

/** UTF-8 by hand: a phone's JavaScript has no TextEncoder. A lone surrogate becomes U+FFFD, as it does everywhere. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return encodeFrom(text, index, bytes);
    bytes[index] = code;
  }
  return bytes.subarray(0, text.length);
}

/** Goes on with the first character beyond ASCII. */
function encodeFrom(text: string, start: number, bytes: Uint8Array): Uint8Array {
  let length = start;
  for (let index = start; index < text.length; index += 1) {
    const unit = text.codePointAt(index) ?? 0;
    const code = unit >= 0xd800 && unit <= 0xdfff ? 0xfffd : unit;
    if (code < 0x80) {
      bytes[length++] = code;
    } else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    } else {
      // Two code units of the text, so that three bytes for each are enough.
      index += 1;
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 63);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    }
  }
  return bytes.subarray(0, length);
}

/** Reads the text whose UTF-8 stands from `start` to `end`. */
export type DecodeText = (bytes: Uint8Array, start: number, end: number) => string;

/** By hand, where there is nothing of the platform's own: on a phone. */
export const decodeText: DecodeText = (bytes, start, end) => {
  let text = '';
  for (let at = start; at < end;) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = first & (0x3f >> more);
    for (let index = 0; index < more; index += 1) code = (code << 6) | ((bytes[at++] ?? 0) & 63);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
  }
  return text;
};
