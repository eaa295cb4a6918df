import { definePage } from '../define-page';
import { openers, privacyAnswers } from '../openers';
import { privacyView } from './view';
import { wordsIn } from './words';

definePage({
  words: wordsIn,
  reads: ['privacy'],
  /** How the deletion stands. */
  data: { deletion: 'offered' },
  view: ({ preferences }) => privacyView(preferences.language),
  handlers: {
    ...openers,
    readGuide: privacyAnswers.readPrivacy,
    askDelete: (_event, { setData }) => setData({ deletion: 'asked' }),
    keep: (_event, { setData }) => setData({ deletion: 'offered' }),
    deleteAll: (_event, { store, setData }) =>
      setData({ deletion: store.forgetAll() ? 'done' : 'failed' }),
  },
});
