import { accessibleNameOf } from './accessible-name';
import { pathOf, wxmlElementsOf } from './wxml-tree';

const MARK = 'data-host-highlight';

/**
 * The elements of a finding, by their path, optionally followed by “their text” or (their picture's address).
 * @returns those with that text or address or, if the page has changed since, all at the path
 */
export function elementsNamed(page: HTMLElement, name: string): HTMLElement[] {
  const [, path, more = ''] = /^(.*?)(?: ([“(].*))?$/s.exec(name) ?? [];
  if (!path) return [];
  const elements = wxmlElementsOf(page).filter((element) => pathOf(element) === path);
  const exact = elements.filter((element) => more === '' || isMeant(element, more.slice(1, -1)));
  return exact.length > 0 ? exact : elements;
}

function isMeant(element: HTMLElement, detail: string): boolean {
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  const src = element.querySelector('img')?.getAttribute('src') ?? '';
  return text.includes(detail) || accessibleNameOf(element) === detail || src.includes(detail);
}

/** Highlights only these elements, and scrolls to the first. */
export function highlight(elements: HTMLElement[]): void {
  for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK);
  const boxes = elements.flatMap(boxesOf);
  for (const box of boxes) box.setAttribute(MARK, '');
  boxes[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** The box of an element without one is that of its children. */
function boxesOf(element: Element): Element[] {
  const isBoxless = getComputedStyle(element).display === 'contents';
  return isBoxless ? [...element.children].flatMap(boxesOf) : [element];
}
