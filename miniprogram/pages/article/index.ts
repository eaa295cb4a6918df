import { copyLink } from '../../services/system';
import { definePage } from '../define-page';
import { openers, privacyAnswers } from '../openers';
import { articleView } from './view';
import { wordsIn } from './words';

definePage({
  words: wordsIn,
  reads: ['article', 'missing', 'privacySheet', 'studio'],
  view: ({ content, preferences }, { id }) =>
    articleView(content.release, id ?? '', preferences.language, content.isRefreshing),
  barTitle: (_view, words) => words.article.bar,
  handlers: {
    ...openers,
    ...privacyAnswers,
    copy(_event, { view }) {
      if (view.article) copyLink(view.article.url);
    },
  },
});
