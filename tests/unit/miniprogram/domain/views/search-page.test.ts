import { release } from '../../../../../miniprogram/content/release';
import type { SearchHit, SearchResults } from '../../../../../miniprogram/domain/search';
import {
  searchPageView,
  type SearchSnapshot,
} from '../../../../../miniprogram/domain/views/search-page';

const hit: SearchHit = {
  id: 'pay-score-deposits-saved',
  kind: 'metric',
  score: 2,
  title: 'Deposits users did not have to pay',
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
const empty: SearchSnapshot = { query: '', kind: null, recent: [], state: { status: 'idle' } };
const asked: SearchSnapshot = {
  query: 'deposit',
  kind: null,
  recent: [],
  state: { status: 'ready', results: found, origin: 'cloud' },
};

test('an empty box tells the story of the pillar and offers what to ask', () => {
  const view = searchPageView(release, empty, 'en');
  expect(view.story?.lead?.id).toBe('search-integration-areas');
  expect(view.suggestions).toContain('No-deposit Rental');
});

test('a query takes the place of the story', () => {
  expect(searchPageView(release, asked, 'en').story).toBeNull();
  expect(searchPageView(release, { ...empty, query: '   ' }, 'en').story).not.toBeNull();
});

test('a figure that is found is shown, with its title marked', () => {
  const [group] = searchPageView(release, asked, 'en').groups;
  expect(group).toMatchObject({ kind: 'metric', name: 'Figures', count: 1 });
  expect(group?.hits[0]?.figure?.text).toBe('Over RMB 200 billion');
  expect(group?.hits[0]?.title[0]).toEqual({ start: 0, text: 'Deposits', isMatch: true });
});

test('a figure that this release does not know is shown without its number', () => {
  const results = { ...found, hits: [{ ...hit, id: 'new' }] };
  const state: SearchSnapshot['state'] = { status: 'ready', results, origin: 'cloud' };
  const [group] = searchPageView(release, { ...asked, state }, 'en').groups;
  expect(group?.hits[0]).toMatchObject({ id: 'new', figure: null });
});

test('results of several kinds can be narrowed', () => {
  const { kinds } = searchPageView(release, asked, 'en');
  expect(kinds).toEqual([
    { value: '', name: 'All' },
    { value: 'metric', name: 'Figures' },
    { value: 'service', name: 'Services' },
  ]);
});

test('results of one kind need no narrowing, but a narrowed search can be widened', () => {
  const results = { ...found, facets: { kind: { metric: 1 }, category: {} } };
  const state = { status: 'ready', results, origin: 'cloud' } as const;
  expect(searchPageView(release, { ...asked, state }, 'en').kinds).toEqual([]);
  const narrowed = searchPageView(release, { ...asked, state, kind: 'event' }, 'en');
  expect(narrowed.kinds.map(({ value }) => value)).toEqual(['', 'metric', 'event']);
});

test('a failure is told in the language of the visitor', () => {
  const state = { status: 'failed', error: 'timeout' } as const;
  expect(searchPageView(release, { ...asked, state }, 'zh').failure).toBe('云端响应超时，请重试。');
});

test('nothing found names the query', () => {
  const none = { ...found, hits: [], total: 0, facets: { kind: {}, category: {} } };
  const view = searchPageView(
    release,
    { ...asked, state: { status: 'ready', results: none, origin: 'cloud' } },
    'en',
  );
  expect([view.groups, view.none]).toEqual([[], 'Nothing found for “deposit”']);
});

test('quiet lines say where results come from, and what they answer', () => {
  const results = { ...found, suggestion: 'hotel', relaxed: true };
  const notes = (origin: 'cloud' | 'bundled') =>
    searchPageView(release, { ...asked, state: { status: 'ready', results, origin } }, 'en').notes;
  expect(notes('bundled')).toEqual([
    'No connection to the cloud: found in the copy on this phone.',
    'Taken as “hotel”',
    'Nothing has all of these words. These come closest:',
  ]);
  expect(notes('cloud')).toHaveLength(2);
});
