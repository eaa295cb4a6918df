import { metricView } from '../../domain/views/metric';
import { copyLink } from '../../services/system';
import { openMetric } from '../../services/navigation';
import { definePage, detailId } from '../define-page';
import { openers, privacyAnswers } from '../openers';

definePage({
  words: ['metric', 'missing', 'privacySheet', 'share'],
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
