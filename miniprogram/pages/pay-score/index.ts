import { payScoreView } from './view';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['contact', 'pillar', 'studio'],
  view: ({ content, preferences, playedModels }) =>
    payScoreView(content.release, playedModels.ids, preferences.language),
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: openers,
});
