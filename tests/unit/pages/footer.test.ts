import { footerView } from '../../../miniprogram/domain/pages/footer';

const facts = {
  freshness: 'saved copy',
  views: undefined,
  leads: true,
  isEntry: false,
  isAbout: false,
};
const shown = (patch: Partial<Parameters<typeof footerView>[0]>, language: 'en' | 'zh' = 'en') =>
  footerView({ ...facts, ...patch }, language);

test('a page that a visitor came straight to offers the way Home', () => {
  expect(shown({ isEntry: true }).home).toBe('See the full roadmap');
  expect(shown({}).home).toBe('');
});

test('every page leads to the sources, but for their own', () => {
  expect(shown({}).about).toBe('Sources and settings');
  expect(shown({ isAbout: true, isEntry: true })).toMatchObject({
    about: '',
    home: 'See the full roadmap',
  });
});

test('a page that stands alone leads nowhere', () => {
  expect(shown({ isEntry: true, leads: false })).toEqual({
    freshness: 'saved copy',
    views: '',
    about: '',
    home: '',
  });
});

test.each([
  [undefined, ''],
  [0, ''],
  [1, 'Opened once'],
  [173, 'Opened 173 times'],
])('%s views are said as %j', (views, words) => {
  expect(shown({ views }).views).toBe(words);
});

test.each([
  [1, '1 次浏览'],
  [173, '173 次浏览'],
  [12_345, '1.23 万次浏览'],
])('%s views are said in Chinese as %j', (views, words) => {
  expect(shown({ views }, 'zh').views).toBe(words);
});
