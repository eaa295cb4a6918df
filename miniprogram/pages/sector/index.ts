import { sectorView } from '../../domain/views/sector';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['missing', 'sector', 'studio'],
  view: ({ content, preferences }, { id }) =>
    sectorView(content.release, id ?? '', preferences.language, content.isRefreshing),
  barTitle: ({ sector }, words) => sector?.topicName ?? words.app.bar,
  handlers: openers,
});
