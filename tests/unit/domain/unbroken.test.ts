import { unbroken, unbrokenIn } from '../../../miniprogram/domain/words/unbroken';

const joints = (text: string) => unbroken(text).replaceAll('\u00a0', '~');

test.each([
  ['Over RMB 200 billion in deposits', 'Over RMB~200~billion in deposits'],
  ['Held on 19 January 2021', 'Held on 19~January~2021'],
  ['400 people in 2020', '400 people in 2020'],
  ['2021 年 1 月 19 日', '2021~年~1~月~19~日'],
  ['每天约 10.9 亿人', '每天约~10.9~亿人'],
])('%s keeps numbers and units together', (text, expected) => {
  expect(joints(text)).toBe(expected);
});

test('all texts of a page are unbroken, but not what the visitor types', () => {
  const shown = { rows: [{ label: '10 亿', count: 3 }], none: null, query: '10 亿' };
  expect(unbrokenIn(shown)).toEqual({
    rows: [{ label: '10\u00a0亿', count: 3 }],
    none: null,
    query: '10 亿',
  });
});
