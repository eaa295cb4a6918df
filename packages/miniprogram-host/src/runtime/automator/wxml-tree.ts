import type * as glassEasel from 'glass-easel';

/**
 * A copy of WXML as XML, so that the browser's own selectors and XPath search it: tags without the host's prefix, classes
 * as they are written.
 */
export interface WxmlTree {
  root: globalThis.Element;
  /** The element of which an XML element is the copy. */
  sourceOf(copy: Node): glassEasel.Element | undefined;
}

/** The tag of an element, as WXML has it. */
export function tagOf(element: glassEasel.Element): string {
  if (!element.ownerShadowRoot) return 'page';
  return element.asGeneralComponent()?.tagName ?? element.asNativeNode()?.is ?? '';
}

/** An element's attributes as WXML has them: texts, and anything else as JSON. */
export function attributesOf(element: glassEasel.Element): Map<string, string> {
  const attributes = new Map<string, string>();
  const set = (name: string, value: unknown) => {
    if (value === undefined || value === null || value === '') return;
    attributes.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  };
  set('id', element.id);
  set('class', element.class);
  set('style', element.style);
  set('slot', element.slot);
  for (const { name, value } of element.attributes) {
    attributes.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const [name, value] of Object.entries(element.dataset)) {
    set(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  return attributes;
}

/**
 * Copies what is below an element.
 * @param reach `own`: what the WXML of this page holds, so not the inside of its components; `composed`: all that is shown
 */
function copyWxml(root: glassEasel.Element, reach: 'own' | 'composed'): WxmlTree {
  const sources = new Map<Node, glassEasel.Element>();
  const xml = document.implementation.createDocument(null, tagOf(root));
  const copyOf = (element: glassEasel.Element, copy: globalThis.Element) => {
    sources.set(copy, element);
    for (const [name, value] of attributesOf(element)) {
      if (/^[A-Za-z_][\w.-]*$/.test(name)) copy.setAttribute(name, value);
    }
    return copy;
  };
  const append = (node: glassEasel.Node, parent: globalThis.Element) => {
    const text = node.asTextNode();
    if (text) {
      parent.append(text.textContent);
      return;
    }
    const element = node.asElement();
    if (!element) return;
    const isShown = element.asNativeNode() ?? element.asGeneralComponent();
    if (isShown && !element.isVirtual()) {
      const copy = copyOf(element, xml.createElement(tagOf(element)));
      parent.append(copy);
      descend(element, copy);
    } else {
      descend(element, parent);
    }
  };
  const descend = (element: glassEasel.Element, copy: globalThis.Element) => {
    const children = reach === 'composed' ? element.getComposedChildren() : element.childNodes;
    for (const child of children) append(child, copy);
  };
  const top = copyOf(root, xml.documentElement);
  const shadowRoot = reach === 'own' ? root.asGeneralComponent()?.getShadowRoot() : null;
  descend(shadowRoot ?? root, top);
  return { root: top, sourceOf: (copy) => sources.get(copy) };
}

/**
 * The elements that a CSS selector finds; `a >>> b` goes on inside what `a` finds.
 * @throws Error for a selector that the browser can't read
 */
export function selectElements(
  root: glassEasel.Element,
  reach: 'own' | 'composed',
  selector: string,
): glassEasel.Element[] {
  const [first = '', ...inner] = selector.split('>>>').map((part) => part.trim());
  let found = query(root, reach, first);
  for (const part of inner) {
    found = found.flatMap((element) => query(element, 'own', part));
  }
  return [...new Set(found)];
}

function query(
  root: glassEasel.Element,
  reach: 'own' | 'composed',
  selector: string,
): glassEasel.Element[] {
  const tree = copyWxml(root, reach);
  // A page's selector may begin with `page` itself; an element's finds what is below it.
  const copies = root.ownerShadowRoot
    ? tree.root.querySelectorAll(selector)
    : tree.root.ownerDocument.querySelectorAll(selector);
  return [...copies].flatMap((copy) => tree.sourceOf(copy) ?? []);
}

/** The elements that an XPath finds in a page. @throws Error for an expression that the browser can't read */
export function selectByXpath(root: glassEasel.Element, xpath: string): glassEasel.Element[] {
  const tree = copyWxml(root, 'own');
  const xml = tree.root.ownerDocument;
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const result = xml.evaluate(xpath, xml, null, ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: result.snapshotLength }, (_item, index) => {
    const node = result.snapshotItem(index);
    return node ? (tree.sourceOf(node) ?? []) : [];
  }).flat();
}

/** The WXML that is shown, as text. */
export function renderWxml(root: glassEasel.Element, type: 'inner' | 'outer'): string {
  const { root: copy } = copyWxml(root, 'composed');
  const serializer = new XMLSerializer();
  if (type === 'outer') return serializer.serializeToString(copy);
  return [...copy.childNodes].map((node) => serializer.serializeToString(node)).join('');
}
