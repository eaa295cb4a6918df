import { serviceView } from './view';
import { definePage } from '../define-page';
import { openers } from '../openers';

definePage({
  reads: ['contact', 'missing', 'pillar', 'service', 'studio'],
  view: ({ content, preferences }, { id }) =>
    serviceView(content.release, id ?? '', preferences.language, content.isRefreshing),
  barTitle: ({ service }, words) => service?.topicName ?? words.app.bar,
  handlers: openers,
});
