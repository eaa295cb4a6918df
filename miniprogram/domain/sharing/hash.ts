/** FNV-1a over UTF-16 units, 32 bits. Short and deterministic; not for secrets. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A longer hash, for names without another check: 28 digits and lower-case letters. */
export const longHash = (text: string): string =>
  ['a', 'b', 'c', 'd']
    .map((lane) =>
      hash32(lane + text + lane)
        .toString(36)
        .padStart(7, '0'),
    )
    .join('');
