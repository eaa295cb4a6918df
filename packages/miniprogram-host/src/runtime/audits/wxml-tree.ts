import type { WxDomElement } from '../../components/index';
import type { WxmlTree } from '../../audits/artifacts';

/** The most ancestors in an element's path. */
const NAMED_ANCESTORS = 4;

/** Whether an element is from the Mini Program's WXML, and not from the host's components. */
export function isWxml(element: Element): element is WxDomElement {
  return (element as WxDomElement).__wxElement !== undefined;
}

/** The WXML elements of a page in document order, including those inside components. */
export function wxmlElementsOf(page: HTMLElement): WxDomElement[] {
  return [...page.querySelectorAll('*')].filter(isWxml).filter(isPartOfPage);
}

/** The page's root isn't an element of its WXML. */
function isPartOfPage({ localName }: Element): boolean {
  return localName !== 'wx-page-root';
}

/** An element's path: its ancestors' and its own tag and classes, as in WXML. */
export function pathOf(element: Element): string {
  const names: string[] = [];
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current.localName === 'wx-page' || names.length > NAMED_ANCESTORS) break;
    if (isWxml(current) && isPartOfPage(current)) names.unshift(nameOf(current));
  }
  return names.join(' > ');
}

function nameOf(element: WxDomElement): string {
  const classes = element.__wxElement?.class.split(/\s+/).filter(Boolean) ?? [];
  return [element.localName.replace(/^wx-/, ''), ...classes].join('.');
}

/** Measures the tree of a page. The host's own elements don't count, but their content does. */
export function measureTree(page: HTMLElement): WxmlTree {
  const tree: WxmlTree = { nodes: 0, depth: 0, deepest: '', children: 0, widest: '' };
  let deepest: Element = page;
  let widest: Element = page;
  const visit = (element: Element, depth: number): void => {
    const children = childrenOf(element);
    if (depth > tree.depth) {
      tree.depth = depth;
      deepest = element;
    }
    if (children.length > tree.children) {
      tree.children = children.length;
      widest = element;
    }
    tree.nodes += children.length;
    for (const child of children) visit(child, depth + 1);
  };
  visit(page, 0);
  return { ...tree, deepest: pathOf(deepest), widest: pathOf(widest) || 'page' };
}

function childrenOf(element: Element): Element[] {
  return [...element.children].flatMap((child) =>
    isWxml(child) && isPartOfPage(child) ? [child] : childrenOf(child),
  );
}
