import type { ContentRelease } from '../content';
import type { AppVersion } from '../app-version';
import { languageNames, languages, type Language } from '../language';
import {
  textSizeChoices,
  themeChoices,
  type TextSizeChoice,
  type ThemeChoice,
} from '../preferences';
import type { Refresh } from '../refresh';
import { publisherIn, sourceDetailsIn } from '../source-names';
import { fill, wordsIn } from '../words/index';
import { eventLine, type LinkRow } from './rows';

/** One of several things to choose. */
export interface Choice<Value> {
  value: Value;
  name: string;
  /** How much it leads to, where that is known and not nothing. */
  count?: string;
}

interface SourceRow {
  id: string;
  publisher: string;
  /** Its title and date. */
  details: string;
  /** What a tap does, and with what, for those who can't see it. */
  spoken: string;
  url: string;
}

/** How the app and its data stand. */
export interface AppStanding {
  appVersion: AppVersion;
  refresh: Refresh;
}

interface AboutView {
  event: string;
  /** Of the content. */
  version: string;
  appVersion: string;
  isRefreshing: boolean;
  /** What the last refresh has come to, in one line; '' before the first. */
  refreshed: string;
  languages: readonly Choice<Language>[];
  themes: Choice<ThemeChoice>[];
  textSizes: Choice<TextSizeChoice>[];
  sources: SourceRow[];
  /** Where to read on about privacy, and to ask. */
  trust: LinkRow[];
}

/** The languages, each by its own name. */
export const languageChoices: readonly Choice<Language>[] = languages.map((value) => ({
  value,
  name: languageNames[value],
}));

/** Sources, settings and how the data stands. */
export function aboutView(
  release: ContentRelease,
  language: Language,
  { appVersion, refresh }: AppStanding,
): AboutView {
  const { about: words, metric } = wordsIn(language);
  return {
    event: eventLine(release, language),
    version: release.version,
    appVersion: appVersion.number || words.stages[appVersion.stage],
    isRefreshing: refresh.status === 'refreshing',
    refreshed: refreshedText(refresh, language),
    languages: languageChoices,
    themes: themeChoices.map((value) => ({ value, name: words.themes[value] })),
    trust: [
      { id: 'privacy', name: words.privacy, summary: words.privacyHint },
      { id: 'contact', name: words.contact, summary: words.contactHint },
    ],
    textSizes: textSizeChoices.map((value) => ({ value, name: words.textSizes[value] })),
    sources: release.sources.map((source) => {
      const publisher = publisherIn(source, language);
      const details = sourceDetailsIn(source, language);
      const spoken = fill(words.sourceSpoken, { action: metric.copy, publisher, details });
      return { id: source.id, publisher, details, spoken, url: source.url };
    }),
  };
}

function refreshedText(refresh: Refresh, language: Language): string {
  const { about: words, errors } = wordsIn(language);
  switch (refresh.status) {
    case 'idle':
      return '';
    case 'refreshing':
      return words.refreshing;
    case 'fresh':
      return fill(words.refreshedAt, { time: timeText(refresh.at) });
    case 'failed':
      return fill(words.refreshFailed, { reason: errors[refresh.error] });
  }
}

/** The phone's clock at a time: 09:05. */
function timeText(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
