import { release } from '../../../miniprogram/content/release';
import type { Refresh } from '../../../miniprogram/domain/content/refresh';
import { aboutView, type AppStanding } from '../../../miniprogram/pages/about/view';

const standing: AppStanding = {
  appVersion: { number: '', stage: 'develop' },
  refresh: { status: 'idle' },
};

const show = (language: 'en' | 'zh', patch: Partial<AppStanding> = {}) =>
  aboutView(release, language, { ...standing, ...patch });

test('each language is called by its own name in both', () => {
  const names = (language: 'en' | 'zh') => show(language).languages.map(({ name }) => name);
  expect(names('en')).toEqual(['English', '简体中文']);
  expect(names('zh')).toEqual(['English', '简体中文']);
});

test('event and version are those of the release', () => {
  const view = show('zh');
  expect(view.event).toBe('微信公开课 PRO · 广州 · 2021 年 1 月 19 日');
  expect(view.version).toBe(release.version);
});

test('every source is listed with publisher and date, or that it has none', () => {
  const { sources } = show('en');
  expect(sources).toHaveLength(release.sources.length);
  expect(sources[0]).toMatchObject({
    publisher: 'China Trading Desk',
    details: '“Media Update: 2021 WeChat Roadmap” · undated',
    spoken: 'Copy link: China Trading Desk. “Media Update: 2021 WeChat Roadmap” · undated',
  });
});

test('what follows the phone comes first', () => {
  const view = show('en');
  expect([view.themes[0], view.textSizes[0]]).toEqual([
    { value: 'system', name: 'System' },
    { value: 'system', name: 'System' },
  ]);
});

test('a released app has a number, and another says how far it is', () => {
  const released = { number: '1.2.0', stage: 'release' as const };
  expect(show('en', { appVersion: released }).appVersion).toBe('1.2.0');
  expect(show('zh').appVersion).toBe('开发版');
});

test('the refresh says how it stands, in one line', () => {
  const at = new Date(2021, 0, 19, 9, 5).getTime();
  const lineOf = (refresh: Refresh) => show('en', { refresh }).refreshed;
  expect([
    lineOf({ status: 'idle' }),
    lineOf({ status: 'refreshing' }),
    lineOf({ status: 'fresh', at }),
    lineOf({ status: 'failed', error: 'timeout' }),
  ]).toEqual([
    '',
    'Refreshing…',
    'Up to date as of 09:05',
    'Couldn’t refresh. The server took too long. Try again.',
  ]);
});
