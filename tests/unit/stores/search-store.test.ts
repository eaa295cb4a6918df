import type { Language } from '../../../miniprogram/domain/words/language';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import type { SearchQuery, SearchResults } from '../../../miniprogram/domain/search/search-types';
import { hitOf } from '../domain/hit';
import { SearchStore, type SearchState } from '../../../miniprogram/stores/search-store';

const results = (indexVersion: string, ids: string[] = [], cursor?: string): SearchResults => ({
  hits: ids.map(hitOf),
  total: ids.length,
  facets: { kind: {}, category: {} },
  relaxed: false,
  ...(cursor !== undefined && { cursor }),
  tookMs: 1,
  indexVersion,
});

/** @param hasIndex whether the phone can load the index that the app brings along */
function open({ hasIndex = true } = {}) {
  const asked: { query: SearchQuery; answer: (result: Result<SearchResults>) => void }[] = [];
  const askedHere: SearchQuery[] = [];
  const pending = new Set<() => void>();
  const remembered: string[] = [];
  let language: Language = 'en';
  const store = new SearchStore(
    {
      search: (query) => new Promise((answer) => asked.push({ query, answer })),
      searchBundled: (query) => {
        askedHere.push(query);
        if (!hasIndex) return Promise.reject(new Error('loadSubpackage:fail'));
        return Promise.resolve(
          query.cursor === undefined
            ? results('bundled', [query.q], 'here.1')
            : results('bundled', ['further']),
        );
      },
      later: (run) => {
        pending.add(run);
        return () => pending.delete(run);
      },
    },
    {
      remember: (query) => remembered.push(query),
      language: () => language,
    },
  );
  const rest = () => [...pending].forEach((run) => run());
  const speak = (spoken: Language) => (language = spoken);
  return { store, asked, askedHere, rest, remembered, pending, speak };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const shown = ({ state }: { state: SearchState }) =>
  state.status === 'ready' ? state.results.hits.map(({ id }) => id) : [];

/** A store that shows the first page of a list, with a cursor to the next. */
async function openList() {
  const opened = open();
  void opened.store.submit('pay');
  opened.asked[0]?.answer({ ok: true, value: results('v1', ['a', 'b'], 'v1.2') });
  await settled();
  return opened;
}

test('typing is searched for once it rests', () => {
  const { store, asked, rest } = open();
  store.type('d');
  store.type('de');
  expect(asked).toHaveLength(0);
  rest();
  expect(asked.map(({ query }) => query)).toEqual([{ q: 'de', lang: 'en', completions: 6 }]);
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
  expect(store.state).toMatchObject({
    status: 'ready',
    results: results('second'),
    origin: 'cloud',
  });
});

test('results stay while the next ones are on their way', async () => {
  const { store, asked, rest } = await openList();
  store.type('pay s');
  rest();
  expect(shown(store)).toEqual(['a', 'b']);
  asked[1]?.answer({ ok: true, value: results('v1', ['c']) });
  await settled();
  expect(shown(store)).toEqual(['c']);
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

test('what was asked in full is remembered, and what was typed once it is followed', () => {
  const { store, rest, remembered } = open();
  void store.submit('deposit');
  store.type('hotel');
  rest();
  expect(remembered).toEqual(['deposit']);
  store.remember();
  expect(remembered).toEqual(['deposit', 'hotel']);
});

test('what somebody else asks by a link is not remembered', () => {
  const { store, asked, remembered } = open();
  void store.open('deposit', 'metric');
  expect(asked[0]?.query).toMatchObject({ q: 'deposit', filters: { kind: 'metric' } });
  expect([store.kind, remembered]).toEqual(['metric', []]);
});

test('a query may become another only while it is typed', () => {
  const { store, rest } = open();
  store.type('dep');
  rest();
  expect(store.isTyping).toBe(true);
  void store.submit('deposit');
  expect(store.isTyping).toBe(false);
});

test('what is asked already is not asked twice, unless it failed or the language is another', async () => {
  const { store, asked, rest, speak } = open();
  store.type('pay');
  rest();
  void store.submit('pay ');
  expect(asked).toHaveLength(1);
  asked[0]?.answer({ ok: false, error: 'invalid-input' });
  await settled();
  void store.submit('pay');
  expect(asked).toHaveLength(2);
  speak('zh');
  void store.askAgain();
  expect(asked[2]?.query.lang).toBe('zh');
});

test('a composition that was called off asks nothing', () => {
  const { store, asked, pending } = open();
  void store.submit('支付');
  store.type('支付');
  store.type('支付 ');
  expect([pending.size, asked.length, store.query]).toEqual([0, 1, '支付 ']);
});

test('a query that the cloud refuses is a failure, and can be asked again', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  asked[0]?.answer({ ok: false, error: 'invalid-input' });
  await settled();
  expect(store.state).toEqual({ status: 'failed', error: 'invalid-input' });
  void store.askAgain();
  asked[1]?.answer({ ok: true, value: results('again') });
  await settled();
  expect(store.state.status).toBe('ready');
});

test.each([
  ['of another shape', { hits: 'none' }],
  ['with a broken hit', { ...results('v'), hits: [null] }],
])('an answer %s is not shown: the index on the phone answers', async (_how, value) => {
  const { store, asked } = open();
  void store.submit('deposit');
  asked[0]?.answer({ ok: true, value: value as unknown as SearchResults });
  await settled();
  expect(store.state).toMatchObject({ status: 'ready', origin: 'bundled' });
});

test('an emoji storm is cut to what the function takes', () => {
  const { store } = open();
  store.type(`a${'🎉'.repeat(500)}`);
  expect(store.query).toBe(`a${'🎉'.repeat(49)}`);
});

test('a kind narrows the question', () => {
  const { store, asked } = open();
  void store.submit('deposit');
  void store.narrow('service');
  expect(asked[1]?.query).toMatchObject({ q: 'deposit', filters: { kind: 'service' } });
});

test.each([
  'offline',
  'timeout',
  'no-environment',
  'bad-answer',
  'internal',
  'upstream',
  'busy',
  'forbidden',
  'identity-required',
  'rate-limited',
] as const)(
  'where the cloud fails (%s) the index on the phone answers, until the network is back',
  async (error) => {
    const { store, asked } = open();
    void store.submit('deposit');
    asked[0]?.answer({ ok: false, error });
    await settled();
    expect(store.state).toMatchObject({ status: 'ready', origin: 'bundled' });
    expect(shown(store)).toEqual(['deposit']);
    void store.refresh();
    asked[1]?.answer({ ok: true, value: results('cloud') });
    await settled();
    expect(store.state).toMatchObject({ origin: 'cloud' });
    void store.refresh();
    expect(asked).toHaveLength(2);
  },
);

test('where the phone has no index yet, the visitor reads why the cloud failed, until the network is back', async () => {
  const { store, asked } = open({ hasIndex: false });
  void store.submit('deposit');
  asked[0]?.answer({ ok: false, error: 'offline' });
  await settled();
  expect(store.state).toMatchObject({ status: 'failed', error: 'offline' });
  void store.refresh();
  asked[1]?.answer({ ok: true, value: results('cloud') });
  await settled();
  expect(store.state).toMatchObject({ status: 'ready', origin: 'cloud' });
});

test('the network asks nothing again that the search has refused', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  asked[0]?.answer({ ok: false, error: 'invalid-input' });
  await settled();
  void store.refresh();
  expect(asked).toHaveLength(1);
});

test('a cloud that is reached again but fails leaves what the phone has found, and its next page', async () => {
  const { store, asked } = open();
  void store.submit('deposit');
  asked[0]?.answer({ ok: false, error: 'offline' });
  await settled();
  void store.refresh();
  asked[1]?.answer({ ok: false, error: 'internal' });
  await settled();
  expect([store.state.status, shown(store)]).toEqual(['ready', ['deposit']]);
  void store.more();
  await settled();
  expect(shown(store)).toEqual(['deposit', 'further']);
});

test('what was about to be asked is asked once, though a kind is chosen meanwhile', () => {
  const { store, asked, pending } = open();
  store.type('deposit');
  void store.narrow('service');
  expect([asked.length, pending.size]).toEqual([1, 0]);
});

test('the next page is added to what is shown, each hit once, until there is none', async () => {
  const { store, asked } = await openList();
  void store.more();
  void store.more();
  expect(store.state).toMatchObject({ more: 'loading' });
  expect(asked.map(({ query }) => query.cursor)).toEqual([undefined, 'v1.2']);
  asked[1]?.answer({ ok: true, value: results('v1', ['b', 'c']) });
  await settled();
  expect(shown(store)).toEqual(['a', 'b', 'c']);
  expect(store.state).toMatchObject({ more: 'idle' });
  void store.more();
  expect(asked).toHaveLength(2);
});

test('a page of results that others are about to replace is not asked for', async () => {
  const { store, asked, rest } = await openList();
  store.type('pay s');
  rest();
  void store.more();
  expect(asked.map(({ query }) => query.q)).toEqual(['pay', 'pay s']);
});

test('a page that comes after another question is not shown', async () => {
  const { store, asked } = await openList();
  void store.more();
  void store.submit('hotel');
  asked[2]?.answer({ ok: true, value: results('v1', ['hotel']) });
  await settled();
  asked[1]?.answer({ ok: true, value: results('v1', ['late']) });
  await settled();
  expect(shown(store)).toEqual(['hotel']);
});

test.each([
  ['refused', { ok: false, error: 'not-found' } as const],
  ['answered by another index', { ok: true, value: results('v2', ['x']) } as const],
])('a cursor that is %s has the list asked for from its start, no shorter', async (_how, stale) => {
  const { store, asked } = await openList();
  void store.more();
  asked[1]?.answer(stale);
  await settled();
  expect(shown(store)).toEqual(['a', 'b']);
  expect(asked[2]?.query).toEqual({ q: 'pay', lang: 'en', limit: 22 });
  asked[2]?.answer({ ok: true, value: results('v2', ['n', 'e', 'w']) });
  await settled();
  expect(shown(store)).toEqual(['n', 'e', 'w']);
  expect(store.state).toMatchObject({ more: 'idle', origin: 'cloud' });
});

test('a page that is refused leaves what is shown, and can be asked for again', async () => {
  const { store, asked } = await openList();
  void store.more();
  asked[1]?.answer({ ok: false, error: 'invalid-input' });
  await settled();
  expect(store.state).toMatchObject({ status: 'ready', more: 'failed' });
  void store.more();
  asked[2]?.answer({ ok: true, value: results('v1', ['c']) });
  await settled();
  expect(shown(store)).toEqual(['a', 'b', 'c']);
});

test('without the cloud the phone starts the list anew, and goes on by itself', async () => {
  const { store, asked, askedHere } = await openList();
  void store.more();
  asked[1]?.answer({ ok: false, error: 'offline' });
  await settled();
  expect(store.state).toMatchObject({ origin: 'bundled', more: 'idle' });
  void store.more();
  await settled();
  expect(shown(store)).toEqual(['pay', 'further']);
  expect(askedHere).toEqual([
    { q: 'pay', lang: 'en', limit: 22 },
    { q: 'pay', lang: 'en', cursor: 'here.1' },
  ]);
  expect(asked).toHaveLength(2);
});
