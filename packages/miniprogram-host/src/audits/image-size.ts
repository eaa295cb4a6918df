import type { PageImage, PageVisit } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';
import { formatBytes, formatNumber } from './formats';

/** The highest pixel ratio of phones, which an image may be made for. */
const DENSEST = 3;
const LARGE_FILE = 200 * 1024;

export const imageSize: Audit = {
  meta: {
    id: 'image-size',
    title: 'Images are no larger than displayed',
    description:
      'More pixels than the screen shows cost download time and memory. Use an image of the displayed size.',
    threshold: `at most the shown area × ${DENSEST}², for dense screens; a file over ${formatBytes(LARGE_FILE)} is a warning`,
  },
  audit({ visits }) {
    const shown = visits.flatMap((visit) =>
      visit.images
        .filter(({ naturalWidth, width, height }) => naturalWidth > 0 && width * height > 0)
        // Drawn on the phone to be saved or shared, so nothing is downloaded.
        .filter(({ src }) => !src.startsWith('blob:'))
        .map((image) => ({ visit, image })),
    );
    if (shown.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(shown.length)} looked at`,
      findings: shown.flatMap(({ visit, image }) => findingsOf(visit, image)),
    };
  },
};

function findingsOf(visit: PageVisit, image: PageImage): Finding[] {
  const { naturalWidth, naturalHeight, width, height, bytes, src } = image;
  const place = { ...placeOf(visit), element: `${image.element} (${src})` };
  const density = Math.max(visit.pixelRatio, DENSEST);
  const findings: Finding[] = [];
  if (naturalWidth * naturalHeight > width * height * density ** 2) {
    const measured = `${naturalWidth} × ${naturalHeight} shown at ${Math.round(width)} × ${Math.round(height)}`;
    findings.push({ severity: 'error', ...place, measured });
  }
  if ((bytes ?? 0) > LARGE_FILE) {
    findings.push({ severity: 'warning', ...place, measured: formatBytes(bytes ?? 0) });
  }
  return findings;
}
