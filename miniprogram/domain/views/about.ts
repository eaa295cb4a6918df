import type { ContentRelease } from '../content';
import { formatDate } from '../format-figure';
import type { Language } from '../language';
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
  languages: Choice<Language>[];
  themes: Choice<ThemeChoice>[];
  textSizes: Choice<TextSizeChoice>[];
  sources: SourceRow[];
}

/** Each language is called by its own name, for whoever landed in the wrong one. */
export const languageChoices: Choice<Language>[] = [
  { value: 'en', name: 'English' },
  { value: 'zh', name: '简体中文' },
];

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
