import { searchKinds } from '../../domain/search';
import { searchPageView } from '../../domain/views/search-page';
import { openAbout, openMetric } from '../../services/navigation';
import { definePage, detailId } from '../define-page';

definePage({
  isTab: true,
  view: ({ content, preferences, search }) =>
    searchPageView(content.release, search, preferences.language),
  title: (_view, words) => words.tabs.search,
  opened(store, { q, type }) {
    if (q) void store.search.submit(q, searchKinds.find((kind) => kind === type) ?? null);
  },
  sharedQuery({ query, kind }) {
    if (!query) return '';
    return `q=${encodeURIComponent(query)}${kind && `&type=${kind}`}`;
  },
  handlers: {
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
    openHit({ currentTarget }, { store }) {
      const { id, open } = currentTarget.dataset;
      if (!open) return;
      store.search.remember();
      openMetric(String(id));
    },
    openMetric: (event) => openMetric(detailId(event)),
    openAbout,
  },
});
