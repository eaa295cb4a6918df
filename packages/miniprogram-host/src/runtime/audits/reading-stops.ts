import type { ReadingStop } from '../../audits/artifacts';
import { accessibleNameOf } from './accessible-name';
import { boxAround, layerOf, type Letters } from './letters';
import { pathOf } from './wxml-tree';

const MAX_TEXT = 30;
/** Elements that are one stop for screen readers if they have a label. */
const wholes = ['button', 'checkbox', 'img', 'link', 'option', 'radio', 'switch', 'tab', 'text']
  .map((role) => `[role="${role}"][aria-label]`)
  .join();

/** The stops of a screen reader in document order: texts, and labelled elements instead of their texts. */
export function collectStops(page: HTMLElement, letters: Letters[]): ReadingStop[] {
  const parts = letters.filter(({ element }) => !element.closest('[aria-hidden="true"]'));
  const stops = new Map<Element, { text: string; boxes: DOMRect[] }>();
  for (const { element, text, lines } of parts) {
    const whole = outermost(element, page);
    if (whole && !stops.has(whole)) {
      const name = accessibleNameOf(whole) ?? '';
      stops.set(whole, { text: name, boxes: [whole.getBoundingClientRect()] });
    } else if (!whole) {
      const known = stops.get(element);
      stops.set(element, { text: known?.text ?? text, boxes: [...(known?.boxes ?? []), ...lines] });
    }
  }
  const { scrollTop, scrollLeft } = page.parentElement ?? page;
  return [...stops].map(([element, { text, boxes }]) => {
    const box = boxAround(boxes);
    const layer = layerOf(element, page);
    return {
      element: pathOf(element),
      text: text.slice(0, MAX_TEXT),
      layer: layer ? pathOf(layer) : '',
      left: Math.round(box.left + scrollLeft),
      top: Math.round(box.top + scrollTop),
      right: Math.round(box.right + scrollLeft),
      bottom: Math.round(box.bottom + scrollTop),
    };
  });
}

function outermost(element: Element, page: HTMLElement): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let current: Element | null = element; current && current !== page;) {
    if (current instanceof HTMLElement && current.matches(wholes)) found = current;
    current = current.parentElement;
  }
  return found;
}
