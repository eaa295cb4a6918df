import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type ArticleWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, ArticleWords> = { en, zh };

export type Words = ReturnType<typeof wordsIn>;

/** The app's words with those of the article page, in a language. */
export function wordsIn(language: Language) {
  const words = app.wordsIn(language);
  const { article } = tables[language];
  return { ...words, article: { ...words.article, ...article } };
}
