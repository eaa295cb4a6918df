import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import type { IndexDocument } from './build';
import { documentsOf, type SearchVocabulary } from './documents';
import { syllablesOf } from './pinyin';

/** Where the readings of hanzi stand in the Mini Program, from the project's folder. */
export const readingsModule = join('miniprogram', 'content', 'search', 'hanzi-readings.ts');

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

/** The texts that may be typed by their sound. */
const textsOf = ({ title, summary, keywords, aliases = [], pronounced }: IndexDocument) => [
  title.zh,
  summary.zh,
  ...keywords,
  ...aliases,
  ...pronounced,
];

/**
 * How hanzi are read: `ai爱哀 an安岸`. Only syllables of what can be found are listed, since nothing else sounds alike.
 * A character has the reading that it has by itself, and those that it has in the documents.
 */
export function readingsOf(documents: readonly IndexDocument[]): string {
  const bySyllable = new Map<string, Set<string>>();
  const add = (syllable: string, character: string) => {
    const characters = bySyllable.get(syllable);
    if (characters) characters.add(character);
    else bySyllable.set(syllable, new Set([character]));
  };
  for (const text of documents.flatMap(textsOf)) {
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
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

/** The TypeScript of `miniprogram/content/search/hanzi-readings.ts`. */
export function renderReadings(release: ContentRelease, vocabulary: SearchVocabulary): string {
  const documents = documentsOf(release, vocabulary);
  return [
    '// Compiled from cloudfunctions/content/ by `npm run content`: edit there.',
    '',
    '/** How hanzi are read, for words that sound like a name: each syllable with its characters. */',
    `export const hanziReadings =\n  '${readingsOf(documents)}';`,
    '',
  ].join('\n');
}
