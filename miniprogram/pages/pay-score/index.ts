import { payScoreView } from './view';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['pageEnd', 'pillar', 'studio'],
  view: ({ content, preferences, playedScenarios }) =>
    payScoreView(content.release, playedScenarios.ids, preferences.language),
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: openers,
});
