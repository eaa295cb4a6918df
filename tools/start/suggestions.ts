import type { Suggestion } from 'miniprogram-host';

/** Suggested launches that show less obvious parts of the app. */
export const suggestions: Suggestion[] = [
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
