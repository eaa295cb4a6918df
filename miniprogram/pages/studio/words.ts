import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type StudioWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, StudioWords> = { en, zh };

export type Words = ReturnType<typeof wordsIn>;

/** The app's words with those of the share studio, in a language. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  const { studio, campaigns } = tables[language];
  return { ...words, studio: { ...words.studio, ...studio }, campaigns };
}
