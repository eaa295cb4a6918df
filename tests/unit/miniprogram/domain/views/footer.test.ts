import { footerView } from '../../../../../miniprogram/domain/views/footer';

const facts = {
  freshness: 'saved copy',
  views: undefined,
  leads: true,
  isEntry: false,
  isAbout: false,
};
const shown = (patch: Partial<Parameters<typeof footerView>[0]>) =>
  footerView({ ...facts, ...patch }, 'en');

test('a page that a visitor came straight to offers the way Home', () => {
  expect(shown({ isEntry: true }).home).toBe('The whole roadmap');
  expect(shown({}).home).toBe('');
});

test('the page of sources and settings does not lead to itself', () => {
  expect(shown({}).about).toBe('Sources and settings');
  expect(shown({ isAbout: true }).about).toBe('');
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
