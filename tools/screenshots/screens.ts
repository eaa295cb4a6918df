/** A page's picture in `docs/design.md`. */
export interface Screen {
  /** Its file in `docs/images/`, without extension. */
  name: string;
  /** The launch: `path=…&…`. */
  query: string;
}

/** The app's pages, each in its most informative state. */
export const screens: readonly Screen[] = [
  { name: 'home', query: 'path=pages/home/index' },
  { name: 'story', query: 'path=pages/story/index&id=mini-programs' },
  { name: 'mini-programs', query: 'path=pages/mini-programs/index' },
  { name: 'pay-score', query: 'path=pages/pay-score/index' },
  { name: 'search', query: 'path=pages/search/index&q=deposit' },
  { name: 'metric', query: 'path=pages/metric/index&id=active-mini-programs-growth' },
  { name: 'service', query: 'path=pages/service/index&id=no-deposit-hotel&scene=1053' },
  { name: 'sector', query: 'path=pages/sector/index&id=sector-transportation' },
  { name: 'article', query: 'path=pages/article/index&id=trust-instead-of-deposits' },
  { name: 'walk-through', query: 'path=pages/walk-through/index&id=no-deposit-rental&steps=scan' },
  { name: 'calculator', query: 'path=pages/calculator/index' },
  { name: 'studio', query: 'path=pages/studio/index&target=pages%2Fhome%2Findex' },
  { name: 'contact', query: 'path=pages/contact/index&service=no-deposit-hotel' },
  { name: 'about', query: 'path=pages/about/index' },
  { name: 'privacy', query: 'path=pages/privacy/index' },
];
