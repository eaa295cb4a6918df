import { languageNames, languages, type Language } from '../words/language';

/** One of several things to choose. */
export interface Choice<Value> {
  value: Value;
  name: string;
  /** How much it leads to, where that is known and not nothing. */
  count?: string;
}

/** The languages, each by its own name. */
export const languageChoices: readonly Choice<Language>[] = languages.map((value) => ({
  value,
  name: languageNames[value],
}));
