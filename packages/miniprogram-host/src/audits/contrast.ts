import type { PageText, Rgb } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';

/** WCAG 2 AA; large is 24 px, or 18.66 px bold. */
const MIN_RATIO = 4.5;
const MIN_RATIO_LARGE = 3;

export const contrast: Audit = {
  meta: {
    id: 'contrast',
    title: 'Text stands out from its background',
    description:
      'Text with low contrast is unreadable in sunlight and for people with low vision. Change its colour or its background.',
    threshold: `at least ${MIN_RATIO}:1, or ${MIN_RATIO_LARGE}:1 for large text`,
  },
  audit({ visits }) {
    const texts = visits.flatMap((visit) => visit.texts.map((text) => ({ visit, text })));
    const judged = texts.flatMap(({ visit, text }) =>
      text.background === null
        ? []
        : [{ visit, text, ratio: contrastRatio(text.color, text.background) }],
    );
    const unknown = texts.length - judged.length;
    const note = `${unknown} ${unknown === 1 ? 'text stands' : 'texts stand'} on a picture, or under something else: not judged.`;
    const lowest = judged.reduce((least, { ratio }) => Math.min(least, ratio), Infinity);
    return {
      measured: judged.length > 0 ? `lowest ${formatRatio(lowest)}` : null,
      findings: judged
        .filter(({ text, ratio }) => ratio < neededBy(text))
        .map(({ visit, text, ratio }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: `${text.element} “${text.text}”`,
          measured: `${formatRatio(ratio)}, ${neededBy(text)}:1 needed`,
        })),
      ...(unknown > 0 && { note }),
    };
  },
};

/** The contrast ratio of two colours, from 1 to 21, as defined by WCAG 2. */
export function contrastRatio(first: Rgb, second: Rgb): number {
  const lighter = Math.max(luminance(first), luminance(second));
  const darker = Math.min(luminance(first), luminance(second));
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function neededBy({ fontSize, fontWeight }: PageText): number {
  const isLarge = fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700);
  return isLarge ? MIN_RATIO_LARGE : MIN_RATIO;
}

/** Rounded down: 4.496 is not 4.5. */
function formatRatio(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}
