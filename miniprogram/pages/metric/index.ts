import { metricView } from './view';
import { copyLink } from '../../services/system';
import { definePage } from '../define-page';
import { openers, privacyAnswers } from '../openers';

definePage({
  reads: ['metric', 'missing', 'privacySheet', 'studio'],
  view: ({ content, preferences }, { id }) =>
    metricView(content.release, id ?? '', preferences.language, content.isRefreshing),
  barTitle: ({ metric }, words) => metric?.topicName ?? words.app.bar,
  handlers: {
    ...openers,
    ...privacyAnswers,
    copy: ({ detail }) => copyLink((detail as { url: string }).url),
  },
});
