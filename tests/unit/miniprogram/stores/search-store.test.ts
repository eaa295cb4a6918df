import type { Result } from '../../../../miniprogram/domain/result';
import type { SearchQuery, SearchResults } from '../../../../miniprogram/domain/search';
import { SearchStore } from '../../../../miniprogram/stores/search-store';

const results = (indexVersion: string): SearchResults => ({
  hits: [],
  total: 0,
  facets: { kind: {}, category: {} },
  relaxed: false,
  tookMs: 1,
  indexVersion,
});

function open() {
  const asked: { query: SearchQuery; answer: (result: Result<SearchResults>) => void }[] = [];
  const pending = new Set<() => void>();
  const saved: string[][] = [];
  const store = new SearchStore({
    search: (query) => new Promise((answer) => asked.push({ query, answer })),
    searchBundled: ({ q }) => results(`bundled: ${q}`),
    later: (run) => {
      pending.add(run);
      return () => pending.delete(run);
    },
    loadQueries: () => ['old'],
    saveQueries: (queries) => saved.push(queries),
    language: () => 'en',
  });
  const rest = () => [...pending].forEach((run) => run());
  return { store, asked, rest, saved, pending };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('typing is searched for once it rests', () => {
  const { store, asked, rest } = open();
  store.type('d');
  store.type('de');
  expect(asked).toHaveLength(0);
  rest();
  expect(asked.map(({ query }) => query)).toEqual([{ q: 'de', lang: 'en' }]);
  expect(store.state.status).toBe('searching');
});

test('of two answers only that to the later question counts', async () => {
  const { store, asked } = open();
  void store.submit('first');
  void store.submit('second');
  asked[1]?.answer({ ok: true, value: results('second') });
  await settled();
  asked[0]?.answer({ ok: true, value: results('first') });
  await settled();
  expect(store.state).toEqual({
    status: 'ready',
    results: results('second'),
    origin: 'cloud',
  });
});

test('an answer that comes after the box was emptied is not shown', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  store.clear();
  asked[0]?.answer({ ok: true, value: results('late') });
  await settled();
  expect(store.state).toEqual({ status: 'idle' });
});

test('an emptied box calls off what was about to be asked', () => {
  const { store, pending } = open();
  store.type('d');
  store.type('  ');
  expect(pending.size).toBe(0);
  expect(store.state).toEqual({ status: 'idle' });
});

test('what was asked is remembered, latest first and once', () => {
  const { store, saved } = open();
  void store.submit('deposit');
  void store.submit('old');
  expect(store.recent).toEqual(['old', 'deposit']);
  expect(saved.at(-1)).toEqual(['old', 'deposit']);
  store.forget();
  expect([store.recent, saved.at(-1)]).toEqual([[], []]);
});

test('a failure is a state, and can be tried again', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  asked[0]?.answer({ ok: false, error: 'internal' });
  await settled();
  expect(store.state).toEqual({ status: 'failed', error: 'internal' });
  void store.askAgain();
  asked[1]?.answer({ ok: true, value: results('again') });
  await settled();
  expect(store.state.status).toBe('ready');
});

test('an answer of another shape is a failure, not a crash', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  asked[0]?.answer({ ok: true, value: { hits: 'none' } as unknown as SearchResults });
  await settled();
  expect(store.state).toEqual({ status: 'failed', error: 'bad-answer' });
});

test('an emoji storm is cut to what the function takes', () => {
  const { store } = open();
  store.type('🎉'.repeat(500));
  expect(store.query.length).toBeLessThanOrEqual(100);
});

test('a kind narrows the question', () => {
  const { store, asked } = open();
  void store.submit('deposit');
  void store.narrow('service');
  expect(asked[1]?.query).toEqual({ q: 'deposit', lang: 'en', filters: { kind: 'service' } });
});

test('a link can name query and kind', () => {
  const { store, asked } = open();
  void store.submit('deposit', 'metric');
  expect(asked[0]?.query).toEqual({ q: 'deposit', lang: 'en', filters: { kind: 'metric' } });
  expect(store.kind).toBe('metric');
});

test('what was typed and then followed is remembered too', () => {
  const { store, rest } = open();
  store.type(' deposit ');
  rest();
  expect(store.recent).toEqual(['old']);
  store.remember();
  expect(store.recent).toEqual(['deposit', 'old']);
});

test('results with a broken hit are a failure, not a crash', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  const broken = { ...results('v'), hits: [null] } as unknown as SearchResults;
  asked[0]?.answer({ ok: true, value: broken });
  await settled();
  expect(store.state).toEqual({ status: 'failed', error: 'bad-answer' });
});

test.each(['offline', 'timeout'] as const)(
  'without the cloud (%s) the index on the phone answers, until the network is back',
  async (error) => {
    const { store, asked } = open();
    void store.submit('deposit');
    asked[0]?.answer({ ok: false, error });
    await settled();
    expect(store.state).toEqual({
      status: 'ready',
      results: results('bundled: deposit'),
      origin: 'bundled',
    });
    void store.refresh();
    asked[1]?.answer({ ok: true, value: results('cloud') });
    await settled();
    expect(store.state).toMatchObject({ origin: 'cloud' });
    void store.refresh();
    expect(asked).toHaveLength(2);
  },
);
