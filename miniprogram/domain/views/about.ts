import type { ContentRelease } from '../content';
import { formatDate } from '../format-figure';
import { languageNames, languages, type Language } from '../language';
import {
  textSizeChoices,
  themeChoices,
  type TextSizeChoice,
  type ThemeChoice,
} from '../preferences';
import { wordsIn } from '../words/index';
import { eventLine } from './rows';

/** One of several things to choose. */
export interface Choice<Value> {
  value: Value;
  name: string;
  /** How much it leads to, where that is known. */
  count?: number;
}

export interface SourceRow {
  id: string;
  title: string;
  origin: string;
  url: string;
}

export interface AboutView {
  event: string;
  version: string;
  languages: readonly Choice<Language>[];
  themes: Choice<ThemeChoice>[];
  textSizes: Choice<TextSizeChoice>[];
  sources: SourceRow[];
}

/** The languages, each by its own name. */
export const languageChoices: readonly Choice<Language>[] = languages.map((value) => ({
  value,
  name: languageNames[value],
}));

/** Sources and settings, from the content. */
export function aboutView(release: ContentRelease, language: Language): AboutView {
  const words = wordsIn(language).about;
  return {
    event: eventLine(release, language),
    version: release.version,
    languages: languageChoices,
    themes: themeChoices.map((value) => ({ value, name: words.themes[value] })),
    textSizes: textSizeChoices.map((value) => ({ value, name: words.textSizes[value] })),
    sources: release.sources.map(({ id, title, publisher, date, url }) => ({
      id,
      title,
      origin: `${publisher} · ${date ? formatDate(date, language) : words.undated}`,
      url,
    })),
  };
}
