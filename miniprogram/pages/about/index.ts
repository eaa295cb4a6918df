import { aboutView } from './view';
import { openContact, openPrivacy } from '../../services/navigation';
import { copyLink, readAppVersion } from '../../services/system';
import { definePage } from '../define-page';
import { openers, privacyAnswers } from '../openers';
import { chosenOf, detailId } from '../page-events';

definePage({
  reads: ['about', 'privacySheet', 'studio'],
  view: ({ content, preferences }) => ({
    ...aboutView(content.release, preferences.language, {
      appVersion: readAppVersion(),
      refresh: content.refreshState,
    }),
    language: preferences.language,
    theme: preferences.themeChoice,
    textSize: preferences.textSize,
  }),
  handlers: {
    ...privacyAnswers,
    openHome: openers.openHome,
    openStudio: openers.openStudio,
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
