import { campaignLink } from '../../domain/pages/campaign-link';
import { homeView } from './view';
import { openPillar } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['home', 'studio'],
  view: ({ campaigns, content, preferences, entrance }) => ({
    ...homeView(content.release, preferences.language),
    campaigns: campaignLink(campaigns.summary, preferences.language),
    theme: preferences.theme,
    pixelRatio: preferences.pixelRatio,
    entering: entrance.isDue,
  }),
  opened({ campaigns, entrance }) {
    entrance.begin();
    void campaigns.recall();
  },
  barTitle: (_view, words) => words.app.bar,
  handlers: {
    ...openers,
    openSearch: () => openPillar('search'),
  },
});
