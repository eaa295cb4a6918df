import type { Language } from './language';
import { en, type Words } from './en';
import { zh } from './zh';

export type { Words } from './en';

const tables: Record<Language, Words> = { en, zh };

/** The interface's words in a language. */
export function wordsIn(language: Language): Words {
  return tables[language];
}

/** Puts values into a sentence's `{places}`; numbers as `format-figure.ts` writes them. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
