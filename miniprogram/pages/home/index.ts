import { homeView } from '../../domain/views/home';
import { openAbout, openMetric, openPillar } from '../../services/navigation';
import { definePage, detailId, type PageEvent } from '../define-page';

definePage({
  isTab: true,
  view: ({ content, preferences }) => ({
    ...homeView(content.release, preferences.language),
    language: preferences.language,
    theme: preferences.theme,
  }),
  title: (_view, words) => words.app.name,
  data: { chosen: 0 },
  handlers: {
    choose({ currentTarget }: PageEvent, { setData }) {
      setData({ chosen: Number(currentTarget.dataset['index']) });
    },
    openChosen({ currentTarget }: PageEvent) {
      openMetric(String(currentTarget.dataset['id']));
    },
    openMetric: (event) => openMetric(detailId(event)),
    openPillar(event, { view }) {
      const pillar = view.pillars.find(({ id }) => id === detailId(event));
      if (pillar) openPillar(pillar.id);
    },
    openSearch: () => openPillar('search'),
    openAbout,
  },
});
