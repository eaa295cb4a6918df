import { release } from '../../../miniprogram/content/release';
import { coverOf, coverPath, covers } from '../../../miniprogram/domain/pictures/covers';
import { targetsOf } from '../../../miniprogram/domain/pages/routes';

test('there is a cover for each topic and language', () => {
  expect(covers).toHaveLength(8);
  expect(new Set(covers.map(coverPath)).size).toBe(8);
});

test.each([
  [{ path: 'pages/home/index', id: null }, 'ecosystem'],
  [{ path: 'pages/about/index', id: null }, 'ecosystem'],
  [{ path: 'pages/pay-score/index', id: null }, 'pay-score'],
  [{ path: 'pages/metric/index', id: 'moments-daily-users' }, 'ecosystem'],
  [{ path: 'pages/metric/index', id: 'no-such-figure' }, 'ecosystem'],
  [{ path: 'pages/service/index', id: 'search-brand' }, 'search'],
  [{ path: 'pages/sector/index', id: 'category-transportation' }, 'pay-score'],
  [{ path: 'pages/sector/index', id: 'sector-transportation' }, 'mini-programs'],
  [{ path: 'pages/article/index', id: 'search-as-a-habit' }, 'search'],
])('the cover of %j is that of %s', (target, topic) => {
  expect(coverOf(release, target, 'zh')).toBe(`/images/share/${topic}-zh.png`);
});

test('each page has a cover that is drawn', () => {
  const drawn = covers.map(coverPath);
  const wanted = targetsOf(release).map((target) => coverOf(release, target, 'en'));
  expect(wanted.filter((path) => !drawn.includes(path))).toEqual([]);
});
