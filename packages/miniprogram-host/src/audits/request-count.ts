import type { NetworkRequest } from './artifacts';
import { type Audit, judge } from './audit';
import { formatNumber } from './formats';

const MAX_AT_ONCE = 10;
/** Faster requests aren't counted. */
const SLOW_MS = 300;

export const requestCount: Audit = {
  meta: {
    id: 'request-count',
    title: 'Few requests are concurrent',
    description: 'WeChat queues further requests, so important ones wait for unimportant ones.',
    threshold: `at most ${MAX_AT_ONCE} at once of those that take over ${SLOW_MS} ms`,
  },
  audit: ({ requests }) => {
    const slow = requests.filter(({ ms }) => ms > SLOW_MS);
    const samples = slow.map((request) => ({
      page: request.page,
      value: slow.filter((other) => isOpenAt(other, request.at)).length,
    }));
    if (requests.length > 0 && slow.length === 0) return { measured: 'none is slow', findings: [] };
    return judge(samples, MAX_AT_ONCE, (count) => `${formatNumber(count)} at once`);
  },
};

function isOpenAt({ at, ms }: NetworkRequest, moment: number): boolean {
  return at <= moment && moment < at + ms;
}
