import { type Audit, judge } from './audit';
import { formatDuration } from './formats';

const MAX_MS = 1000;

export const scriptTime: Audit = {
  meta: {
    id: 'script-time',
    title: 'Scripts don’t block the thread',
    description:
      'The page doesn’t respond while a script runs. Divide long tasks, or move them to a cloud function.',
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
