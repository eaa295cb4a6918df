import { release } from '../../../miniprogram/content/release';
import { titleOf } from '../../../miniprogram/domain/pages/page-title';
import { pageKeyOf, routes, targetsOf } from '../../../miniprogram/domain/pages/routes';
import { wordsIn } from '../../../miniprogram/domain/words/index';
import {
  isShareable,
  targetGroups,
  targetLine,
} from '../../../miniprogram/pages/studio/targets-view';

const keys = (query = '') =>
  targetGroups(release, 'en', query).flatMap(({ lines }) => lines.map(({ key }) => key));

test('all pages that show something can be chosen, each once', () => {
  const all = targetsOf(release, routes).filter(isShareable).map(pageKeyOf);
  expect(keys().sort()).toEqual(all.sort());
  expect(keys()).not.toContain('pages/studio/index');
});

test('every page has a title of its own in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const targets = targetsOf(release, routes).filter(isShareable);
    const titled = targets.map((target) => {
      const { key, kind } = targetLine(release, target, language);
      return { key, kind, title: titleOf(release, target, language) };
    });
    // Home alone goes by the app's name, as does a page that `titleOf` doesn't know.
    const untitled = titled.filter(({ title }) => title === wordsIn(language).app.name);
    expect(untitled.map(({ key }) => key)).toEqual(['pages/home/index']);
    const twice = titled.filter(({ key, kind, title }) =>
      titled.some((other) => other.key !== key && other.kind === kind && other.title === title),
    );
    expect(twice).toEqual([]);
  }
});

test.each([
  ['240 million', 'pages/metric/index?id=pay-score-users'],
  ['2.4 亿', 'pages/metric/index?id=pay-score-users'],
  ['RENTAL no-deposit', 'pages/service/index?id=no-deposit-rental'],
  ['支付分', 'pages/pay-score/index'],
])('typing %j narrows the choice to what has it in either language', (query, key) => {
  expect(keys(query)).toContain(key);
  expect(keys(query).length).toBeLessThan(keys().length / 2);
});

test('words that no title has leave nothing', () => {
  expect(targetGroups(release, 'en', 'zzzz')).toEqual([]);
});

test('what the release doesn’t have goes by the app’s name', () => {
  const gone = ['metric', 'service', 'article'].map((name) =>
    targetLine(release, { path: `pages/${name}/index`, id: 'gone' }, 'en'),
  );
  expect(gone.map(({ title, figure }) => title + figure)).toEqual([
    'WeChat Roadmap 2021',
    'WeChat Roadmap 2021',
    'WeChat Roadmap 2021',
  ]);
});
