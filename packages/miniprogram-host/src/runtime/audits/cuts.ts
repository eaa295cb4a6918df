import type { TextCut } from '../../audits/artifacts';
import { parseColour } from './colours';
import { boxAround, type Letters } from './letters';
import { isWxml, pathOf } from './wxml-tree';

const MAX_TEXT = 40;
/** Layout rounds, and letters are rarely as wide as their box. Pixels. */
const ROUNDING = 1;

type Side = TextCut['side'];
type Edges = Record<Side, number>;

/** The texts that are not whole to be seen: cut off by a box around them, or outside of their own. */
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

/** Looks from a text outwards. What a box lets scroll can be reached; what reaches out of another is cut or spilt. */
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

/** A box that can be seen as one, such as a button: its words must not reach over its edge. */
function isPainted(style: CSSStyleDeclaration): boolean {
  const isFilled = parseColour(style.backgroundColor)?.alpha !== 0;
  const sides = [style.borderLeftWidth, style.borderRightWidth];
  return isFilled || sides.every((width) => Number.parseFloat(width) > 0);
}

/** A fixed element is cut by nothing but the window, or by a box around it that is transformed. */
function parentOf(box: Element): Element | null {
  if (getComputedStyle(box).position !== 'fixed') return box.parentElement;
  let around = box.parentElement;
  while (around && !around.matches('.host-page-body')) {
    if (getComputedStyle(around).transform !== 'none') return around;
    around = around.parentElement;
  }
  return around;
}

/** A box up to its border; a line of letters may be higher than its box, but stays in its padding. */
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

/** `-webkit-line-clamp` is the one way to shorten that says how much is left. */
function isShortened(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('-webkit-line-clamp') !== 'none';
}

/** Whether a label around a text has all of it. */
function isSaid(element: Element, text: string): boolean {
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current.getAttribute('aria-label')?.includes(text)) return true;
  }
  return false;
}
