import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../../../../miniprogram/content/release';
import { pageKeyOf, parsePageKey, routes, targetsOf } from '../../../../miniprogram/domain/routes';

const miniprogram = join(__dirname, '..', '..', '..', '..', 'miniprogram');
const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(miniprogram, name), 'utf8'));

test('the routes are the pages of app.json', () => {
  expect(readJson('app.json')).toMatchObject({ pages: routes.map(({ path }) => path) });
});

test('the sitemap keeps out what the routes keep out', () => {
  const disallowed = routes.filter(({ isIndexable }) => !isIndexable);
  expect(readJson('sitemap.json')).toMatchObject({
    rules: [
      ...disallowed.map(({ path }) => ({ action: 'disallow', page: path })),
      { action: 'allow', page: '*' },
    ],
  });
});

test('no two routes share a letter', () => {
  expect(new Set(routes.map(({ code }) => code)).size).toBe(routes.length);
});

test('every target comes back from its spelling', () => {
  const targets = targetsOf(release);
  expect(targets).toHaveLength(routes.length - 1 + release.metrics.length);
  for (const target of targets) expect(parsePageKey(pageKeyOf(target), release)).toEqual(target);
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
  'PAGES/HOME/INDEX',
])('%j is no page', (key) => {
  expect(parsePageKey(key, release)).toBeNull();
});
