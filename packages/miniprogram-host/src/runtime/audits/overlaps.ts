import type { Overlap } from '../../audits/artifacts';
import { boxOf } from './controls';
import { layerOf, type Letters, shared } from './letters';
import { pathOf } from './wxml-tree';

const MAX_TEXT = 30;

/** A part of a page that must not be overlapped. */
interface Thing {
  element: Element;
  name: string;
  layer: Element | null;
  boxes: DOMRect[];
}

/**
 * The overlapping texts, and the overlapping controls.
 * @param controls the interactive controls
 */
export function collectOverlaps(
  page: HTMLElement,
  letters: Letters[],
  controls: HTMLElement[],
): Overlap[] {
  const texts = letters.map(({ element, text, lines }) => ({
    element,
    name: `${pathOf(element)} “${text.slice(0, MAX_TEXT)}”`,
    layer: layerOf(element, page),
    boxes: lines.flatMap((line) => seen(line, element, page) ?? []),
  }));
  const targets = controls.map((element) => ({
    element,
    name: pathOf(element),
    layer: layerOf(element, page),
    boxes: [seen(boxOf(element), element, page) ?? []].flat(),
  }));
  return [...overlapsAmong(texts), ...overlapsAmong(targets)];
}

function overlapsAmong(things: Thing[]): Overlap[] {
  return things.flatMap((first, index) =>
    things.slice(index + 1).flatMap((second) => {
      if (first.layer !== second.layer || isPartOf(first, second)) return [];
      const common = first.boxes
        .flatMap((box) => second.boxes.map((other) => shared(box, other)))
        .find((box) => box !== null);
      if (!common) return [];
      const { width, height } = common;
      return [{ first: first.name, second: second.name, width, height }];
    }),
  );
}

function isPartOf({ element: first }: Thing, { element: second }: Thing): boolean {
  return first.contains(second) || second.contains(first);
}

/** The visible part of a box, clipped by the boxes around it. */
function seen(box: DOMRect, element: Element, page: HTMLElement): DOMRect | null {
  let part: DOMRect | null = box;
  for (let around = element.parentElement; around && around !== page && part;) {
    const { overflowX, overflowY, position } = getComputedStyle(around);
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      part = shared(part, around.getBoundingClientRect());
    }
    if (position === 'fixed') break;
    around = around.parentElement;
  }
  return part;
}
