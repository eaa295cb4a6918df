import { pillarView } from '../../domain/views/pillar';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  view: ({ content, preferences }) =>
    pillarView(content.release, 'pay-score', preferences.language),
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: openers,
});
