import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../../../miniprogram/content/release';
import { idsOf, routeOf } from '../../../miniprogram/domain/routes';
import { type AppJson, pagesOf } from 'miniprogram-host/compile';
import { suggestionsFor } from '../../../packages/miniprogram-host/src/shell/suggestions';

const appJson = join(__dirname, '..', '..', '..', '..', '..', 'miniprogram', 'app.json');
const pages = pagesOf(JSON.parse(readFileSync(appJson, 'utf8')) as AppJson);

test('the app can follow at least five suggestions, each to content that there is', () => {
  const launches = suggestionsFor(pages).map(({ launch }) => launch);
  expect(launches.length).toBeGreaterThanOrEqual(5);
  for (const { path, query = '' } of launches) {
    const id = new URLSearchParams(query).get('id');
    const route = routeOf(path);
    if (id !== null) expect(route && idsOf(route, release)).toContain(id);
  }
});

test('a Mini Program without these pages gets no suggestion, and one with the gallery gets that', () => {
  expect(suggestionsFor(['pages/a/index'])).toEqual([]);
  expect(suggestionsFor(['pages/gallery/index']).map(({ text }) => text)).toEqual([
    'See every component',
  ]);
});

test('each begins anew: what the last one has set is gone', () => {
  const [home] = suggestionsFor(['pages/service/index']);
  expect(home?.launch).toMatchObject({ network: 'wifi', fontScale: 1, scene: 1053 });
  expect(home?.launch).not.toHaveProperty('language');
});
