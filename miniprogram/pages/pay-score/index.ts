import { pillarView } from '../../domain/views/pillar';
import { openAbout, openMetric } from '../../services/navigation';
import { definePage, detailId } from '../define-page';

definePage({
  isTab: true,
  view: ({ content, preferences }) =>
    pillarView(content.release, 'pay-score', preferences.language),
  title: ({ name }) => name,
  barTitle: (_view, words) => words.tabs.payScore,
  handlers: {
    openMetric: (event) => openMetric(detailId(event)),
    openAbout,
  },
});
