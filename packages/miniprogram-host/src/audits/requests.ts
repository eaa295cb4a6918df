import type { AuditArtifacts } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';
import { formatDuration, formatNumber } from './formats';

const SLOW_MS = 1000;

export const requests: Audit = {
  meta: {
    id: 'requests',
    title: 'Requests are answered',
    description:
      'Requests and images must not fail while the phone is online, and should be answered soon.',
    threshold: `none fails; over ${formatDuration(SLOW_MS)} is a warning`,
  },
  audit(artifacts) {
    const images = artifacts.visits.reduce((count, visit) => count + visit.images.length, 0);
    const count = artifacts.requests.length + images;
    if (count === 0) return { measured: null, findings: [] };
    return {
      measured: `${countOf(artifacts.requests.length, 'request')}, ${countOf(images, 'image')}`,
      findings: [...failedOf(artifacts), ...slowOf(artifacts), ...brokenImagesOf(artifacts)],
    };
  },
};

function countOf(count: number, name: string): string {
  return `${formatNumber(count)} ${name}${count === 1 ? '' : 's'}`;
}

function failedOf({ requests }: AuditArtifacts): Finding[] {
  return requests
    .filter(({ isOk, network }) => !isOk && network !== 'offline')
    .map(({ page, name }) => ({ severity: 'error', page, element: name, measured: 'failed' }));
}

/** Only requests over a good network are judged by their time. */
function slowOf({ requests }: AuditArtifacts): Finding[] {
  return requests
    .filter(({ ms, network }) => ms > SLOW_MS && network === 'wifi')
    .map(({ page, name, ms }) => ({
      severity: 'warning',
      page,
      element: name,
      measured: formatDuration(ms),
    }));
}

function brokenImagesOf({ visits }: AuditArtifacts): Finding[] {
  return visits.flatMap((visit) =>
    visit.images
      .filter(({ isBroken }) => isBroken)
      .map(({ element, src }) => ({
        severity: 'error' as const,
        page: placeOf(visit).page,
        element: `${element} (${src})`,
        measured: 'image failed',
      })),
  );
}
