import { pillarView } from '../../domain/pages/pillar';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['pageEnd', 'pillar', 'studio'],
  view: ({ content, preferences }) =>
    pillarView(content.release, 'mini-programs', preferences.language),
  barTitle: (_view, words) => words.tabs.miniPrograms,
  handlers: openers,
});
