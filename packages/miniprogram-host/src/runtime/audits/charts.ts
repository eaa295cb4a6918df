import type { Chart } from '../../audits/artifacts';
import { accessibleNameOf, isHiddenFromReaders } from './accessible-name';
import { isWxml, pathOf } from './wxml-tree';

/** An element whose size is data: its style attribute has only a custom property in percent. */
const drawn = '[style*="--"][style*="%"]';

/**
 * The charts of a page. Elements with data sizes inside a common label are one chart. An element with text, or in a separate
 * labelled part, is a chart of one value. Charts behind a sheet are ignored.
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

/** The outermost labelled element that hides its content from screen readers. */
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
