import { type Audit, judge } from './audit';
import { formatDuration } from './formats';

const MAX_MS = 500;

export const renderTime: Audit = {
  meta: {
    id: 'render-time',
    title: 'Changes are rendered fast',
    description:
      'The time from setData to the painted frame: tree update, layout and paint. Change fewer elements at once.',
    threshold: `at most ${formatDuration(MAX_MS)} a render`,
  },
  audit: ({ renders }) =>
    judge(
      renders.map(({ page, ms }) => ({ page, value: ms })),
      MAX_MS,
      formatDuration,
    ),
};
