import { pillarView } from '../../domain/pages/pillar';
import { wordsIn } from '../../domain/pages/pillar-words';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  words: wordsIn,
  reads: ['pillar', 'studio'],
  view: ({ content, preferences }) =>
    pillarView(content.release, 'mini-programs', preferences.language),
  barTitle: (_view, words) => words.tabs.miniPrograms,
  handlers: openers,
});
