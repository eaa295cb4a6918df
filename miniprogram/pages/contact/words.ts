import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type ContactWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, ContactWords> = { en, zh };

export type Words = ReturnType<typeof wordsIn>;

/** The app's words with those of the contact page, in a language. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  const { contact } = tables[language];
  return { ...words, contact: { ...words.contact, ...contact } };
}
