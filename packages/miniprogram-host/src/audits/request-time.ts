import { type Audit, judge } from './audit';
import { formatDuration } from './formats';

const MAX_MS = 1000;

export const requestTime: Audit = {
  meta: {
    id: 'request-time',
    title: 'Requests are answered within a second',
    description:
      'Visitors wait for the answer. A slow machine distorts this value, because the functions run on it.',
    threshold: `at most ${formatDuration(MAX_MS)} on a good network`,
  },
  audit: ({ requests }) => {
    const samples = requests
      .filter(({ network }) => network === 'wifi')
      .map(({ page, name, ms }) => ({ page, element: name, value: ms }));
    const { findings, ...outcome } = judge(samples, MAX_MS, formatDuration);
    return {
      ...outcome,
      findings: findings.map((finding) => ({ ...finding, severity: 'warning' as const })),
    };
  },
};
