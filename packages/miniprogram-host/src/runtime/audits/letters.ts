import { parseColour } from './colours';

/** So much of its size has a face of letters above and below their middle, whatever room it keeps for a line. */
const HALF = 0.4;

/** A text of a page, and where its letters are: a box a line. */
export interface Letters {
  element: HTMLElement;
  node: Text;
  /** White space folded. */
  text: string;
  lines: DOMRect[];
}

/** The visible texts of a page, in the order of the document. What is for screen readers only is not visible. */
export function lettersOf(page: HTMLElement): Letters[] {
  const found: Letters[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const text = node.data.replace(/\s+/g, ' ').trim();
    const element = node.parentElement;
    if (!text || !element || !isVisible(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const lines = [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ left, width, top, height }) => {
        const middle = top + height / 2;
        return new DOMRect(left, middle - HALF * size, width, 2 * HALF * size);
      });
    if (lines.length > 0) found.push({ element, node, text, lines });
  }
  return found;
}

/** Whether an element, with all around it, can be seen; none smaller than a pixel can. */
function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { color, overflow } = getComputedStyle(element);
  if (parseColour(color)?.alpha === 0) return false;
  const { width, height } = element.getBoundingClientRect();
  const isClipped = overflow !== 'visible';
  return !(isClipped && (width <= 1 || height <= 1));
}

/** The box around all of some boxes. */
export function boxAround(boxes: DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** What two boxes have in common; null for nothing. */
export function shared(first: DOMRect, second: DOMRect): DOMRect | null {
  const left = Math.max(first.left, second.left);
  const top = Math.max(first.top, second.top);
  const width = Math.min(first.right, second.right) - left;
  const height = Math.min(first.bottom, second.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/** The sheet or bar that lies over the page and holds an element: what is in it is above the rest on purpose. */
export function layerOf(element: Element, page: HTMLElement): Element | null {
  for (let current: Element | null = element; current && current !== page;) {
    if (/^(fixed|sticky)$/.test(getComputedStyle(current).position)) return current;
    current = current.parentElement;
  }
  return null;
}
