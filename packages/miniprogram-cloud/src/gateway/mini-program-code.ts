import { createHash } from 'node:crypto';

/** The content of a code. */
export interface MiniProgramCode {
  /** A page's path, without a leading slash. */
  page: string;
  /** The page's `scene`. */
  scene: string;
  envVersion: EnvVersion;
}

export type EnvVersion = 'release' | 'trial' | 'develop';

/** The cells of a code: on each ray around the centre one in each ring, the innermost first. */
export const RAYS = 72;
export const RINGS = 9;

/** Radii as parts of the picture's width. */
export const INNER_RADIUS = 0.215;
export const OUTER_RADIUS = 0.465;

export const envVersions: readonly EnvVersion[] = ['release', 'trial', 'develop'];

/** The characters that WeChat allows in a scene. Page paths use no others. */
const alphabet =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$&'()*+,/:;=?@-._~";
/** Digits 1 to n are characters, n + 1 separates page and scene, and 0 is the end. */
const RADIX = BigInt(alphabet.length + 2);
const SEPARATOR = alphabet.length + 1;

const CELL_BYTES = (RAYS * RINGS) / 8;
const CHECKSUM_BYTES = 3;
const MESSAGE_BYTES = CELL_BYTES - CHECKSUM_BYTES;

/** Avoids long runs of equal cells, which don't look like a code and give a reader no contrast to measure. */
const mask = createHash('shake256', { outputLength: CELL_BYTES }).update('cells').digest();

export function isInAlphabet(text: string): boolean {
  return Array.from(text).every((character) => alphabet.includes(character));
}

/** @returns each cell, dark or not, ray by ray; null if the content is too long or has other characters */
export function encodeCells({ page, scene, envVersion }: MiniProgramCode): boolean[] | null {
  if (!isInAlphabet(page + scene)) return null;
  const digits = [...digitsOf(page), SEPARATOR, ...digitsOf(scene)];
  const number = digits.reduceRight((sum, digit) => sum * RADIX + BigInt(digit), 0n);
  const value = number * BigInt(envVersions.length) + BigInt(envVersions.indexOf(envVersion));
  if (value >= 1n << BigInt(MESSAGE_BYTES * 8)) return null;
  const message = Buffer.from(value.toString(16).padStart(MESSAGE_BYTES * 2, '0'), 'hex');
  return bitsOf(masked(Buffer.concat([message, checksum(message)])));
}

/** The inverse of `encodeCells`. @returns null if the checksum is wrong */
export function decodeCells(cells: boolean[]): MiniProgramCode | null {
  const bytes = masked(bytesOf(cells));
  const message = bytes.subarray(0, MESSAGE_BYTES);
  if (!checksum(message).equals(bytes.subarray(MESSAGE_BYTES))) return null;
  const value = BigInt(`0x${message.toString('hex')}`);
  const envVersion = envVersions[Number(value % BigInt(envVersions.length))];
  let page = '';
  let text = '';
  for (let rest = value / BigInt(envVersions.length); rest > 0n; rest /= RADIX) {
    const digit = Number(rest % RADIX);
    if (digit === SEPARATOR) {
      page = text;
      text = '';
    } else {
      text += alphabet[digit - 1] ?? '';
    }
  }
  return envVersion ? { page, scene: text, envVersion } : null;
}

function digitsOf(text: string): number[] {
  return Array.from(text, (character) => alphabet.indexOf(character) + 1);
}

function checksum(message: Buffer): Buffer {
  return createHash('sha256').update(message).digest().subarray(0, CHECKSUM_BYTES);
}

function masked(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)));
}

function bitsOf(bytes: Buffer): boolean[] {
  return [...bytes].flatMap((byte) =>
    Array.from({ length: 8 }, (_bit, index) => ((byte >> (7 - index)) & 1) === 1),
  );
}

function bytesOf(bits: boolean[]): Buffer {
  const bytes = Buffer.alloc(CELL_BYTES);
  bits.forEach((bit, index) => {
    if (bit) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (7 - (index & 7)));
  });
  return bytes;
}
