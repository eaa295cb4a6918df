import { metricView } from '../../domain/views/metric';
import { openMetric } from '../../services/navigation';
import { copyLink } from '../../services/system';
import { definePage } from '../define-page';
import { openers, privacyAnswers } from '../openers';
import { detailId } from '../page-events';

definePage({
  reads: ['metric', 'missing', 'privacySheet', 'studio'],
  view: ({ content, preferences }, { id }) =>
    metricView(content.release, id ?? '', preferences.language, content.isRefreshing),
  barTitle: ({ metric }, words) => metric?.topicName ?? words.app.bar,
  handlers: {
    ...openers,
    ...privacyAnswers,
    openPeer(event, { view }) {
      const id = detailId(event);
      if (id !== view.metric?.id) openMetric(id);
    },
    copy: ({ detail }) => copyLink((detail as { url: string }).url),
  },
});
