import { homeView } from '../../domain/views/home';
import { openAbout, openMetric, openPillar } from '../../services/navigation';
import { definePage, detailId } from '../define-page';

definePage({
  isTab: true,
  view: ({ content, preferences }) => ({
    ...homeView(content.release, preferences.language),
    language: preferences.language,
    theme: preferences.theme,
  }),
  title: (_view, words) => words.app.name,
  barTitle: (_view, words) => words.app.bar,
  handlers: {
    openMetric: (event) => openMetric(detailId(event)),
    openPillar(event, { view }) {
      const pillar = view.pillars.find(({ id }) => id === detailId(event));
      if (pillar) openPillar(pillar.id);
    },
    openSearch: () => openPillar('search'),
    openAbout,
  },
});
