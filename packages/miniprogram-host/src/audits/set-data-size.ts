import { type Audit, judge } from './audit';
import { formatBytes } from './formats';

const MAX_BYTES = 256 * 1024;

export const setDataSize: Audit = {
  meta: {
    id: 'set-data-size',
    title: 'setData sends little data',
    description:
      'The payload is copied as JSON from the logic to the view. Send only changed data that the view shows.',
    threshold: `at most ${formatBytes(MAX_BYTES)} a call`,
  },
  audit: ({ setData }) =>
    judge(
      setData.map(({ page, caller, bytes }) => ({ page, element: caller, value: bytes })),
      MAX_BYTES,
      formatBytes,
    ),
};
