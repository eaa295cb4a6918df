import type { Control } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

/** The minimum size in pixels, as in Apple's and WeChat's own controls. A fingertip is about 10 mm wide. */
const MIN_SIZE = 44;
/** Tolerance for rounding in layouts, in pixels. */
const ROUNDING = 0.5;

export const tapTargetSize: Audit = {
  meta: {
    id: 'tap-target-size',
    title: 'Tap targets are large enough',
    description:
      'Small targets are hard to tap. Give them padding, or make the whole row tappable. Links in running text are exempt.',
    threshold: `at least ${MIN_SIZE} × ${MIN_SIZE} px`,
  },
  audit({ visits }) {
    const targets = visits.flatMap((visit) =>
      visit.controls
        .filter(({ isInline }) => !isInline)
        .map((control) => ({ visit, control, size: Math.min(control.width, control.height) })),
    );
    if (targets.length === 0) return { measured: null, findings: [] };
    const smallest = targets.reduce((least, target) => (target.size < least.size ? target : least));
    return {
      measured: `smallest ${sizeOf(smallest.control)} of ${formatNumber(targets.length)}`,
      findings: targets
        .filter(({ size }) => size < MIN_SIZE - ROUNDING)
        .map(({ visit, control }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: control.name ? `${control.element} “${control.name}”` : control.element,
          measured: sizeOf(control),
        })),
    };
  },
};

function sizeOf({ width, height }: Control): string {
  return `${Math.round(width)} × ${Math.round(height)} px`;
}
