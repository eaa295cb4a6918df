import { fromBase64, toBase64 } from '../runtime/files/file-space';
import { ApiError } from './api';

type Bytes = Uint8Array<ArrayBuffer>;

interface Encoding {
  read: (bytes: Bytes) => string;
  write: (text: string) => Bytes;
}

const utf8: Encoding = {
  read: (bytes) => new TextDecoder().decode(bytes),
  write: (text) => new TextEncoder().encode(text),
};

const latin1: Encoding = {
  read: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  write: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
};

const utf16: Encoding = {
  read: (bytes) => new TextDecoder('utf-16le').decode(bytes),
  write: (text) =>
    Uint8Array.from({ length: text.length * 2 }, (_byte, index) => {
      const unit = text.charCodeAt(index >> 1);
      return index % 2 === 0 ? unit & 0xff : unit >> 8;
    }),
};

const base64: Encoding = {
  read: toBase64,
  write: (text) => {
    try {
      return fromBase64(text);
    } catch {
      throw new ApiError('base64 encode error', { errno: 1300203 });
    }
  },
};

const hex: Encoding = {
  read: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  write: (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
};

/** The encodings of WeChat's file system, by their names. */
const encodings: Record<string, Encoding> = {
  ascii: latin1,
  binary: latin1,
  latin1,
  base64,
  hex,
  ucs2: utf16,
  'ucs-2': utf16,
  utf16le: utf16,
  'utf-16le': utf16,
  utf8,
  'utf-8': utf8,
};

/** @throws Error for an unknown encoding */
export function encodingOf(name: string): Encoding {
  const encoding = encodings[name];
  if (!encoding) throw new Error(`invalid encoding "${name}"`);
  return encoding;
}
