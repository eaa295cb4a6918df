import { release } from '../../../../../miniprogram/content/release';
import { aboutView } from '../../../../../miniprogram/domain/views/about';

test('each language is called by its own name in both', () => {
  const names = (language: 'en' | 'zh') =>
    aboutView(release, language).languages.map(({ name }) => name);
  expect(names('en')).toEqual(['English', '简体中文']);
  expect(names('zh')).toEqual(['English', '简体中文']);
});

test('event and version are those of the release', () => {
  const view = aboutView(release, 'zh');
  expect(view.event).toBe('微信公开课 PRO · 广州 · 2021 年 1 月 19 日');
  expect(view.version).toBe(release.version);
});

test('every source is listed with publisher and date, or that it has none', () => {
  const { sources } = aboutView(release, 'en');
  expect(sources).toHaveLength(release.sources.length);
  expect(sources[0]?.origin).toBe('China Trading Desk · undated');
});

test('what follows the phone comes first', () => {
  const view = aboutView(release, 'en');
  expect([view.themes[0], view.textSizes[0]]).toEqual([
    { value: 'system', name: 'System' },
    { value: 'system', name: 'System' },
  ]);
});
