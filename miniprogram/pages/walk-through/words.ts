import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type WalkThroughWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, WalkThroughWords> = { en, zh };

export type Words = ReturnType<typeof wordsIn>;

/** The app's words with those of the walk-through, in a language. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  const { walkThrough } = tables[language];
  return { ...words, walkThrough: { ...words.walkThrough, ...walkThrough } };
}
