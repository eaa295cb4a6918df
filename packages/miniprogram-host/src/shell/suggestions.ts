import { plainLaunch, type Settings } from './settings';

/** Something to try: a launch that shows a side of the app that nobody would look for. */
export interface Suggestion {
  text: string;
  /** What it sets: the scene, the network, the text size. */
  detail: string;
  launch: Partial<Settings> & Pick<Settings, 'path'>;
}

const suggestions: Suggestion[] = [
  {
    text: 'Land on a service from Search',
    detail: 'scene 1053',
    launch: { path: 'pages/service/index', query: 'id=no-deposit-rental', scene: 1053 },
  },
  {
    text: 'Open a figure from Moments',
    detail: 'scene 1154',
    launch: { path: 'pages/metric/index', query: 'id=pay-score-users', scene: 1154 },
  },
  {
    text: 'Search without a network',
    detail: 'offline',
    launch: { path: 'pages/search/index', network: 'offline' },
  },
  {
    text: 'Read it in Chinese, in large type',
    detail: '160 %',
    launch: { path: 'pages/home/index', language: 'zh_CN', fontScale: 1.6 },
  },
  {
    text: 'Make a poster in the studio',
    detail: 'share',
    launch: { path: 'pages/studio/index' },
  },
  {
    text: 'See every component',
    detail: 'gallery',
    launch: { path: 'pages/gallery/index' },
  },
];

/** The suggestions that a Mini Program with these pages can follow, each a whole launch but for model, theme and language. */
export function suggestionsFor(pages: string[]): Suggestion[] {
  return suggestions
    .filter(({ launch }) => pages.includes(launch.path))
    .map((suggestion) => ({ ...suggestion, launch: { ...plainLaunch, ...suggestion.launch } }));
}
