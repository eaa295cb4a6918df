import { searchKinds } from '../../domain/search';
import { searchPageView } from '../../domain/views/search-page';
import { openTarget } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  view: ({ content, preferences, search }) =>
    searchPageView(content.release, search, preferences.language),
  barTitle: (_view, words) => words.tabs.search,
  opened(store, { q, type }) {
    if (q) void store.search.submit(q, searchKinds.find((kind) => kind === type) ?? null);
  },
  sharedQuery({ query, kind }) {
    if (!query) return '';
    return `q=${encodeURIComponent(query)}${kind && `&type=${kind}`}`;
  },
  handlers: {
    ...openers,
    type: ({ detail }, { store }) => store.search.type((detail as { query: string }).query),
    submit: (_event, { store, view }) => void store.search.submit(view.query),
    clear: (_event, { store }) => store.search.clear(),
    ask: ({ detail }, { store }) => void store.search.submit((detail as { query: string }).query),
    forget: (_event, { store }) => store.search.forget(),
    retry: (_event, { store }) => void store.search.askAgain(),
    narrow({ detail }, { store }) {
      const { value } = detail as { value: string };
      void store.search.narrow(searchKinds.find((kind) => kind === value) ?? null);
    },
    openHit({ currentTarget }, { store, view }) {
      const hits = view.groups.flatMap((group) => group.hits);
      const target = hits.find(({ key }) => key === currentTarget.dataset['key'])?.target;
      if (!target) return;
      store.search.remember();
      openTarget(target);
    },
  },
});
