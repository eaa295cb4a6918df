import fc from 'fast-check';
import { highlighter } from '../../../miniprogram/domain/search/engine/highlight';
import { parseQuery } from '../../../miniprogram/domain/search/engine/query/parse';

/** 後 is read as 后, everything else as it is. */
const fold = (code: number) => (code === 0x5f8c ? 0x540e : code);
const mark = (text: string, q: string) => highlighter(parseQuery(q, fold), fold).mark(text);

test.each([
  ['the beginning of a word, as the whole word', 'No-deposit Hotel', 'depos', [[3, 10]]],
  ['a finished word only as it is', 'Hotels and a hotelier', 'hotel ', [[0, 6]]],
  ['pairs of hanzi that overlap, as one', '可免押金入住', '免押金', [[1, 4]]],
  [
    'a single hanzi',
    '押金和押',
    '押',
    [
      [0, 1],
      [3, 4],
    ],
  ],
  ['traditional characters where they stand', '先享後付', '享后', [[1, 3]]],
  ['a quantity in another form', 'over 400 million people', '4亿', [[5, 16]]],
  [
    'both scripts',
    '微信Pay 支付',
    'pay 支付',
    [
      [2, 5],
      [6, 8],
    ],
  ],
  ['nothing', 'No-deposit Hotel', 'zebra', []],
] as const)('%s is marked', (_what, text, q, ranges) => {
  expect(mark(text, q)).toEqual(ranges.map(([start, end]) => ({ start, end })));
});

test('marks are sorted, apart and inside the text, whatever text and query are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'B', ' ', '先', '後', '4', '亿', '𠮷', '\ud800') }),
  );
  fc.assert(
    fc.property(text, text, (given, q) => {
      let position = 0;
      for (const { start, end } of mark(given, q)) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(end).toBeGreaterThan(start);
        position = end;
      }
      expect(position).toBeLessThanOrEqual(given.length);
    }),
  );
});
