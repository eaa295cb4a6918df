import fc from 'fast-check';
import { tokenize } from '../../../miniprogram/domain/search/engine/tokenize/index';
import { isPunctuation } from '../../../miniprogram/domain/search/engine/tokenize/segments';

const folds = new Map([
  ['後', '后'],
  ['億', '亿'],
]);
const fold = (code: number) => folds.get(String.fromCodePoint(code))?.codePointAt(0) ?? code;
const terms = (text: string) => tokenize(text, fold).map(({ term }) => term);

test.each([
  [
    'words are folded: width, case, marks, plural',
    'Café ＨＯＴＥＬＳ Categories',
    ['cafe', 'hotel', 'category'],
  ],
  [
    'what only looks like a plural stays',
    'business status analysis',
    ['business', 'status', 'analysis'],
  ],
  ['the s of a possessive is no word', 'WeChat’s feed', ['wechat', 'feed']],
  ['nor is it before hanzi', "WeChat'S微", ['wechat', '微']],
  ['a word that begins with s after an apostrophe is one', 'l’score', ['l', 'score']],
  ['marks of both scripts part words', 'café·bar—“inn”。', ['cafe', 'bar', 'inn']],
  ['hanzi become single characters and pairs', '免押金', ['免', '免押', '押', '押金', '金']],
  [
    'traditional characters are read as simplified',
    '先享後付',
    ['先', '先享', '享', '享后', '后', '后付', '付'],
  ],
  ['scripts that touch are parted', '微信pay2', ['微', '微信', '信', 'pay2']],
  ['a grouped number is one word', '1,995 brands', ['1995', 'brand']],
  ['a version is one word', 'WeChat 1.0', ['wechat', '1.0']],
] as const)('%s', (_what, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('what is passed over as punctuation is neither letter, digit nor mark', () => {
  for (let code = 0; code < 0x3100; code += 1) {
    if (isPunctuation(code)) expect(String.fromCodePoint(code)).not.toMatch(/[\p{L}\p{N}\p{M}]/u);
  }
});

test.each([
  ['4亿'],
  ['4 亿'],
  ['400M'],
  ['400 million'],
  ['400,000,000'],
  ['0.4bn'],
  ['40000万'],
  ['四亿'],
  ['４億'],
])('%s is four hundred million', (text) => {
  expect(terms(text)[0]).toBe('#400000000');
});

test.each([
  ['10.9亿', '#1090000000'],
  ['1.09 billion', '#1090000000'],
  ['两千亿', '#200000000000'],
  ['十亿九千万', '#1090000000'],
  ['10亿9000万', '#1090000000'],
  ['10 亿 9 千万', '#1090000000'],
  ['4个亿', '#400000000'],
  ['两个亿', '#200000000'],
  ['75%', '#75%'],
  ['75 percent', '#75%'],
  ['２１６％', '#216%'],
  ['百分之75', '#75%'],
  ['百分之七十五', '#75%'],
  ['百分之百', '#100%'],
])('%s is spelt %s', (text, term) => {
  expect(terms(text)[0]).toBe(term);
});

test.each(['4 mini games', '3mobile', '一千', '万一', '12', '4 个国家', '百分之', '百货'])(
  '%s has no quantity',
  (text) => {
    expect(terms(text).filter((term) => term.startsWith('#'))).toEqual([]);
  },
);

test('what a quantity is written with can be found too', () => {
  expect(terms('4亿')).toEqual(['#400000000', '4', '亿']);
  expect(tokenize('over 400 million', fold)[1]).toEqual({ term: '#400000000', start: 5, end: 16 });
});

test('each token stands where it says, in whatever text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { term, start, end } of tokenize(text, fold)) {
        expect(term).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
