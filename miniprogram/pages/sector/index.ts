import { sectorView } from './view';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['missing', 'pageEnd', 'sector', 'studio'],
  view: ({ content, preferences }, { id }) =>
    sectorView(content.release, id ?? '', preferences.language, content.isRefreshing),
  barTitle: ({ sector }, words) => sector?.topicName ?? words.app.bar,
  handlers: openers,
});
