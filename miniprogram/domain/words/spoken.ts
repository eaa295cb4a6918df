import type { Language } from './language';

/** What follows a label, and what ends a sentence. */
const marks: Record<Language, { colon: string; stop: string }> = {
  en: { colon: ': ', stop: '. ' },
  zh: { colon: '：', stop: '。' },
};

/** Sentences for a screen reader, in one line; empty ones are left out. */
export function spokenSentences(language: Language, ...sentences: string[]): string {
  return sentences.filter(Boolean).join(marks[language].stop);
}

/**
 * A line for a screen reader: `Label: value. More. More`, with the punctuation of its language.
 * @param more further sentences, without their full stops; empty ones are left out
 */
export function spokenLine(
  language: Language,
  label: string,
  value: string,
  ...more: string[]
): string {
  return spokenSentences(language, label + marks[language].colon + value, ...more);
}
