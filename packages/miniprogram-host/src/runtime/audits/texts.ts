import { scopedClasses } from '../../components/index';
import type { PageText } from '../../audits/artifacts';
import { coloursOf, liesUnder, paintedBoxesOf } from './backgrounds';
import { isWxml, pathOf } from './wxml-tree';

const MAX_TEXT = 40;
/** The size in pixels of elements that are only for screen readers. */
const INVISIBLE = 1;

/** The texts of a page with their colours, one for each element with direct text. */
export function collectTexts(page: HTMLElement): PageText[] {
  const painted = paintedBoxesOf(page);
  return [...textsByElement(page)].flatMap(([element, { text, box }]) => {
    const style = getComputedStyle(element);
    const isSeen =
      style.visibility === 'visible' && box.width > INVISIBLE && box.height > INVISIBLE;
    if (!isSeen || isExempt(element, page)) return [];
    const colours = coloursOf(element);
    if (!colours) return [];
    const isUncertain = painted.some((other) => liesUnder(element, box, other));
    return [
      {
        element: pathOf(element),
        text: text.slice(0, MAX_TEXT),
        color: colours.color,
        background: isUncertain ? null : colours.background,
        fontSize: Number.parseFloat(style.fontSize),
        fontWeight: Number(style.fontWeight),
        role: roleAround(element),
      },
    ];
  });
}

function roleAround(element: Element): string {
  if (/^(INPUT|TEXTAREA)$/.test(element.tagName)) return 'textbox';
  return element.closest('wx-page [role]')?.getAttribute('role') ?? '';
}

interface TextBox {
  text: string;
  box: DOMRect;
}

function textsByElement(page: HTMLElement): Map<HTMLElement, TextBox> {
  const found = new Map<HTMLElement, TextBox>();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const element = node.parentElement;
    if (!text || !element || found.has(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.set(element, { text, box: range.getBoundingClientRect() });
  }
  for (const field of page.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (field.value) found.set(field, { text: field.value, box: field.getBoundingClientRect() });
  }
  return found;
}

/** Skips disabled and pressed elements, whose contrast isn't judged. */
function isExempt(element: Element, page: HTMLElement): boolean {
  for (let current: Element | null = element; current && current !== page;) {
    if (current.getAttribute('aria-disabled') === 'true' || isPressed(current)) return true;
    current = current.parentElement;
  }
  return false;
}

function isPressed(element: Element): boolean {
  if (!isWxml(element) || !element.__wxElement) return false;
  const names = element.getAttribute('hover-class') ?? 'button-hover navigator-hover';
  return names.split(/\s+/).some((name) => {
    const classes = element.__wxElement ? scopedClasses(element.__wxElement, name) : [];
    return name !== '' && classes.some((scoped) => element.classList.contains(scoped));
  });
}
