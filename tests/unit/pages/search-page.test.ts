import { release } from '../../../miniprogram/content/release';
import type {
  SearchHit,
  SearchKind,
  SearchResults,
} from '../../../miniprogram/domain/search/search-types';
import {
  searchPageView,
  type SearchPageView,
  type SearchSnapshot,
} from '../../../miniprogram/pages/search/view';

const hit: SearchHit = {
  id: 'pay-score-deposits-saved',
  kind: 'metric',
  score: 2,
  title: 'Deposits users didn’t have to pay',
  summary: 'In all',
  highlights: { title: [{ start: 0, end: 8 }], summary: [] },
};
const found: SearchResults = {
  hits: [hit],
  total: 4,
  facets: { kind: { metric: 1, service: 3 }, category: { 'pay-score': 4 } },
  relaxed: false,
  tookMs: 1,
  indexVersion: 'v',
};
const empty: SearchSnapshot = {
  query: '',
  kind: null,
  isTyping: false,
  state: { status: 'idle' },
};
const ready = (
  results: SearchResults,
  given: { origin?: 'cloud' | 'bundled'; q?: string; kind?: SearchKind | null } = {},
) => {
  const { origin = 'cloud', q = 'deposit', kind = null } = given;
  const question = { q, lang: 'en' as const, ...(kind && { filters: { kind } }) };
  return { status: 'ready', question, results, origin, more: 'idle' } as const;
};
const asked: SearchSnapshot = { ...empty, query: 'deposit', state: ready(found) };
const viewOf = (
  search: SearchSnapshot,
  language: 'en' | 'zh' = 'en',
  recent: string[] = [],
): SearchPageView => searchPageView(release, search, recent, language);
const queriesIn = (rows: { query: string }[]) => rows.map(({ query }) => query);

test('an empty box tells the story of the pillar and offers what to ask', () => {
  const view = viewOf(empty, 'en');
  expect(view.story?.lead?.id).toBe('search-integration-areas');
  expect([view.title, viewOf(asked).title]).toEqual([
    'WeChat Search plans more content, services, brand features.',
    '“deposit” in WeChat Roadmap 2021',
  ]);
  expect(queriesIn(view.popular)).toContain('No-deposit Rental');
  expect(view.examples).toEqual(queriesIn(view.popular));
});

test('a query takes the place of the story', () => {
  expect(viewOf(asked, 'en').story).toBeNull();
  expect(viewOf({ ...empty, query: '   ' }, 'en').story).not.toBeNull();
});

test('a figure that is found is shown, with its title marked', () => {
  const [first] = viewOf(asked, 'en').hits;
  expect(first).toMatchObject({ kind: 'metric', kindName: 'Figure', topic: 'pay-score' });
  expect(first?.figure?.text).toBe('Over RMB 200 billion');
  expect(first?.title[0]).toEqual({ start: 0, text: 'Deposits', isMatch: true });
});

test('a figure that this release does not know is shown without its number', () => {
  const results = { ...found, hits: [{ ...hit, id: 'new' }] };
  const [first] = viewOf({ ...asked, state: ready(results) }, 'en').hits;
  expect(first).toMatchObject({ id: 'new', figure: null });
});

test('results of several kinds can be narrowed, and say how many there are', () => {
  const { kinds } = viewOf(asked, 'en');
  expect(kinds).toEqual([
    { value: '', name: 'All', count: '4' },
    { value: 'metric', name: 'Figures', count: '1' },
    { value: 'service', name: 'Services', count: '3' },
  ]);
});

test('the row of kinds stays where all results are of one, and a narrowed search can be widened', () => {
  const results = { ...found, facets: { kind: { metric: 1 }, category: {} } };
  const whole = viewOf({ ...asked, state: ready(results) }, 'en');
  expect(whole.kinds.map(({ value }) => value)).toEqual(['', 'metric']);
  const state = ready(results, { kind: 'event' });
  const narrowed = viewOf({ ...asked, state, kind: 'event' }, 'en');
  expect(narrowed.kinds.map(({ value }) => value)).toEqual(['', 'metric', 'event']);
});

test('a failure is told in the language of the visitor', () => {
  const state = { status: 'failed', error: 'timeout' } as const;
  expect(viewOf({ ...asked, state }, 'zh').failure).toBe('云端响应超时，请重试。');
});

const nothing = { ...found, hits: [], total: 0, facets: { kind: {}, category: {} } };

