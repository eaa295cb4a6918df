import { runOf } from '../../../packages/miniprogram-host/tests/unit/audits/artifacts';
import { release } from '../../../miniprogram/content/release';
import { cardTitleOf, titleOf } from '../../../miniprogram/domain/pages/page-title';
import { wordsIn } from '../../../miniprogram/domain/words/index';
import {
  crawlerSeesTheSame,
  fitsItsScreen,
  isDark,
  pagesOpen,
  quietConsole,
  shareCards,
  staysInMoments,
} from '../../../tools/audit/expectations';
import type { Screen } from '../../../tools/audit/screens';

const figure = 'pages/metric/index?id=pay-score-users';
const title = cardTitleOf(release, { path: 'pages/metric/index', id: 'pay-score-users' }, 'en');
const { conference } = wordsIn('en').app;

/** A page that passes, except for the given parts. */
function screenOf(parts: Partial<Screen> = {}): Screen {
  const card = { title, path: `/${figure}` };
  return {
    opened: figure,
    language: 'en',
    theme: 'light',
    scene: 'normal',
    path: 'pages/metric/index',
    title: 'Pay Score',
    text: `People using WeChat Pay Score ${conference}`,
    className: 'page theme-light en',
    color: [20, 20, 20],
    dialogs: 0,
    cards: { chat: card, moments: card },
    ...parts,
  };
}

const findingsOf = ({ audit }: ReturnType<typeof pagesOpen>) =>
  audit(runOf()).findings.map(({ measured }) => measured);

test('is neutral without visited pages', () => {
  for (const audit of [pagesOpen, shareCards, crawlerSeesTheSame, isDark]) {
    expect(audit({ screens: [] }).audit(runOf()).measured).toBeNull();
  }
});

test('a page must open at its address, with title, text and footer', () => {
  const screens = [
    screenOf(),
    screenOf({ path: 'pages/home/index' }),
    screenOf({ title: '' }),
    screenOf({ text: 'Nothing' }),
    screenOf({ text: 'A page that stops in the middle' }),
    screenOf({ text: 'A page in Moments has no footer', scene: 'moments' }),
  ];
  expect(findingsOf(pagesOpen({ screens }))).toEqual([
    'shows pages/home/index',
    'has no title',
    'says “Nothing”',
    'has no end',
  ]);
});

test('a card must have the page’s title and address, and the visitor’s campaign', () => {
  const withCard = (path: string, parts: Partial<Screen> = {}) => {
    const card = { title, path };
    return screenOf({ ...parts, cards: { chat: card, moments: card } });
  };
  const pass = [
    screenOf(),
    withCard(`/${figure}&c=abc123`, { scene: 'search' }),
    withCard(`/pages/metric/index?c=abc123&id=pay-score-users`, { scene: 'moments' }),
  ];
  expect(findingsOf(shareCards({ screens: pass }))).toEqual([]);
  const fail = [
    screenOf({ cards: { chat: null, moments: { title: 'Another', path: `/${figure}` } } }),
    withCard(`/${figure}`, { scene: 'crawler' }),
    withCard(`/${figure}&c=abc123`),
    withCard('/pages/metric/index?id=pay-score-brands'),
  ];
  expect(findingsOf(shareCards({ screens: fail }))).toEqual([
    'can’t be shared',
    'is called “Another”',
    ...[`/${figure}`, `/${figure}&c=abc123`, '/pages/metric/index?id=pay-score-brands']
      .flatMap((path) => [path, path])
      .map((path) => `leads to ${path}`),
  ]);
});

test('the studio’s card names its target', () => {
  const studio = 'pages/studio/index';
  const card = {
    title: titleOf(release, { path: studio, id: null }, 'en'),
    path: `/${studio}?target=pages%2Fhome%2Findex`,
  };
  const screens = [
    screenOf({ opened: studio, path: studio, cards: { chat: card, moments: card } }),
  ];
  expect(findingsOf(shareCards({ screens }))).toEqual([]);
});

test('the crawler must see the same text as visitors from search, except the footer', () => {
  const found = screenOf({ scene: 'search', text: `The same ${conference} · up to date` });
  const crawled = screenOf({ scene: 'crawler', text: `The same ${conference} · 5 views` });
  expect(findingsOf(crawlerSeesTheSame({ screens: [found, crawled] }))).toEqual([]);
  const screens = [
    found,
    { ...crawled, dialogs: 1 },
    { ...crawled, text: `Another ${conference}` },
    { ...crawled, language: 'zh' as const },
  ];
  expect(findingsOf(crawlerSeesTheSame({ screens }))).toEqual([
    '1 dialogs',
    '“Another ”, visitors see “The same ”',
    'no visitor has opened it',
  ]);
});

test('in Moments, taps must reach their controls, and not navigate or store anything', () => {
  const stays = { page: figure, language: 'en', path: 'pages/metric/index' } as const;
  const tapped = [
    { ...stays, stored: [], covered: [] },
    { ...stays, path: 'pages/home/index', stored: ['single-page:a'], covered: ['Home'] },
  ];
  expect(findingsOf(staysInMoments({ tapped }))).toEqual([
    'shows pages/home/index',
    'stores single-page:a',
    '“Home” is covered',
  ]);
});

test('reports a page that is wider than its screen', () => {
  const width = { page: figure, language: 'zh', width: 320 } as const;
  const widths = [
    { ...width, overflow: 0 },
    { ...width, overflow: 3 },
  ];
  expect(fitsItsScreen({ widths }).audit(runOf())).toMatchObject({
    measured: '2 layouts',
    findings: [{ page: figure, look: 'zh, 320 px, large text', measured: '3 px wider' }],
  });
});

test('a dark page must have the dark theme and light text', () => {
  const dark = { theme: 'dark', className: 'page theme-dark en', color: [240, 240, 240] } as const;
  const screens = [
    screenOf({ ...dark, color: [240, 240, 240] }),
    screenOf({ ...dark, className: 'page theme-light en', color: [240, 240, 240] }),
    screenOf({ ...dark, color: [240, 90, 240] }),
  ];
  expect(findingsOf(isDark({ screens }))).toEqual([
    'its class is “page theme-light en”',
    'letters of 240 90 240',
  ]);
});

test('any console message of a page fails the walk', () => {
  const faults = [{ page: figure, message: 'App.onUnhandledRejection Error: no' }];
  expect(findingsOf(quietConsole({ faults, screens: [screenOf()] }))).toEqual([
    'App.onUnhandledRejection Error: no',
  ]);
});
