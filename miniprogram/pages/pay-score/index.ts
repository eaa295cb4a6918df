import { payScoreView } from './view';
import { wordsIn } from '../../domain/pages/pillar-words';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  words: wordsIn,
  reads: ['pillar', 'studio'],
  view: ({ content, preferences, playedModels }) =>
    payScoreView(content.release, playedModels.ids, preferences.language),
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: openers,
});
