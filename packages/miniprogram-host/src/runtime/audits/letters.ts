import { parseColour } from './colours';

/** The height of letters above and below their middle, as a part of the font size, independent of the line height. */
const HALF = 0.4;

/** A text of a page, with a box for each line of letters. */
export interface Letters {
  element: HTMLElement;
  node: Text;
  /** With collapsed white space. */
  text: string;
  lines: DOMRect[];
}

/** The visible texts of a page in document order, without those only for screen readers. */
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

/** Whether an element and its ancestors are visible. Elements smaller than a pixel aren't. */
function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { color, overflow } = getComputedStyle(element);
  if (parseColour(color)?.alpha === 0) return false;
  const { width, height } = element.getBoundingClientRect();
  const isClipped = overflow !== 'visible';
  return !(isClipped && (width <= 1 || height <= 1));
}

/** The bounding box of boxes. */
export function boxAround(boxes: DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The intersection of two boxes; null if it is empty. */
export function shared(first: DOMRect, second: DOMRect): DOMRect | null {
  const left = Math.max(first.left, second.left);
  const top = Math.max(first.top, second.top);
  const width = Math.min(first.right, second.right) - left;
  const height = Math.min(first.bottom, second.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/** The sheet or bar over the page that contains an element. Its content covers the page on purpose. */
export function layerOf(element: Element, page: HTMLElement): Element | null {
  for (let current: Element | null = element; current && current !== page;) {
    if (/^(fixed|sticky)$/.test(getComputedStyle(current).position)) return current;
    current = current.parentElement;
  }
  return null;
}
