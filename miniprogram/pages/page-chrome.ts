import { pageKeyOf } from '../domain/pages/routes';
import { footerView, type FooterView } from '../domain/pages/footer';
import { nameTabs, paintBars, setTitle } from '../services/chrome';
import { readLaunchRules } from '../services/launch';
import { isBottomPage } from '../services/navigation';
import type { ShownPage } from './open-page';

/** What every page has around what it shows. */
export interface Chrome {
  /** The root element's classes: theme and language, and whether WeChat's bar lies on the page's end. */
  look: string;
  /** What leads elsewhere is plain, since WeChat opens nothing else beside a page in Moments. */
  isSinglePage: boolean;
  /** The visitor comes straight from a search: what is related stands before what goes deeper. */
  answersFirst: boolean;
  textScale: number;
  footer: FooterView;
  /** Whether a call waits for consent, which a page with such calls asks for by its `privacy-sheet`. */
  asksPrivacy: boolean;
}

/** Where each page's end leads. */
const ABOUT = 'pages/about/index';

/** What is around a page, derived from the store; how the page was come to is read once, when it opens. */
export function chromeOf(page: ShownPage): () => Chrome {
  const { store, route, isTab } = page;
  const { isSinglePage, answersFirst } = readLaunchRules();
  const isEntry = isBottomPage() && !isTab;
  const isAbout = route === ABOUT;
  return () => {
    const { engagement, freshness, preferences, privacy } = store;
    const { theme, language, textScale } = preferences;
    const views = engagement.views.get(pageKeyOf(page.target));
    return {
      look: `theme-${theme} ${language}${isSinglePage ? ' single-page' : ''}`,
      isSinglePage,
      answersFirst: answersFirst && isEntry,
      textScale,
      footer: footerView({ freshness, views, leads: !isSinglePage, isEntry, isAbout }, language),
      asksPrivacy: privacy.isAsked,
    };
  };
}

/** Puts title and bars, which WeChat draws, in the language and theme of the moment. */
export function updateBars({ store, barTitle, isTab }: ShownPage): void {
  const { theme, words } = store.preferences;
  setTitle(barTitle);
  paintBars(theme, isTab);
  const { roadmap, miniPrograms, payScore, search } = words.tabs;
  if (isTab) nameTabs([roadmap, miniPrograms, payScore, search]);
}
