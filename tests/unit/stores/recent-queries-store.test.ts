import { RecentQueriesStore } from '../../../miniprogram/stores/recent-queries-store';

function open({ keeps = true, kept = ['old'] } = {}) {
  const saved: string[][] = [];
  const store = new RecentQueriesStore({
    loadQueries: () => kept,
    saveQueries: (queries) => saved.push(queries),
    keepsQueries: () => keeps,
  });
  return { store, saved };
}

test('what was asked is remembered, latest first and once, without the space around it', () => {
  const { store, saved } = open();
  store.remember(' deposit ');
  store.remember('old');
  store.remember('   ');
  expect(store.queries).toEqual(['old', 'deposit']);
  expect(saved.at(-1)).toEqual(['old', 'deposit']);
});

test('no more than six are remembered', () => {
  const { store } = open({ kept: ['1', '2', '3', '4', '5', '6', '7'] });
  expect(store.queries).toEqual(['1', '2', '3', '4', '5', '6']);
  store.remember('0');
  expect(store.queries).toEqual(['0', '1', '2', '3', '4', '5']);
});

test('they are forgotten one by one, or all', () => {
  const { store, saved } = open({ kept: ['a', 'b', 'c'] });
  store.forget('b');
  expect([store.queries, saved.at(-1)]).toEqual([
    ['a', 'c'],
    ['a', 'c'],
  ]);
  store.forgetAll();
  expect([store.queries, saved.at(-1)]).toEqual([[], []]);
});

test('a visit that may remember nothing remembers nothing, not even until it ends', () => {
  const { store, saved } = open({ keeps: false, kept: [] });
  store.remember('deposit');
  expect([store.queries, saved]).toEqual([[], []]);
});
