import { launchContextOf, launchRules } from '../../../miniprogram/domain/pages/launch-rules';

test.each([
  ['the Mini Program list', 1001, 'normal'],
  ['on from Moments', 1155, 'normal'],
  ['a page alone in Moments', 1154, 'single-page'],
  ['the home search', 1005, 'search'],
  ['the Mini Program search', 1006, 'search'],
  ['the list of those once used, in search', 1027, 'search'],
  ['the search for contacts', 1042, 'search'],
  ['Search', 1053, 'search'],
  ['the pulled-down search', 1106, 'search'],
  ['the search on a PC', 1183, 'search'],
  ['an advertisement in Search', 1232, 'search'],
  ['Discover’s search', 1297, 'search'],
  ['Discover’s search', 1300, 'search'],
  ['Discover’s search', 1301, 'search'],
  ['WeChat’s crawler', 1129, 'crawler'],
  ['a card in a chat', 1007, 'chat'],
  ['a card in a group', 1008, 'chat'],
  ['a scanned code', 1047, 'code'],
  ['a long-pressed code', 1048, 'code'],
  ['a code from the album', 1049, 'code'],
  ['Channels', 1175, 'channels'],
  ['Channels', 1176, 'channels'],
  ['Channels', 1177, 'channels'],
  ['Channels', 1184, 'channels'],
  ['Channels', 1191, 'channels'],
  ['Channels', 1193, 'channels'],
  ['Channels', 1195, 'channels'],
  ['Channels', 1200, 'channels'],
  ['Channels', 1201, 'channels'],
  ['a scene that no one has heard of', 9999, 'normal'],
])('%s, scene %i, is %s', (_name, scene, context) => {
  expect(launchContextOf({ scene })).toBe(context);
});

test('a page that may only be browsed stands alone, whatever its scene', () => {
  expect(launchContextOf({ scene: 1007, apiCategory: 'browseOnly' })).toBe('single-page');
  expect(launchContextOf({ scene: 1007, apiCategory: 'default' })).toBe('chat');
});

test.each([
  ['normal', { isSinglePage: false, answersFirst: false, isCounted: true, locksTaps: true }],
  ['single-page', { isSinglePage: true, answersFirst: false, isCounted: true, locksTaps: true }],
  ['search', { isSinglePage: false, answersFirst: true, isCounted: true, locksTaps: true }],
  ['crawler', { isSinglePage: false, answersFirst: true, isCounted: false, locksTaps: false }],
  ['chat', { isSinglePage: false, answersFirst: false, isCounted: true, locksTaps: true }],
  ['code', { isSinglePage: false, answersFirst: false, isCounted: true, locksTaps: true }],
  ['channels', { isSinglePage: false, answersFirst: false, isCounted: true, locksTaps: true }],
] as const)('%s changes what its row says', (context, rules) => {
  expect(launchRules[context]).toEqual(rules);
});

test('the crawler is shown what a visitor from search is shown', () => {
  expect({ ...launchRules.crawler, isCounted: true, locksTaps: true }).toEqual(launchRules.search);
});
