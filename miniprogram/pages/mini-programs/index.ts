import { pillarView } from '../../domain/pages/pillar';
import { openSector } from '../../services/navigation';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['pillar', 'studio'],
  view: ({ content, preferences }) =>
    pillarView(content.release, 'mini-programs', preferences.language),
  handlers: {
    ...openers,
    openLeadingSector: ({ currentTarget }) => openSector(String(currentTarget.dataset['id'])),
  },
});
