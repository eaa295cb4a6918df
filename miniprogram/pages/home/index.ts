import { homeView } from '../../domain/views/home';
import { openPillar } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['home', 'studio'],
  view: ({ content, preferences }) => ({
    ...homeView(content.release, preferences.language),
    language: preferences.language,
    theme: preferences.theme,
  }),
  barTitle: (_view, words) => words.app.bar,
  handlers: {
    ...openers,
    openSearch: () => openPillar('search'),
  },
});
