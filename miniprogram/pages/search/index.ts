import type { SearchKind } from '../../domain/search';
import { searchPageView } from '../../domain/views/search-page';
import { openAbout, openMetric } from '../../services/navigation';
import { definePage, detailId, type PageEvent } from '../define-page';

const textOf = ({ currentTarget }: PageEvent) => String(currentTarget.dataset['text']);

definePage({
  isTab: true,
  view: ({ content, preferences, search }) =>
    searchPageView(content.release, search, preferences.language),
  title: (_view, words) => words.tabs.search,
  opened(store, { q }) {
    if (q) void store.search.submit(q);
  },
  sharedQuery: ({ query }) => (query ? `q=${encodeURIComponent(query)}` : ''),
  handlers: {
    type: ({ detail }, { store }) => store.search.type(String(detail)),
    submit: (_event, { store, view }) => void store.search.submit(view.query),
    clear: (_event, { store }) => store.search.clear(),
    ask: (event, { store }) => void store.search.submit(textOf(event)),
    askHint: ({ detail }, { store }) =>
      void store.search.submit((detail as { query: string }).query),
    forget: (_event, { store }) => store.search.forget(),
    retry: (_event, { store }) => void store.search.retry(),
    narrow({ detail }, { store }) {
      const { name } = detail as { name: SearchKind | '' };
      void store.search.narrow(name === '' ? null : name);
    },
    openHit({ currentTarget }) {
      const { id, open } = currentTarget.dataset;
      if (open) openMetric(String(id));
    },
    openLead: (_event, { view }) => view.story?.lead && openMetric(view.story.lead.id),
    openMetric: (event) => openMetric(detailId(event)),
    openAbout,
  },
});
