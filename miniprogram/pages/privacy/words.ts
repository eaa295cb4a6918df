import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type PrivacyWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, PrivacyWords> = { en, zh };

export type Words = ReturnType<typeof wordsIn>;

/** The app's words with those of the privacy page, in a language. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  const { privacy } = tables[language];
  return { ...words, privacy: { ...words.privacy, ...privacy } };
}
