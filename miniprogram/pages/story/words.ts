import type { Language } from '../../domain/words/language';
import * as app from '../../domain/words/index';
import { en, type StoryWords } from './words-en';
import { zh } from './words-zh';

const tables: Record<Language, StoryWords> = { en, zh };

/** The story's own words in a language. */
export function storyWordsIn(language: Language): StoryWords['story'] {
  return tables[language].story;
}

/** The app's words with the story's. */
export function wordsIn(language: Language) {
  return { ...app.wordsIn(language), ...tables[language] };
}
