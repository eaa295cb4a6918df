import type { SetDataCall } from './artifacts';
import { type Audit, judge, type Sample } from './audit';

/** The most calls in any second. */
const MAX_CALLS = 20;
const SECOND = 1000;

export const setDataRate: Audit = {
  meta: {
    id: 'set-data-rate',
    title: 'setData is called rarely',
    description: 'Each call crosses from the logic to the view. Combine changes in one call.',
    threshold: `at most ${MAX_CALLS} calls a second`,
  },
  audit: ({ setData }) => judge(busiestSeconds(setData), MAX_CALLS, (calls) => `${calls} a second`),
};

/** For each page, the most calls in any second that started on it. */
function busiestSeconds(calls: SetDataCall[]): Sample[] {
  const sorted = [...calls].sort((a, b) => a.launchedAt - b.launchedAt || a.at - b.at);
  const busiest = new Map<string, number>();
  let end = 0;
  sorted.forEach((first, start) => {
    const isWithin = (call: SetDataCall | undefined) =>
      call?.launchedAt === first.launchedAt && call.at < first.at + SECOND;
    while (isWithin(sorted[end])) end += 1;
    busiest.set(first.page, Math.max(busiest.get(first.page) ?? 0, end - start));
  });
  return [...busiest].map(([page, value]) => ({ page, value }));
}
