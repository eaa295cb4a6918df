import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../../../miniprogram/content/release';
import { scenarioIds } from '../../../miniprogram/domain/content/pay-score-scenarios';
import { storyCards } from '../../../miniprogram/domain/pages/story-cards';
import {
  entryOf,
  nearestTarget,
  pageKeyOf,
  parsePageKey,
  readTarget,
  routes,
  takesId,
  targetOf,
  targetsOf,
  urlOf,
} from '../../../miniprogram/domain/pages/routes';
import { type AppJson, pagesOf } from 'miniprogram-host/compile';

const projectRoot = join(__dirname, '..', '..', '..');
const app = JSON.parse(
  readFileSync(join(projectRoot, 'miniprogram', 'app.json'), 'utf8'),
) as AppJson & {
  tabBar: { list: { pagePath: string }[] };
};
const metric = 'pages/metric/index';

test('the routes are the pages of app.json, and its tabs are theirs', () => {
  expect(routes.map(({ path }) => path)).toEqual(pagesOf(app));
  const tabs = routes.filter(({ isTab }) => isTab).map(({ path }) => path);
  expect(tabs).toEqual(app.tabBar.list.map(({ pagePath }) => pagePath));
});

test('letters are never given anew: codes are printed', () => {
  // A new page's letter goes to the end, and none ever leaves.
  expect(routes.map(({ code }) => code).join('')).toBe('hmpsfvcatwkeyuo');
});

test('everything with a page of its own has exactly one, and each scenario a walk-through as well', () => {
  const { metrics, services, sectors, categories, articles } = release;
  const entries = metrics.length + services.length + sectors.length + categories.length;
  const plain = routes.filter((route) => !takesId(route)).length;
  const keys = targetsOf(release).map(pageKeyOf);
  expect(keys).toHaveLength(
    plain + entries + articles.length + scenarioIds.length + storyCards.length,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('every target comes back from its spelling, and from its address as a page reads it', () => {
  for (const target of targetsOf(release)) {
    expect(parsePageKey(pageKeyOf(target), release)).toEqual(target);
    const url = new URL(urlOf(target), 'https://example.com');
    const query = Object.fromEntries(url.searchParams);
    expect(readTarget(url.pathname.slice(1), query)).toEqual(target);
  }
});

test('a sector and a category of the same id have pages of their own', () => {
  const sector = targetOf({ list: 'sectors', id: 'transportation' });
  const category = targetOf({ list: 'categories', id: 'transportation' });
  expect([urlOf(sector), urlOf(category)]).toEqual([
    '/pages/sector/index?id=sector-transportation',
    '/pages/sector/index?id=category-transportation',
  ]);
  expect(entryOf(sector)).toEqual({ list: 'sectors', id: 'transportation' });
  expect(entryOf(category)).toEqual({ list: 'categories', id: 'transportation' });
  expect(entryOf({ path: 'pages/sector/index', id: 'transportation' })).toBeNull();
  expect(entryOf({ path: 'pages/home/index', id: null })).toBeNull();
});

test.each([
  '',
  'pages/home',
  '/pages/home/index',
  'pages/home/index?',
  'pages/home/index?id=pay-score-users',
  'pages/metric/index',
  'pages/metric/index?id=',
  'pages/metric/index?id=nope',
  'pages/metric/index?id=pay-score-users&id=pay-score-users',
  'pages/metric/index?id=pay-score-users?id=pay-score-users',
  'pages/metric/index?id=__proto__',
  'pages/service/index?id=pay-score-users',
  'pages/sector/index?id=transportation',
  'PAGES/HOME/INDEX',
])('%j is no page', (key) => {
  expect(parsePageKey(key, release)).toBeNull();
});

test.each([
  ['an id that only a newer release has', metric, { id: 'new-figure' }, 'new-figure'],
  ['no id', metric, {}, null],
  ['an id where none is taken', 'pages/home/index', { id: 'new-figure' }, null],
  ['an over-long id', metric, { id: 'a'.repeat(10_000) }, null],
  ['markup', metric, { id: '<script>alert(1)</script>' }, null],
  ['another query smuggled in', metric, { id: 'x&id=y' }, null],
  ['something that is no text', metric, { id: ['x'] }, null],
] as const)('%s is read from an address as it should be', (_case, path, query, id) => {
  expect(readTarget(path, query)).toEqual({ path, id });
});

test.each([
  ['a page that was renamed', 'pages/figure/index', { id: 'pay-score-users' }],
  ['a folder in the plural', 'pages/metrics/detail', { id: 'pay-score-users' }],
])('%s leads to the page that knows its id', (_case, path, query) => {
  expect(nearestTarget(path, query, release)).toEqual({ path: metric, id: 'pay-score-users' });
});

test.each([
  ['pages/services/index', 'smart-retail', '/pages/service/index?id=smart-retail'],
  ['pages/services/index', 'gone', '/pages/service/index?id=gone'],
  ['pages/sectors/index', 'apparel', '/pages/sector/index?id=sector-apparel'],
  ['pages/category/index', 'shared-rentals', '/pages/sector/index?id=category-shared-rentals'],
  ['pages/articles/read', 'search-as-a-habit', '/pages/article/index?id=search-as-a-habit'],
  ['pages/service-detail/index', 'mini-programs', '/pages/service/index?id=mini-programs'],
  ['packages/payscore/main', undefined, '/pages/pay-score/index'],
  ['pages/miniprogram/index', undefined, '/pages/mini-programs/index'],
  ['pages/teleport/index', 'nowhere', '/pages/home/index'],
  ['', undefined, '/pages/home/index'],
  ['pages/x/index', '__proto__', '/pages/home/index'],
  ['a/'.repeat(10_000), 'b'.repeat(10_000), '/pages/home/index'],
])('%.40s with id %.20s leads to the nearest living page', (path, id, url) => {
  expect(urlOf(nearestTarget(path, { id }, release))).toBe(url);
});
