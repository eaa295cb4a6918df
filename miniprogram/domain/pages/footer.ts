import { formatTimes } from '../content/format-figure';
import type { Language } from '../words/language';
import { fill, wordsIn } from '../words/index';

/** What stands at the end of a page; '' for what doesn't. */
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

/** What a page's end depends on. */
interface FooterFacts {
  freshness: string;
  /** Undefined where it is not known. */
  views: number | undefined;
  /** Whether the page can lead elsewhere. */
  leads: boolean;
  /** Whether the visitor came straight to this page, so that nothing lies beneath it. */
  isEntry: boolean;
  /** Whether it is the page of the sources itself. */
  isAbout: boolean;
}

/** A page's end, in words. */
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