test('nothing found names the query, and has ideas: titles that come near, popular ones, pillars', () => {
  const results = { ...nothing, completions: ['Food ordering', 'Fresh food buyers'] };
  const view = viewOf({ ...asked, query: 'foodx ', state: ready(results, { q: 'foodx' }) });
  expect([view.hits, view.kinds, view.nothing?.title]).toEqual([[], [], 'No results for “foodx”']);
  expect(queriesIn(view.nothing?.nearest ?? [])).toEqual(['Food ordering', 'Fresh food buyers']);
  expect(queriesIn(view.nothing?.popular ?? [])).not.toContain('Food ordering');
  expect(view.nothing?.pillars.map(({ id }) => id)).toEqual(['mini-programs', 'pay-score']);
});

test('nothing of a kind leads back to what other kinds have', () => {
  const results = { ...nothing, facets: { kind: { metric: 1, service: 3 }, category: {} } };
  const view = viewOf({ ...asked, kind: 'event', state: ready(results, { kind: 'event' }) });
  expect(view.nothing).toMatchObject({
    title: 'No results for “deposit” in Timeline',
    hint: '',
    all: 'Show 4 other results',
  });
  expect(viewOf({ ...asked, state: ready(nothing) }).nothing?.all).toBe('');
  expect(viewOf(asked).nothing).toBeNull();
});

test('a line says how many results there are, or what they answer instead', () => {
  const summaryOf = (more: Partial<SearchResults>) =>
    viewOf({ ...asked, state: ready({ ...found, ...more }, { q: 'hotle' }) }).summary;
  expect([
    summaryOf({}),
    summaryOf({ total: 1 }),
    summaryOf({ relaxed: true }),
    summaryOf({ relaxed: true, suggestion: 'hotel' }),
  ]).toEqual([
    '4 results',
    '1 result',
    'No result matches every word. Closest matches:',
    'No results for “hotle”. Showing results for “hotel”.',
  ]);
});

test('results from the phone say so', () => {
  const originOf = (origin: 'cloud' | 'bundled') =>
    viewOf({ ...asked, state: ready(found, { origin }) }).origin;
  expect([originOf('cloud'), originOf('bundled')]).toEqual([
    '',
    'We can’t reach the server. These results are from the copy on your phone.',
  ]);
});

test('while a query is typed, titles that it may become are offered, marked where it is typed', () => {
  const completions = ['Dep', 'No-deposit Hotel', 'Deposits'];
  const state = ready({ ...found, completions });
  const typing = { ...asked, query: ' dep', isTyping: true, state };
  const view = viewOf(typing);
  expect(queriesIn(view.completions)).toEqual(['No-deposit Hotel', 'Deposits']);
  expect(view.completions[0]?.parts).toEqual([
    { start: 0, text: 'No-', isMatch: false },
    { start: 3, text: 'dep', isMatch: true },
    { start: 6, text: 'osit Hotel', isMatch: false },
  ]);
  expect(viewOf({ ...typing, isTyping: false }).completions).toEqual([]);
});

test('the row of titles is kept while a query is typed, even before there are any', () => {
  expect(viewOf({ ...asked, isTyping: true, state: { status: 'searching' } }).isTyping).toBe(true);
  expect(viewOf({ ...empty, isTyping: true, query: ' ' }).isTyping).toBe(false);
  expect(viewOf(asked).isTyping).toBe(false);
});

const many: SearchResults = {
  ...found,
  hits: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...hit, id })),
  total: 9,
  facets: { kind: { metric: 8, event: 1 }, category: {} },
  cursor: 'v.6',
};

test('results are shown page by page', () => {
  const view = viewOf({ ...asked, state: ready(many) });
  expect(view.hits).toHaveLength(6);
  expect(view.more).toEqual({ status: 'idle', text: 'Show more' });
  const failed = viewOf({ ...asked, state: { ...ready(many), more: 'failed' } }, 'zh');
  expect(failed.more).toEqual({ status: 'failed', text: '加载失败，点击重试' });
  const last = { ...many };
  delete last.cursor;
  expect(viewOf({ ...asked, state: ready(last) }).more).toBeNull();
});

test('until the next answer comes, results are still those of the question before', () => {
  const typed = viewOf({ ...asked, query: 'hotelx', isTyping: true, state: ready(nothing) });
  expect(typed.nothing?.title).toBe('No results for “deposit”');
  const narrowed = viewOf({ ...asked, kind: 'metric', state: ready(many) });
  expect([narrowed.kind, narrowed.hits.length]).toEqual(['metric', 6]);
});

test('what was asked before can be asked again', () => {
  expect(queriesIn(viewOf(empty, 'en', ['押金', 'hotel']).recent)).toEqual(['押金', 'hotel']);
});
