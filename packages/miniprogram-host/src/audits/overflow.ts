import type { TextCut } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';

/** Tolerance for rounding in layouts, in pixels. */
const ROUNDING = 1;

export const overflow: Audit = {
  meta: {
    id: 'overflow',
    title: 'Texts are not cut off',
    description:
      'Text that is cut off or overflows its box is unreadable with large text. Let it wrap. Text that is truncated on purpose (line-clamp) needs a label with the whole text.',
    threshold: 'all texts and words whole, and no page wider than the window',
  },
  audit({ visits }) {
    const texts = visits.reduce((sum, visit) => sum + visit.texts.length, 0);
    if (texts === 0) return { measured: null, findings: [] };
    const cut = visits.flatMap((visit) =>
      visit.cuts
        .filter(({ isMeant, pixels }) => !isMeant && pixels > ROUNDING)
        .map(({ element, text, ...where }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: `${element} “${text}”`,
          measured: inWords(where),
        })),
    );
    // Lengthened words may break if there is no other way.
    const broken = visits
      .filter(({ hasLongerWords }) => !hasLongerWords)
      .flatMap((visit) =>
        visit.brokenWords.map(({ element, word }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element,
          measured: `“${word}” is broken in two`,
        })),
      );
    const wide = visits
      .filter(({ contentWidth, width }) => contentWidth > width + ROUNDING)
      .map((visit): Finding => ({
        severity: 'error',
        ...placeOf(visit),
        measured: `the page is ${visit.contentWidth} px wide`,
      }));
    const widest = visits.reduce(
      (most, { contentWidth, width }) => Math.max(most, contentWidth - width),
      0,
    );
    return {
      measured: `${cut.length} cut, ${broken.length} broken, ${Math.round(widest)} px too wide`,
      findings: [...cut, ...broken, ...wide],
    };
  },
};

function inWords({ by, side, pixels }: Pick<TextCut, 'by' | 'side' | 'pixels'>): string {
  return `${Math.round(pixels)} px out of ${by} at the ${side}`;
}
