import { aboutView } from '../../domain/views/about';
import { copyLink } from '../../services/system';
import { definePage, type PageEvent } from '../define-page';
import { openers, privacyAnswers } from '../openers';

/** The value among a choice's values that a choice bar reports. */
const chosen = <Value>({ detail }: PageEvent, choices: readonly { value: Value }[]) =>
  choices.find(({ value }) => value === (detail as { value: unknown }).value)?.value;

definePage({
  view: ({ content, preferences }) => ({
    ...aboutView(content.release, preferences.language),
    language: preferences.language,
    theme: preferences.themeChoice,
    textSize: preferences.textSize,
  }),
  handlers: {
    ...privacyAnswers,
    openHome: openers.openHome,
    openStudio: openers.openStudio,
    chooseLanguage(event, { store, view }) {
      const language = chosen(event, view.languages);
      if (language) store.preferences.chooseLanguage(language);
    },
    chooseTheme(event, { store, view }) {
      const theme = chosen(event, view.themes);
      if (theme) store.preferences.chooseTheme(theme);
    },
    chooseTextSize(event, { store, view }) {
      const textSize = chosen(event, view.textSizes);
      if (textSize) store.preferences.chooseTextSize(textSize);
    },
    refresh: (_event, { store }) => void store.content.refresh(),
    copy: ({ currentTarget }) => copyLink(String(currentTarget.dataset['url'])),
  },
});
