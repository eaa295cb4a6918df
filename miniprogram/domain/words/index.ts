import type { Language } from '../language';
import { en, type Words } from './en';
import { zh } from './zh';

export type { Words } from './en';

const tables: Record<Language, Words> = { en, zh };

/** The interface's words in a language. */
export function wordsIn(language: Language): Words {
  return tables[language];
}
