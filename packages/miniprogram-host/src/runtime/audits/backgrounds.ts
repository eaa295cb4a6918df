import type { Rgb } from '../../audits/artifacts';
import { fade, over, parseColour, transparent, type Colour } from './colours';

/** The background behind all pages. */
const canvas: Colour = { rgb: [255, 255, 255], alpha: 1 };
/** How far another box may reach into a text without counting as its background. Lines are higher than letters. */
const MAX_OVERLAP = 0.2;

/**
 * A text's effective colour and background, from all boxes around it.
 * @returns null for invisible text; a background of null if it can't be determined from styles
 */
export function coloursOf(element: HTMLElement): { color: Rgb; background: Rgb | null } | null {
  const own = parseColour(getComputedStyle(element).getPropertyValue('-webkit-text-fill-color'));
  let color = own ?? transparent;
  let background = transparent;
  let isKnown = own !== null;
  let visibility = own?.alpha ?? 1;
  for (const box of boxesAround(element)) {
    const style = getComputedStyle(box);
    const layer = parseColour(style.backgroundColor);
    if (background.alpha < 1 && (!layer || hasPicture(style))) isKnown = false;
    if (isChanging(box)) isKnown = false;
    const opacity = Number(style.opacity);
    color = fade(over(color, layer ?? transparent), opacity);
    background = fade(over(background, layer ?? transparent), opacity);
    visibility *= opacity;
  }
  if (visibility === 0) return null;
  return {
    color: roundOf(over(color, canvas)),
    background: isKnown ? roundOf(over(background, canvas)) : null,
  };
}

/** The element and its ancestors up to the page's window, which the host animates itself. */
function boxesAround(element: HTMLElement): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  for (let box: HTMLElement | null = element; box; box = box.parentElement) {
    boxes.push(box);
    if (box.classList.contains('host-page-body')) break;
  }
  return boxes;
}

function hasPicture(style: CSSStyleDeclaration): boolean {
  return (
    style.backgroundImage !== 'none' ||
    style.mixBlendMode !== 'normal' ||
    style.filter !== 'none' ||
    style.backdropFilter !== 'none'
  );
}

/** During a transition, a colour isn't final. */
function isChanging(box: HTMLElement): boolean {
  return box
    .getAnimations()
    .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? effect.getKeyframes() : []))
    .some((frame) => 'opacity' in frame || 'color' in frame || 'backgroundColor' in frame);
}

/** An element that covers what is behind it, at least in part. */
export interface PaintedBox {
  element: Element;
  box: DOMRect;
}

/** The elements of a page that paint their box. */
export function paintedBoxesOf(page: HTMLElement): PaintedBox[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const isPainted =
      /^(IMG|CANVAS)$/.test(element.tagName) ||
      style.backgroundImage !== 'none' ||
      parseColour(style.backgroundColor)?.alpha !== 0;
    const isShown = isPainted && style.visibility === 'visible' && style.opacity !== '0';
    return isShown ? [{ element, box: element.getBoundingClientRect() }] : [];
  });
}

/** Whether a box that doesn't contain the text reaches under or over it. */
export function liesUnder(
  element: Element,
  text: DOMRect,
  { element: other, box }: PaintedBox,
): boolean {
  if (other.contains(element) || element.contains(other)) return false;
  const width = Math.min(text.right, box.right) - Math.max(text.left, box.left);
  const height = Math.min(text.bottom, box.bottom) - Math.max(text.top, box.top);
  if (width <= 0 || height <= 0) return false;
  return width * height > MAX_OVERLAP * text.width * text.height;
}

function roundOf({ rgb }: Colour): Rgb {
  return rgb.map(Math.round) as Rgb;
}
