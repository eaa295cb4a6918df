import { release } from '../../../miniprogram/content/release';
import {
  formatCount,
  formatDate,
  formatFigure,
  formatNumber,
  formatPrice,
} from '../../../miniprogram/domain/content/format-figure';

const expected: Record<string, [en: string, zh: string]> = {
  'wechat-daily-users': ['About 1.09 billion', '约 10.9 亿'],
  'moments-daily-users': ['780 million', '7.8 亿'],
  'moments-video-items': ['About 100 million', '约 1 亿'],
  'official-account-readers': ['360 million', '3.6 亿'],
  'mini-program-daily-users': ['400 million', '4 亿'],
  'mini-program-launch-year': ['2017', '2017 年'],
  'mini-program-operating-year': ['4th year', '第 4 年'],
  'active-mini-programs-growth': ['+75%', '+75%'],
  'transacting-mini-programs-growth': ['+68%', '+68%'],
  'mini-program-average-dau': ['Over 400 million', '超 4 亿'],
  'mini-program-gmv-growth': ['More than doubled', '超 100%'],
  'mini-programs-per-user-growth': ['+25%', '+25%'],
  'average-transaction-value-growth': ['+67%', '+67%'],
  'mini-program-leading-sectors': ['4', '4 个'],
  'pay-score-users': ['Over 240 million', '超 2.4 亿'],
  'pay-score-deposits-saved': ['Over RMB 200 billion', '超 2000 亿元'],
  'ship-first-users': ['Over 10 million', '超 1000 万'],
  'pay-score-brands': ['Over 1,995', '超 1995 个'],
  'pay-score-categories': ['5', '5 个'],
  'pay-score-models': ['4', '4 类'],
  'cross-border-markets': ['Over 60', '超 60 个'],
  'search-integration-areas': ['3', '3 个'],
  'video-message-growth': ['About 33×', '约 33 倍'],
  'mini-games-female-share': ['About 50%', '约 50%'],
  'mini-program-gmv-2019': ['About RMB 800 billion', '约 8000 亿元'],
  'health-code-displays': ['Over 20 billion', '超 200 亿次'],
  'department-store-purchases': ['Over 100 million', '超 1 亿人次'],
  'travel-card-visits': ['About 1.94 billion', '约 19.4 亿次'],
  'moments-daily-posters': ['120 million', '1.2 亿'],
  'moments-daily-photos': ['670 million', '6.7 亿'],
  'daily-video-callers': ['330 million', '3.3 亿'],
  'moments-three-day-users': ['Over 200 million', '超 2 亿'],
  'wechat-monthly-users': ['About 1.2 billion', '约 12 亿'],
  'wecom-connected-users': ['Over 400 million', '超 4 亿'],
  'mini-program-dau-2019': ['Over 300 million', '超 3 亿'],
  'fashion-gmv-growth': ['+216%', '+216%'],
  'fresh-produce-buyers': ['Over 300 million', '超 3 亿'],
  'health-code-users': ['Over 800 million', '超 8 亿'],
  'travel-card-users': ['About 550 million', '约 5.5 亿'],
  'social-insurance-users': ['About 160 million', '约 1.6 亿'],
  'developer-revenue-growth': ['+25%', '+25%'],
  'mini-games-monthly-users': ['Over 500 million', '超 5 亿'],
  'search-monthly-users': ['About 500 million', '约 5 亿'],
};

test.each(Object.entries(expected))('%s is written as its language writes it', (id, [en, zh]) => {
  const metric = release.metrics.find((candidate) => candidate.id === id);
  if (!metric) throw new Error(`no metric ${id}`);
  expect([formatFigure(metric, 'en').text, formatFigure(metric, 'zh').text]).toEqual([en, zh]);
});

test('every figure of the release is among those checked here', () => {
  expect(release.metrics.map(({ id }) => id).filter((id) => !(id in expected))).toEqual([]);
});

test('a figure comes apart into number and scale', () => {
  const money = {
    value: 200_000_000_000,
    unit: 'CNY',
    isGrowth: false,
    qualifier: 'over',
  } as const;
  expect(formatFigure(money, 'en')).toEqual({
    qualifier: 'Over',
    prefix: 'RMB',
    number: '200',
    scale: 'billion',
    isJoined: false,
    text: 'Over RMB 200 billion',
  });
});

test('signs touch the number, words keep a space', () => {
  const joined = (id: string) => {
    const metric = release.metrics.find((candidate) => candidate.id === id);
    return metric && formatFigure(metric, 'en').isJoined;
  };
  expect(joined('active-mini-programs-growth')).toBe(true);
  expect(joined('mini-program-operating-year')).toBe(true);
  expect(joined('moments-daily-users')).toBe(false);
});

test('a number on its way to a figure is written like it', () => {
  expect(formatCount(991_000_000, 'en')).toEqual({ number: '991', scale: 'million' });
  expect(formatCount(991_000_000, 'zh')).toEqual({ number: '9.91', scale: '亿' });
});

test('dates are written as far as they are known', () => {
  expect(formatDate('2021-01-19', 'en')).toBe('19 January 2021');
  expect(formatDate('2021-01-19', 'zh')).toBe('2021 年 1 月 19 日');
  expect(formatDate('2020-10', 'en')).toBe('October 2020');
  expect(formatDate('2021', 'zh')).toBe('2021 年');
});

const money = (value: number, language: 'en' | 'zh') =>
  formatFigure({ value, unit: 'CNY', isGrowth: false, qualifier: 'exactly' }, language).text;

test.each([
  [999_999.994, 'RMB 999,999.99', '100 万元'],
  [999_999.996, 'RMB 1 million', '100 万元'],
  [9999.99, 'RMB 9,999.99', '9999.99 元'],
  [9999.996, 'RMB 10,000', '1 万元'],
  [99_999_990, 'RMB 100 million', '1 亿元'],
  [994_999_999, 'RMB 995 million', '9.95 亿元'],
  [999_999_900, 'RMB 1 billion', '10 亿元'],
  [999_999_999_999, 'RMB 1 trillion', '1 万亿元'],
  [1.5e15, 'RMB 1,500 trillion', '1500 万亿元'],
  [1999.9, 'RMB 1,999.90', '1999.90 元'],
  [12_345.67, 'RMB 12,345.67', '1.23 万元'],
  [0, 'RMB 0', '0 元'],
])('%d yuan take the unit that their rounded number has', (value, en, zh) => {
  expect([money(value, 'en'), money(value, 'zh')]).toEqual([en, zh]);
});

test.each([
  [1999.9, '1,999.9', '1999.9'],
  [12_345.67, '12,345.67', '12,345.67'],
  [1200, '1,200', '1200'],
  [0.5, '0.5', '0.5'],
])('%d is written alone as in a sentence', (value, en, zh) => {
  expect([formatNumber(value, 'en'), formatNumber(value, 'zh')]).toEqual([en, zh]);
});

test.each([
  [199_990, 'RMB 1,999.90', '1999.90 元'],
  [1_234_567, 'RMB 12,345.67', '12,345.67 元'],
  [100_000, 'RMB 1,000', '1000 元'],
])('%d fen are a price to the fen', (fen, en, zh) => {
  expect([formatPrice(fen, 'en'), formatPrice(fen, 'zh')]).toEqual([en, zh]);
});
