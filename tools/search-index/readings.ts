import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import { documentsOf, type SearchVocabulary } from './documents';
import { syllablesOf } from './pinyin';

/** Where the readings of hanzi stand in the Mini Program, from the project's folder. */
export const readingsModule = join('miniprogram', 'content', 'hanzi-readings.ts');

/** The 3,755 hanzi of GB 2312's first level: those in everyday use. */
export function commonHanzi(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/**
 * How hanzi are read: `ai爱哀 an安岸`. Only syllables of names that can be found are listed, since no other sounds alike.
 * A character has the reading that it has by itself, and those that it has in the names.
 */
export function readingsOf(names: readonly string[]): string {
  const bySyllable = new Map<string, Set<string>>();
  const add = (syllable: string, character: string) => {
    const characters = bySyllable.get(syllable);
    if (characters) characters.add(character);
    else bySyllable.set(syllable, new Set([character]));
  };
  for (const name of names) {
    for (const run of name.match(/\p{Script=Han}+/gu) ?? []) {
      const characters = Array.from(run);
      syllablesOf(run).forEach((syllable, index) => add(syllable, characters[index] ?? ''));
    }
  }
  const known = new Set(bySyllable.keys());
  for (const character of commonHanzi()) {
    const syllable = pinyin(character, { toneType: 'none', v: true });
    if (known.has(syllable)) add(syllable, character);
  }
  return [...bySyllable]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([syllable, characters]) => syllable + [...characters].join(''))
    .join(' ');
}

/** The TypeScript of `miniprogram/content/hanzi-readings.ts`. */
export function renderReadings(release: ContentRelease, vocabulary: SearchVocabulary): string {
  const names = documentsOf(release, vocabulary).flatMap(({ pronounced }) => pronounced);
  return [
    '// Compiled from cloudfunctions/content/ by `npm run content`: edit there.',
    '',
    '/** How hanzi are read, for words that sound like a name: each syllable with its characters. */',
    `export const hanziReadings =\n  '${readingsOf(names)}';`,
    '',
  ].join('\n');
}
