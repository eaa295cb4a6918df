import type { Control } from '../../audits/artifacts';
import { accessibleNameOf } from './accessible-name';
import { boxAround } from './letters';
import { pathOf, wxmlElementsOf } from './wxml-tree';

/** Elements that can be tapped without a listener. */
const controlTags = /^WX-(BUTTON|NAVIGATOR|SWITCH|INPUT|TEXTAREA)$/;

/** ARIA states that screen readers say, if the role has them. */
const states = ['aria-checked', 'aria-pressed', 'aria-selected'];

/**
 * The interactive controls of a page.
 * @param listensToTap whether an element has a tap listener
 */
export function controlsOf(
  page: HTMLElement,
  listensToTap: (element: Element) => boolean,
): HTMLElement[] {
  const isControl = (element: HTMLElement) =>
    controlTags.test(element.tagName) || listensToTap(element);
  return wxmlElementsOf(page)
    .filter((element) => isControl(element) && isReachable(element))
    .filter((element) => !isPartOfControl(element, isControl));
}

/** Describes controls, with the area that accepts taps. */
export function collectControls(controls: HTMLElement[]): Control[] {
  return controls
    .map((element) => {
      const { width, height } = tapArea(element);
      return {
        element: pathOf(element),
        role: roleOf(element),
        name: accessibleNameOf(element),
        states: states.filter((state) => element.hasAttribute(state)),
        width,
        height,
        isInline: isInline(element),
      };
    })
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** A field's role is that of its inner input element. */
function roleOf(element: HTMLElement): string {
  const isField = element.querySelector(':scope > input, :scope > textarea') !== null;
  return element.getAttribute('role') ?? (isField ? 'textbox' : '');
}

function isReachable(element: HTMLElement): boolean {
  const { visibility, pointerEvents } = getComputedStyle(element);
  return (
    visibility === 'visible' &&
    pointerEvents !== 'none' &&
    element.getAttribute('aria-disabled') !== 'true'
  );
}

/** An element without a role belongs to an ancestor with one, as an icon belongs to its button. */
function isPartOfControl(
  element: HTMLElement,
  isControl: (element: HTMLElement) => boolean,
): boolean {
  if (element.hasAttribute('role') || controlTags.test(element.tagName)) return false;
  const around = element.parentElement?.closest<HTMLElement>('[role]');
  return around !== null && around !== undefined && isControl(around);
}

/** A link in a line of text has the line's height. Everything else in the line belongs to the text. */
function isInline(element: HTMLElement): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const around = element.parentElement?.textContent.trim() ?? '';
  const own = element.textContent.trim();
  return own !== '' && around.length > own.length;
}

/** The boxes of an element, its content, and an invisible `::before` or `::after` around it. */
function tapArea(element: HTMLElement): { width: number; height: number } {
  const own = boxOf(element);
  if (own.width === 0) return own;
  const around = ['::before', '::after'].map((pseudo) => pseudoBox(element, pseudo));
  return {
    width: Math.max(own.width, ...around.map(({ width }) => width)),
    height: Math.max(own.height, ...around.map(({ height }) => height)),
  };
}

/** An element's box or, without one, that of its content; empty if nothing is visible. */
export function boxOf(element: HTMLElement): DOMRect {
  const isBoxless = /^(inline|contents)$/.test(getComputedStyle(element).display);
  const inside = isBoxless ? [...element.querySelectorAll('*')] : [];
  const boxes = [element, ...inside]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  return boxes.length === 0 ? new DOMRect() : boxAround(boxes);
}

function pseudoBox(element: HTMLElement, pseudo: string): { width: number; height: number } {
  const style = getComputedStyle(element, pseudo);
  const isOverlay =
    style.content !== 'none' && style.position === 'absolute' && style.pointerEvents !== 'none';
  const isClipped = getComputedStyle(element).overflow !== 'visible';
  if (!isOverlay || isClipped) return { width: 0, height: 0 };
  return {
    width: Number.parseFloat(style.width) || 0,
    height: Number.parseFloat(style.height) || 0,
  };
}
