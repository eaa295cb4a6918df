import { type Audit, judge } from './audit';
import { formatDuration } from './formats';

const MAX_MS = 1000;

export const scriptTime: Audit = {
  meta: {
    id: 'script-time',
    title: 'Scripts let go of the thread',
    description:
      'While a script runs, the page answers nobody. Divide long work, or let a cloud function do it.',
    threshold: `at most ${formatDuration(MAX_MS)} at a stretch`,
  },
  audit({ longTasks }) {
    if (longTasks === null) {
      return { measured: null, findings: [], note: 'This browser does not tell of long tasks.' };
    }
    // Browsers report only tasks from 50 ms, so a run without reported tasks is within the limit.
    if (longTasks.length === 0) return { measured: 'under 50 ms', findings: [] };
    return judge(
      longTasks.map(({ page, ms }) => ({ page, value: ms })),
      MAX_MS,
      formatDuration,
    );
  },
};
