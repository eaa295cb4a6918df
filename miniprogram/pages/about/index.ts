import { campaignLink } from '../../domain/pages/campaign-link';
import { aboutView } from './view';
import { openContact, openPrivacy } from '../../services/navigation';
import { copyLink, readAppVersion } from '../../services/system';
import { definePage } from '../define-page';
import { openers, privacyAnswers } from '../openers';
import { chosenOf, detailId } from '../page-events';

definePage({
  reads: ['about', 'privacySheet', 'studio'],
  view: ({ campaigns, content, preferences }) => ({
    ...aboutView(content.release, preferences.language, {
      appVersion: readAppVersion(),
      refresh: content.refreshState,
    }),
    campaigns: campaignLink(campaigns.summary, preferences.language),
    language: preferences.language,
    theme: preferences.themeChoice,
    textSize: preferences.textSize,
  }),
  opened: ({ campaigns }) => void campaigns.recall(),
  handlers: {
    ...privacyAnswers,
    openHome: openers.openHome,
    openStudio: openers.openStudio,
    openCampaigns: openers.openCampaigns,
    chooseLanguage(event, { store, view }) {
      const language = chosenOf(event, view.languages);
      if (language) store.preferences.chooseLanguage(language);
    },
    chooseTheme(event, { store, view }) {
      const theme = chosenOf(event, view.themes);
      if (theme) store.preferences.chooseTheme(theme);
    },
    chooseTextSize(event, { store, view }) {
      const textSize = chosenOf(event, view.textSizes);
      if (textSize) store.preferences.chooseTextSize(textSize);
    },
    openTrust: (event) => (detailId(event) === 'privacy' ? openPrivacy() : openContact()),
    refresh: (_event, { store }) => void store.content.refresh(),
    copy: ({ currentTarget }) => copyLink(String(currentTarget.dataset['url'])),
  },
});
