import type { DecodeText } from './bytes';

/** Where an index's bytes come from: a file that is read at position, or memory. */
export interface ByteSource {
  /**
   * Bytes from a position on, which the caller doesn't change; fewer than asked for where the source ends.
   * @returns bytes that begin at a multiple of four in their buffer, where the position is one
   */
  read(position: number, length: number): Uint8Array;
  /** The platform's own way to read UTF-8, where it has one: many times as fast as ours. */
  decode?: DecodeText;
}

/** An index that is in memory, as on a phone. */
export function memorySource(bytes: Uint8Array): ByteSource {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return { read: (position, length) => aligned.subarray(position, position + length) };
}
