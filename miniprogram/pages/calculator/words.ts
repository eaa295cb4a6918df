import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type CalculatorWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, CalculatorWords> = { en, zh };

export type Words = ReturnType<typeof wordsIn>;

/** The app's words with those of the calculator, in a language. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  const { calculator } = tables[language];
  return { ...words, calculator: { ...words.calculator, ...calculator } };
}
