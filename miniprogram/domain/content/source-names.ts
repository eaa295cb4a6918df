import type { Source } from './content-types';
import { formatDate } from './format-figure';
import type { Language } from '../words/language';
import { fill, wordsIn } from '../words/index';

/** Who published a source, and whether it is a copy: `Leiphone, reposted by chinaqna.com`. */
export function publisherIn(
  { publisher, repostedBy: site, kind }: Source,
  language: Language,
): string {
  const words = wordsIn(language).sources;
  const name = publisher[language];
  if (site !== undefined) return fill(words.repostedBy, { name, site });
  if (kind === 'repost' || kind === 'mirror') return fill(words.repost, { name });
  return kind === 'translation' ? fill(words.translation, { name }) : name;
}

/** A short name of a source's publisher; for a copy, the site that published the copy. */
export function siteIn(source: Source, language: Language): string {
  const { repostedBy: name } = source;
  if (name === undefined) return publisherIn(source, language);
  return fill(wordsIn(language).sources.repost, { name });
}

/** A source's headline in quotation marks; where its headline isn't known, what it is about. */
export function sourceTitleIn({ headline, about }: Source, language: Language): string {
  if (headline === undefined) return about?.[language] ?? '';
  return fill(wordsIn(language).sources.headline, { headline });
}

/** A source's title and date, to be shown below its publisher. */
export function sourceDetailsIn(source: Source, language: Language): string {
  const { date } = source;
  const day = date ? formatDate(date, language) : wordsIn(language).sources.undated;
  return `${sourceTitleIn(source, language)} · ${day}`;
}
