import type { ReadingStop } from './artifacts';
import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

/** Tolerance for touching boxes. */
const TOLERANCE = 2;

export const readingOrder: Audit = {
  meta: {
    id: 'reading-order',
    title: 'The reading order is the visual order',
    description:
      'Screen readers follow the document. Order the WXML as on the screen: from top to bottom, and from left to right in a row.',
    threshold: 'nothing is read after an element below it or to its right',
  },
  audit({ visits }) {
    const layers = visits.flatMap((visit) =>
      [...layersOf(visit.stops)].map((stops) => ({ visit, stops })),
    );
    const looked = layers.reduce((sum, { stops }) => sum + stops.length, 0);
    if (looked === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(looked)} looked at`,
      findings: layers.flatMap(({ visit, stops }) =>
        stops.flatMap((stop, index): Finding[] => {
          const before = stops[index - 1];
          if (!before || !isBackwards(before, stop)) return [];
          return [
            {
              severity: 'error',
              ...placeOf(visit),
              element: `${stop.element} “${stop.text}”`,
              measured: `read after “${before.text}”`,
            },
          ];
        }),
      ),
    };
  },
};

/** Groups the stops: a sheet or bar over the page is a separate sequence. */
function layersOf(stops: ReadingStop[]): Iterable<ReadingStop[]> {
  const layers = new Map<string, ReadingStop[]>();
  for (const stop of stops) layers.set(stop.layer, [...(layers.get(stop.layer) ?? []), stop]);
  return layers.values();
}

/** Whether the order goes backwards. The start of the next column, which is above but beside, doesn't count. */
function isBackwards(before: ReadingStop, stop: ReadingStop): boolean {
  const isBeside = stop.left >= before.right - TOLERANCE;
  const isAbove = stop.bottom <= before.top + TOLERANCE;
  const isBelow = stop.top >= before.bottom - TOLERANCE;
  const isLeft = stop.right <= before.left + TOLERANCE;
  return (isAbove && !isBeside) || (isLeft && !isBelow);
}
