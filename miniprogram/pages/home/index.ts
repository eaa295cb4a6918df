import { homeView } from './view';
import { openPillar } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['home', 'studio'],
  view: ({ content, preferences, entrance }) => ({
    ...homeView(content.release, preferences.language),
    theme: preferences.theme,
    pixelRatio: preferences.pixelRatio,
    entering: entrance.isDue,
  }),
  opened: ({ entrance }) => entrance.begin(),
  barTitle: (_view, words) => words.app.bar,
  handlers: {
    ...openers,
    openSearch: () => openPillar('search'),
  },
});
