import type { ContentRelease, Topic } from '../content';
import type { Language } from '../language';
import type { PageTarget } from '../routes';
import type { PictureFormat } from './picture';
import { subjectOf } from './subject';

/** The formats of WeChat's own cards. */
export type CardFormat = Exclude<PictureFormat, 'poster'>;

/** A picture that the package carries: what a card shows where none can be drawn on the phone. */
export interface Cover {
  topic: Topic;
  language: Language;
  format: CardFormat;
  /** The page whose picture it is. */
  target: PageTarget;
}

const languages: Language[] = ['en', 'zh'];
const formats: CardFormat[] = ['chat', 'moments'];
const pages: [Topic, string][] = [
  ['ecosystem', 'pages/home/index'],
  ['mini-programs', 'pages/mini-programs/index'],
  ['pay-score', 'pages/pay-score/index'],
  ['search', 'pages/search/index'],
];

/** All covers: one for each topic, language and format. */
export const covers: readonly Cover[] = pages.flatMap(([topic, path]) =>
  languages.flatMap((language) =>
    formats.map((format) => ({ topic, language, format, target: { path, id: null } })),
  ),
);

/** A cover's path in the package. `npm run pictures` draws it. */
export function coverPath({ topic, language, format }: Omit<Cover, 'target'>): string {
  return `/images/share/${topic}-${language}-${format}.png`;
}

/** The path of the cover for a page: its topic's. */
export function coverOf(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
  format: CardFormat,
): string {
  const { topic } = subjectOf(release, target, language);
  return coverPath({ topic, language, format });
}
