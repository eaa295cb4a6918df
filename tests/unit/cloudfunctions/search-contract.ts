import type { SearchEngine } from '../../../cloudfunctions/search/engine';
import { StaleCursor } from '../../../miniprogram/domain/search/engine/search-engine';

/** The tests that every search engine must pass. */
export function describeEngine(open: () => SearchEngine): void {
  const ids = async (q: string, lang: 'en' | 'zh' = 'en') =>
    (await open().search({ q, lang })).hits.map(({ kind, id }) => `${kind}:${id}`);

  test.each([
    ['a title', 'No-deposit Hotel', 'service:no-deposit-hotel'],
    ['a Chinese title', '智慧零售', 'service:smart-retail'],
    ['the beginning of a word', 'smart ret', 'service:smart-retail'],
    ['a typo', 'hotle', 'service:no-deposit-hotel'],
    ['pinyin', 'pengyouquan', 'service:moments'],
    ['initials', 'gzh', 'service:official-accounts'],
    ['traditional characters', '視頻號', 'service:channels'],
    ['a number in another form', '240M', 'metric:pay-score-users'],
    ['a synonym', '宾馆', 'service:no-deposit-hotel'],
  ])('%s is found among the first results', async (_what, q, key) => {
    expect((await ids(q)).slice(0, 5)).toContain(key);
  });

  test('filters narrow the hits, and facets ignore their own', async () => {
    const all = await open().search({ q: 'deposit', lang: 'en' });
    const narrowed = await open().search({
      q: 'deposit',
      lang: 'en',
      filters: { kind: 'service' },
    });
    expect(new Set(narrowed.hits.map(({ kind }) => kind))).toEqual(new Set(['service']));
    expect(narrowed.facets.kind).toEqual(all.facets.kind);
    expect(narrowed.total).toBe(all.facets.kind.service);
  });

  test('highlights matches', async () => {
    const { hits } = await open().search({ q: 'hotel', lang: 'en' });
    const hit = hits.find(({ id }) => id === 'no-deposit-hotel');
    expect(hit?.highlights.title).toEqual([{ start: 11, end: 16 }]);
  });

  test('returns the closest documents if none has all words, and says so', async () => {
    expect(await open().search({ q: 'deposit qqqqq', lang: 'en' })).toMatchObject({
      relaxed: true,
    });
    const none = await open().search({ q: 'qqqqq', lang: 'en' });
    expect(none).toMatchObject({ hits: [], total: 0, relaxed: false });
  });

  test('pages follow one another, and a cursor of another index is refused', async () => {
    const query = { q: '小程序', lang: 'zh', limit: 5 } as const;
    const first = await open().search(query);
    const second = await open().search({ ...query, cursor: first.cursor ?? '' });
    const keys = [...first.hits, ...second.hits].map(({ kind, id }) => `${kind}:${id}`);
    expect(new Set(keys).size).toBe(10);
    await expect(open().search({ ...query, cursor: 'older.5' })).rejects.toThrow(StaleCursor);
  });

  test('returns completions on request', async () => {
    const { completions } = await open().search({ q: 'wechat p', lang: 'en', completions: 3 });
    expect(completions).toContain('WeChat Pay');
  });

  test.each([['🎉🎉🎉'], ['\ud800'], ['<script>'], ['" OR 1=1'], ['*:*'], ['%%%'], ['\u0000']])(
    'an odd query is answered: %j',
    async (q) => {
      expect(await open().search({ q, lang: 'zh' })).toHaveProperty('hits');
    },
  );
}
