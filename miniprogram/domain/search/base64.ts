const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes that a Base64 text stands for; the text is one of our own. A phone has no `atob`. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let index = 0; index < ALPHABET.length; index += 1) {
    values[ALPHABET.charCodeAt(index)] = index;
  }
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const valueAt = (index: number) => values[text.charCodeAt(index)] ?? 0;
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const bits =
      (valueAt(from) << 18) |
      (valueAt(from + 1) << 12) |
      (valueAt(from + 2) << 6) |
      valueAt(from + 3);
    bytes[to] = bits >> 16;
    // Past the end of the array, where there is padding, nothing is kept.
    bytes[to + 1] = bits >> 8;
    bytes[to + 2] = bits;
  }
  return bytes;
}
