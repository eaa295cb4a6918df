import { payScoreView } from '../../domain/views/pay-score';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  words: ['pillar', 'share'],
  view: ({ content, preferences, walkThrough }) =>
    payScoreView(content.release, walkThrough.played, preferences.language),
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: openers,
});
