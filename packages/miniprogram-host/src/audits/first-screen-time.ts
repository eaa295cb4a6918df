import { type Audit, judge, placeOf } from './audit';
import { formatDuration } from './formats';

const MAX_MS = 5000;

export const firstScreenTime: Audit = {
  meta: {
    id: 'first-screen-time',
    title: 'The first screen appears soon',
    description:
      'The time from launch or navigation until the page shows content. Show what needs no network at once.',
    threshold: `at most ${formatDuration(MAX_MS)}`,
  },
  audit({ visits }) {
    const samples = visits.flatMap((visit) => {
      // For a page that is still empty, the time since it was opened counts.
      const value = visit.firstScreen ?? (visit.isOpened ? visit.ms : 0);
      const isKnown = visit.firstScreen !== null || value > MAX_MS;
      return isKnown ? [{ ...placeOf(visit), value }] : [];
    });
    return judge(samples, MAX_MS, formatDuration);
  },
};
