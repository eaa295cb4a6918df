import type { TextCut } from '../../audits/artifacts';
import { parseColour } from './colours';
import { boxAround, type Letters } from './letters';
import { isWxml, pathOf } from './wxml-tree';

const MAX_TEXT = 40;
/** Tolerance in pixels, because layouts are rounded and letters are narrower than their boxes. */
const ROUNDING = 1;

type Side = TextCut['side'];
type Edges = Record<Side, number>;

/** The texts that are cut off by a box around them, or that overflow their box. */
export function collectCuts(letters: Letters[]): TextCut[] {
  return letters.flatMap(({ element, text, lines }) => {
    const found = findCut(element, boxAround(lines));
    if (!found) return [];
    const { box, side, pixels } = found;
    return [
      {
        element: pathOf(element),
        text: text.slice(0, MAX_TEXT),
        by: nameOf(box),
        side,
        pixels: Math.round(pixels * 10) / 10,
        isMeant: isShortened(element) && isSaid(element, text),
      },
    ];
  });
}

interface Found {
  box: Element;
  side: Side;
  pixels: number;
}

/** Inspects the boxes around a text. Scrollable overflow is reachable; other overflow is cut off or spills out. */
function findCut(element: Element, { left, right, top, bottom }: DOMRect): Found | null {
  const edges: Edges = { left, right, top, bottom };
  let isOwnBox = true;
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const style = getComputedStyle(box);
    if (/^(inline|contents)$/.test(style.display)) continue;
    const inside = insideOf(box);
    const axes = [
      { sides: ['left', 'right'] as const, overflow: style.overflowX },
      { sides: ['top', 'bottom'] as const, overflow: style.overflowY },
    ];
    for (const { sides, overflow } of axes) {
      const reach = sides.map((side) => ({ box, side, pixels: beyond(edges, inside, side) }));
      const farthest = reach.reduce((most, each) => (each.pixels > most.pixels ? each : most));
      const isReachable = /^(auto|scroll)$/.test(overflow);
      if (isReachable) sides.forEach((side) => (edges[side] = nearer(edges, inside, side)));
      else if (
        farthest.pixels > ROUNDING &&
        (overflow !== 'visible' || isOwnBox || isPainted(style))
      )
        return farthest;
    }
    isOwnBox = false;
    if (box.classList.contains('host-page-body')) break;
  }
  return null;
}

/** A visible box, such as a button, whose text must not overflow it. */
function isPainted(style: CSSStyleDeclaration): boolean {
  const isFilled = parseColour(style.backgroundColor)?.alpha !== 0;
  const sides = [style.borderLeftWidth, style.borderRightWidth];
  return isFilled || sides.every((width) => Number.parseFloat(width) > 0);
}

/** A fixed element is clipped only by the window or by a transformed ancestor. */
function parentOf(box: Element): Element | null {
  if (getComputedStyle(box).position !== 'fixed') return box.parentElement;
  let around = box.parentElement;
  while (around && !around.matches('.host-page-body')) {
    if (getComputedStyle(around).transform !== 'none') return around;
    around = around.parentElement;
  }
  return around;
}

/** A box up to its border. A line can be higher than its content box, but stays inside the padding. */
function insideOf(box: Element): Edges {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return { left, right, top, bottom };
}

function beyond(edges: Edges, inside: Edges, side: Side): number {
  const sign = side === 'right' || side === 'bottom' ? 1 : -1;
  return sign * (edges[side] - inside[side]);
}

function nearer(edges: Edges, inside: Edges, side: Side): number {
  return beyond(edges, inside, side) > 0 ? inside[side] : edges[side];
}

function nameOf(box: Element): string {
  if (box.matches('.host-scroller, .host-page-body')) return 'page';
  const wxml = isWxml(box) ? box : box.closest('[class]');
  return pathOf(wxml ?? box);
}

/** Only `-webkit-line-clamp` shows that a text is truncated. */
function isShortened(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('-webkit-line-clamp') !== 'none';
}

/** Whether a label around a text contains the whole text. */
function isSaid(element: Element, text: string): boolean {
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current.getAttribute('aria-label')?.includes(text)) return true;
  }
  return false;
}
