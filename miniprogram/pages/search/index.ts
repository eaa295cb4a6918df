import { addressOfSearch, searchKinds, type SearchKind } from '../../domain/search/search-types';
import { searchPageView } from './view';
import { scrollToTop } from '../../services/chrome';
import { openContact, openTarget } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';
import type { PageEvent } from '../page-events';

const kindNamed = (name?: string): SearchKind | null =>
  searchKinds.find((kind) => kind === name) ?? null;
const queryIn = ({ detail }: PageEvent) => (detail as { query: string }).query;

definePage({
  reads: ['pageEnd', 'pillar', 'search', 'studio'],
  view: ({ content, preferences, search, recentQueries }) =>
    searchPageView(content.release, search, recentQueries.queries, preferences.language),
  title: (view) => view.title,
  barTitle: (_view, words) => words.tabs.search,
  opened(store, { q, type }) {
    if (q) void store.search.open(q, kindNamed(type));
  },
  sharedQuery: ({ query, kind }) => addressOfSearch(query, kindNamed(kind)),
  handlers: {
    ...openers,
    type: (event, { store }) => store.search.type(queryIn(event)),
    clear: (_event, { store }) => store.search.clear(),
    ask(event, { store }) {
      void store.search.submit(queryIn(event));
      scrollToTop();
    },
    forget: (event, { store }) => store.recentQueries.forget(queryIn(event)),
    forgetAll: (_event, { store }) => store.recentQueries.forgetAll(),
    retry: (_event, { store }) => void store.search.askAgain(),
    narrow: ({ detail }, { store }) =>
      void store.search.narrow(kindNamed((detail as { value: string }).value)),
    widen(_event, { store }) {
      void store.search.narrow(null);
      scrollToTop();
    },
    more: (_event, { store }) => void store.search.more(),
    onReachBottom: (_event, { store, view }) => {
      if (view.more?.status === 'idle') void store.search.more();
    },
    askForQuery: (_event, { target, view }) => openContact(target, { q: view.query }),
    openHit({ currentTarget }, { store, view }) {
      const target = view.hits.find(({ key }) => key === currentTarget.dataset['key'])?.target;
      if (!target) return;
      store.search.remember();
      openTarget(target);
    },
  },
});
