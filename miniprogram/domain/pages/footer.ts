import { formatTimes } from '../content/format-figure';
import type { Language } from '../words/language';
import { fill, wordsIn } from '../words/index';

/** The footer of a page; '' for a missing part. */
export interface FooterView {
  /** How fresh the figures are. */
  freshness: string;
  /** How often the page was opened. */
  views: string;
  /** Leads to the sources. */
  about: string;
  /** Leads to the app's first page. */
  home: string;
}

/** The inputs of a footer. */
interface FooterFacts {
  freshness: string;
  /** Undefined if unknown. */
  views: number | undefined;
  /** Whether the page can lead elsewhere. */
  leads: boolean;
  /** Whether this is the first page of the stack. */
  isEntry: boolean;
  /** Whether this is the page with the sources. */
  isAbout: boolean;
}

/** The footer's texts. */
export function footerView(
  { freshness, views = 0, leads, isEntry, isAbout }: FooterFacts,
  language: Language,
): FooterView {
  const { footer } = wordsIn(language);
  const viewed = views === 1 ? footer.viewedOnce : footer.viewed;
  return {
    freshness,
    views: views > 0 ? fill(viewed, { views: formatTimes(views, language) }) : '',
    about: leads && !isAbout ? footer.about : '',
    home: leads && isEntry ? footer.home : '',
  };
}
