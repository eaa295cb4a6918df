import type { ContentRelease, Topic } from '../content/content-types';
import { languages, type Language } from '../words/language';
import type { PageTarget } from '../pages/routes';
import type { PictureFormat } from './picture';
import { subjectOf } from './subject';

/** The formats of WeChat's own cards. */
export type CardFormat = Exclude<PictureFormat, 'poster'>;

/**
 * A picture that the package carries: what a card in Moments shows where none can be drawn on the phone. In a chat WeChat
 * then shows the page itself, which says more than any cover.
 */
export interface Cover {
  topic: Topic;
  language: Language;
  /** The page whose picture it is. */
  target: PageTarget;
}

const pages: [Topic, string][] = [
  ['ecosystem', 'pages/home/index'],
  ['mini-programs', 'pages/mini-programs/index'],
  ['pay-score', 'pages/pay-score/index'],
  ['search', 'pages/search/index'],
];

/** All covers: one for each topic and language. */
export const covers: readonly Cover[] = pages.flatMap(([topic, path]) =>
  languages.map((language) => ({ topic, language, target: { path, id: null } })),
);

/** A cover's path in the package. `npm run pictures` draws it. */
export function coverPath({ topic, language }: Omit<Cover, 'target'>): string {
  return `/images/share/${topic}-${language}.png`;
}

/** The path of the cover for a page: its topic's. */
export function coverOf(release: ContentRelease, target: PageTarget, language: Language): string {
  const { topic } = subjectOf(release, target, language);
  return coverPath({ topic, language });
}
