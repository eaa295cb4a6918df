import type { Chart } from '../../audits/artifacts';
import { accessibleNameOf, isHiddenFromReaders } from './accessible-name';
import { isWxml, pathOf } from './wxml-tree';

/** An element whose size is data: a custom property in percent is all that a style attribute carries. */
const drawn = '[style*="--"][style*="%"]';

/**
 * What a page draws. Elements with sizes of their own are one chart where a label around them stands for all; one that has
 * words in it, or stands in a labelled part of its own, speaks for itself and is a chart of one value. Nobody is to hear
 * what lies behind a sheet.
 */
export function collectCharts(page: HTMLElement): Chart[] {
  const sheet = page.querySelector('[aria-modal="true"]');
  const canvases = [...page.querySelectorAll<HTMLElement>('wx-canvas')];
  const marks = [...page.querySelectorAll<HTMLElement>(drawn)].filter(
    (mark) => isWxml(mark) && mark.checkVisibility({ visibilityProperty: true }),
  );
  const charts = new Map<HTMLElement, Chart>();
  for (const mark of [...canvases, ...marks]) {
    if (sheet && !sheet.contains(mark) && isHiddenFromReaders(mark)) continue;
    const owner = wholeAround(mark, page) ?? mark;
    const known = charts.get(owner);
    if (known) known.marks += 1;
    else charts.set(owner, { element: pathOf(owner), marks: 1, name: nameOf(owner) });
  }
  return [...charts.values()];
}

/** The outermost element that a screen reader takes for one thing, as its label says: nothing inside is read. */
function wholeAround(mark: HTMLElement, page: HTMLElement): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let current: HTMLElement | null = mark; current && current !== page;) {
    const role = current.getAttribute('role') ?? '';
    if (/^(button|img|text|link|radio)$/.test(role) && current.hasAttribute('aria-label')) {
      found = current;
    }
    current = current.parentElement;
  }
  return found;
}

function nameOf(owner: HTMLElement): string | null {
  return isHiddenFromReaders(owner) ? null : accessibleNameOf(owner);
}
