import { type Audit, type Finding, placeOf } from './audit';

/** Tolerance in pixels, because text boxes have empty space and layouts are rounded. */
const TOLERANCE = 2;

export const overlaps: Audit = {
  meta: {
    id: 'overlaps',
    title: 'Nothing overlaps',
    description:
      'Overlapping texts are unreadable, and a covered control gets no taps. Let the row wrap.',
    threshold: 'no overlapping texts or controls',
  },
  audit({ visits }) {
    const things = visits.reduce(
      (sum, { texts, controls }) => sum + texts.length + controls.length,
      0,
    );
    if (things === 0) return { measured: null, findings: [] };
    const findings = visits.flatMap((visit) =>
      visit.overlaps
        .filter(({ width, height }) => width > TOLERANCE && height > TOLERANCE)
        .map(({ first, second, width, height }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: first,
          measured: `${Math.round(width)} × ${Math.round(height)} px shared with ${second}`,
        })),
    );
    return { measured: `${findings.length} found`, findings };
  },
};
