import { metricView } from '../../domain/views/metric';
import { openAbout, openHome, openMetric } from '../../services/navigation';
import { copyLink } from '../../services/system';
import { definePage, detailId } from '../define-page';

definePage({
  view: ({ content, preferences }, { id }) =>
    metricView(content.release, id ?? '', preferences.language, content.isRefreshing),
  title: ({ metric }, words) =>
    metric ? `${metric.figure.text} · ${metric.label}` : words.app.name,
  barTitle: ({ metric }, words) => metric?.topicName ?? words.app.bar,
  sharedQuery: (_view, { id }) => `id=${encodeURIComponent(id ?? '')}`,
  handlers: {
    openPeer(event, { view }) {
      const id = detailId(event);
      if (id !== view.metric?.id) openMetric(id);
    },
    copy: ({ detail }) => copyLink((detail as { url: string }).url),
    openHome,
    openAbout,
  },
});
