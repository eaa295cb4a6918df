import { payScoreView } from '../../domain/views/pay-score';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  isTab: true,
  view: ({ content, preferences, walkThrough }) =>
    payScoreView(content.release, walkThrough.played, preferences.language),
  title: ({ name }) => name,
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: openers,
});
