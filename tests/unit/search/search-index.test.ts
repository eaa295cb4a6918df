import fc from 'fast-check';
import { StaleCursor } from '../../../miniprogram/domain/search/engine/search-engine';
import { document, documents, indexOf } from './fixture';

const index = indexOf();
const ask = (q: string) => index.search({ q, lang: 'en' });
const ids = (q: string) => ask(q).hits.map(({ id }) => id);

test.each([
  ['a title', 'No-deposit Hotel', 'hotel'],
  ['a Chinese title', '智慧零售', 'retail'],
  ['both languages in one query', '免押hotel', 'hotel'],
  ['the beginning of a word', 'smart ret', 'retail'],
  ['pinyin', 'zhihuilingshou', 'retail'],
  ['pinyin in syllables', 'zhi hui ling shou', 'retail'],
  ['pinyin from the middle of a name', 'lingshou', 'retail'],
  ['initials', 'mysz', 'hotel'],
  ['two letters in each other’s place, as one typo', 'hotle', 'hotel'],
  ['a letter too few', 'retal', 'rental'],
  ['a wrong first letter', 'xental', 'rental'],
  ['a typo in pinyin', 'zhihuilinshou', 'retail'],
  ['words written together', 'powerbank', 'rental'],
  ['a word written apart', 'we chat pay score', 'score'],
  ['a number in another form', '2.4亿', 'score'],
  ['a number in words', '240 million', 'score'],
  ['traditional characters', '免押速住 微', 'hotel'],
  ['words in Chinese without spaces', '酒店押金', 'hotel'],
  ['a question with its fillers', 'how can I check in without a deposit', 'hotel'],
] as const)('%s finds what is meant', (_what, q, id) => {
  expect(ids(q)[0]).toBe(id);
});

test.each([
  ['pinyin', `${'zhihui'.repeat(10)}x`],
  ['pinyin that can be cut in many ways', `${'an'.repeat(31)}x`],
])('a long word that is nearly %s is answered', (_what, q) => {
  expect(ask(q)).toMatchObject({ relaxed: false });
});

test('a short word is taken as it is typed', () => {
  expect(ids('pya')).toEqual([]);
});

test('a misspelt query says what it was taken for, any other says nothing', () => {
  expect(ask('hotle deposit').suggestion).toBe('hotel deposit');
  expect(ask('hotel')).not.toHaveProperty('suggestion');
});

test('when nothing has all words, the closest come, and the answer says so', () => {
  expect(ask('smart zebra')).toMatchObject({ relaxed: true, hits: [{ id: 'retail' }] });
  expect(ask('zebra')).toMatchObject({ relaxed: false, hits: [], total: 0 });
});

test('filters narrow the hits, and each facet ignores its own', () => {
  const all = ask('wechat');
  expect(all.facets).toEqual({
    kind: { metric: 1, service: 1 },
    category: { ecosystem: 1, 'pay-score': 1 },
  });
  const narrowed = index.search({ q: 'wechat', lang: 'en', filters: { kind: 'metric' } });
  expect(narrowed.hits.map(({ id }) => id)).toEqual(['users']);
  expect(narrowed.facets).toEqual({ kind: { metric: 1, service: 1 }, category: { ecosystem: 1 } });
  const none = index.search({ q: 'wechat', lang: 'en', filters: { category: 'search' } });
  expect(none).toMatchObject({ hits: [], total: 0, facets: { kind: {} } });
});

test('a match is marked in the language that is shown', () => {
  const [hit] = index.search({ q: '免押 hot', lang: 'zh' }).hits;
  expect(hit?.highlights.title).toEqual([{ start: 0, end: 2 }]);
  expect(ask('hot').hits[0]?.highlights.title).toEqual([{ start: 11, end: 16 }]);
  expect(ask('hotle').hits[0]?.highlights.title).toEqual([{ start: 11, end: 16 }]);
  expect(ask('2.4亿').hits[0]?.highlights.summary).toEqual([{ start: 8, end: 19 }]);
});

test('pages follow one another without a gap, until there are no more', () => {
  const many = indexOf(
    Array.from({ length: 90 }, (_none, index) => document(`d${index}`, `Shop ${index}`, '店')),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = many.search({ q: 'shop', lang: 'en', limit: 25, ...(cursor && { cursor }) });
    seen.push(...page.hits.map(({ id }) => id));
    ({ cursor } = page);
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(90);
  expect(seen).toHaveLength(90);
});

test.each(['other.20', 'rubbish', '', 'test-1.-1'])(
  'a cursor of another index is refused: %j',
  (cursor) => {
    expect(() => index.search({ q: 'hotel', lang: 'en', cursor })).toThrow(StaleCursor);
  },
);

test('completions are titles in the language of the interface, whatever is typed', () => {
  const suggest = (q: string, lang: 'en' | 'zh', limit = 5) => index.suggest({ q, lang, limit });
  expect(suggest('no dep', 'en')).toEqual(['No-deposit Hotel', 'No-deposit Rental']);
  expect(suggest('no dep', 'zh')).toEqual(['免押速住', '免押租借']);
  expect(suggest('免押', 'en', 1)).toHaveLength(1);
  expect(suggest('zhihui', 'en')).toEqual(['Smart Retail']);
  expect(suggest('zhihui', 'zh')).toEqual(['智慧零售']);
  expect(suggest('zebra', 'en')).toEqual([]);
});

test('the same documents give the same answers, in whatever order they and their fields come', () => {
  const backwards = [...documents]
    .reverse()
    .map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one);
  const other = indexOf(backwards);
  for (const q of ['deposit', '免押', 'wechat', 'hotle', 'smart zebra']) {
    expect(other.search({ q, lang: 'en' })).toEqual(ask(q));
  }
});

test('an index without documents finds nothing', () => {
  expect(indexOf([]).search({ q: 'hotel', lang: 'en' })).toMatchObject({ hits: [], total: 0 });
});

test('every document is found by its own title, whatever else there is', () => {
  const words =
    'order pay score hotel rental game video search brand mini 小程序 支付 押金 零售 视频 搜索'.split(
      ' ',
    );
  const title = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
    .map((some) => some.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 30 }), (titles) => {
      const all = indexOf(titles.map((text, number) => document(`d${number}`, text, text)));
      titles.forEach((q, number) => {
        const { hits, relaxed } = all.search({ q, lang: 'en', limit: 50 });
        expect([q, relaxed, hits.some(({ id }) => id === `d${number}`)]).toEqual([q, false, true]);
      });
    }),
    { numRuns: 40 },
  );
});
