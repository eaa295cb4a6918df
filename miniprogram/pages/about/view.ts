import type { ContentRelease } from '../../domain/content/content-types';
import type { AppVersion } from '../../domain/settings/app-version';
import type { Language } from '../../domain/words/language';
import {
  textSizeChoices,
  themeChoices,
  type TextSizeChoice,
  type ThemeChoice,
} from '../../domain/settings/preferences';
import type { Refresh } from '../../domain/content/refresh';
import { publisherIn, sourceDetailsIn } from '../../domain/content/source-names';
import { fill, wordsIn } from '../../domain/words/index';
import { type Choice, languageChoices } from '../../domain/pages/choices';
import { eventLine, type LinkRow } from '../../domain/pages/rows';

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
