import fc from 'fast-check';
import { documentsOf } from '../../../cloudfunctions/search/documents';
import { highlight } from '../../../cloudfunctions/search/highlight';
import { main } from '../../../cloudfunctions/search/index';
import { tokenize } from '../../../cloudfunctions/search/tokenize';
import { release } from '../../../miniprogram/content/release';
import type { SearchQuery, SearchResults } from '../../../miniprogram/domain/search';

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

async function search(query: SearchQuery): Promise<SearchResults> {
  const answer = await main(query);
  if (!answer.ok) throw new Error(answer.message);
  return answer.data;
}

test('words are folded, and hanzi cut into single characters and pairs', () => {
  expect(tokenize('Café １０．９亿 1,995').map(({ term }) => term)).toEqual([
    'cafe',
    '10.9',
    '亿',
    '1995',
  ]);
  expect(tokenize('免押金').map(({ term }) => term)).toEqual(['免', '免押', '押', '押金', '金']);
  expect(tokenize('免押金', true).map(({ term }) => term)).toEqual(['免押', '押金']);
});

test('each token stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('highlights are sorted, apart and inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, q) => {
      let position = 0;
      for (const { start, end } of highlight(text, q)) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(end).toBeGreaterThan(start);
        position = end;
      }
      expect(position).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a match is marked where it stands, in both scripts', () => {
  expect(highlight('No-deposit Hotel', 'depos')).toEqual([{ start: 3, end: 10 }]);
  expect(highlight('可免押金入住', '押金')).toEqual([{ start: 2, end: 4 }]);
});

test.each([
  ['No-deposit Rental', 'en', 'no-deposit-rental'],
  ['免押速住', 'zh', 'no-deposit-hotel'],
  ['ride-hail', 'en', 'ride-hailing'],
  ['点餐', 'zh', 'food-ordering'],
  ['hotal', 'en', 'no-deposit-hotel'],
  ['1,995', 'en', 'pay-score-brands'],
] as const)('"%s" (%s) finds %s', async (q, lang, id) => {
  const { hits } = await search({ q, lang });
  expect(hits.slice(0, 5).map((hit) => hit.id)).toContain(id);
});

test('everything is found by its own title', async () => {
  for (const { id, kind, title } of documentsOf(release)) {
    for (const lang of ['en', 'zh'] as const) {
      const { hits } = await search({ q: title[lang].slice(0, 100), lang, limit: 50 });
      expect([title[lang], hits.some((hit) => hit.id === id && hit.kind === kind)]).toEqual([
        title[lang],
        true,
      ]);
    }
  }
});

test('a query in one language is answered in the other', async () => {
  const { hits } = await search({ q: '押金', lang: 'en' });
  expect(hits[0]?.title).toMatch(/[A-Za-z]/);
});

test('a kind narrows the hits, and the facets still count all', async () => {
  const all = await search({ q: 'deposit', lang: 'en' });
  const services = await search({ q: 'deposit', lang: 'en', filters: { kind: 'service' } });
  expect(new Set(services.hits.map(({ kind }) => kind))).toEqual(new Set(['service']));
  expect(services.facets).toEqual(all.facets);
  expect(services.total).toBe(all.facets.service);
});

test('when nothing has all words, the closest come, and say so', async () => {
  expect(await search({ q: 'deposit zebra', lang: 'en' })).toMatchObject({ relaxed: true });
  expect(await search({ q: 'zebra', lang: 'en' })).toMatchObject({
    hits: [],
    total: 0,
    relaxed: false,
  });
});

test.each([[''], ['   '], ['x'.repeat(101)]])(
  'a query that is empty or too long is refused',
  async (q) => {
    expect(await main({ q, lang: 'en' })).toMatchObject({ ok: false, code: 'invalid-input' });
  },
);

test.each([['🎉🎉🎉'], ['\ud800'], ['<script>'], ['" OR 1=1'], ['‮']])(
  'an odd query is answered: %j',
  async (q) => {
    expect(await main({ q, lang: 'zh' })).toMatchObject({ ok: true });
  },
);

test('no input whatever makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (event) => {
      expect(typeof (await main(event)).ok).toBe('boolean');
    }),
  );
});
