import type { AuditArtifacts } from './artifacts';
import { type Audit, type AuditOutcome, type Finding, placeOf } from './audit';
import { formatBytes } from './formats';

/** The page's own, and one of each of three components that take their value when they are attached. */
const MAX_CALLS = 4;
const MAX_BYTES = 16 * 1024;

export const firstPaintData: Audit = {
  meta: {
    id: 'first-paint-data',
    title: 'The first paint needs little data',
    description:
      'The page stays empty while setData sends data before the first paint. Send what the first screen shows first, and the rest later.',
    threshold: `at most ${MAX_CALLS} calls and ${formatBytes(MAX_BYTES)} before a page is painted`,
  },
  audit: (artifacts) => judgeFirstPaints(artifacts, MAX_CALLS, MAX_BYTES),
};

/** Compares the data that each page got before its first paint with limits of calls and bytes. */
export function judgeFirstPaints(
  { setData, visits }: Pick<AuditArtifacts, 'setData' | 'visits'>,
  maxCalls: number,
  maxBytes: number,
): AuditOutcome {
  const paints = visits.flatMap((visit) => {
    if (!visit.isOpened || visit.firstScreen === null) return [];
    const painted = visit.at + visit.firstScreen;
    // Only by time, because a page that gets its first data isn't the current page yet.
    const calls = setData.filter(({ at }) => at >= visit.at && at < painted);
    const bytes = calls.reduce((sum, call) => sum + call.bytes, 0);
    return [{ visit, calls: calls.length, bytes }];
  });
  if (paints.length === 0) return { measured: null, findings: [] };
  const most = (values: number[]) => values.reduce((max, value) => Math.max(max, value), 0);
  return {
    measured: inWords(most(paints.map(({ calls }) => calls)), most(paints.map((p) => p.bytes))),
    findings: paints
      .filter(({ calls, bytes }) => calls > maxCalls || bytes > maxBytes)
      .map(({ visit, calls, bytes }): Finding => ({
        severity: 'error',
        ...placeOf(visit),
        measured: inWords(calls, bytes),
      })),
  };
}

function inWords(calls: number, bytes: number): string {
  return `${calls} ${calls === 1 ? 'call' : 'calls'}, ${formatBytes(bytes)}`;
}
