/** Whether an element is hidden from screen readers. */
export function isHiddenFromReaders(element: Element): boolean {
  return element.closest('[aria-hidden="true"]') !== null;
}

/**
 * An element's accessible name: its label, or the text and labels inside it. A placeholder isn't a name, because it disappears
 * when something is typed.
 * @returns '' without a name, null if it is hidden
 */
export function accessibleNameOf(element: HTMLElement): string | null {
  if (isHiddenFromReaders(element)) return null;
  const name =
    namesOfLabels(element) ||
    ownLabelOf(element) ||
    labelAround(element) ||
    nameFromContent(element);
  return name.replace(/\s+/g, ' ').trim();
}

/** `aria-labelledby` names other elements of the page by their ids. */
function namesOfLabels(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean) ?? [];
  const page = element.closest('wx-page');
  return ids.map((id) => page?.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ');
}

/** A label in WXML, or a picture's text alternative. */
function ownLabelOf(element: Element): string {
  const labels = [element.getAttribute('aria-label'), element.getAttribute('alt')];
  return labels.find((label) => label?.trim()) ?? '';
}

/** `<label>` names the control inside it, or the control in its `for`. */
function labelAround(element: HTMLElement): string {
  if (!/^WX-(INPUT|TEXTAREA|SWITCH)$/.test(element.tagName)) return '';
  const page = element.closest('wx-page');
  const named = element.id
    ? page?.querySelector(`wx-label[for="${CSS.escape(element.id)}"]`)
    : null;
  return (named ?? element.closest('wx-label'))?.textContent ?? '';
}

function nameFromContent(element: Element): string {
  const inside = [...element.childNodes].map((node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('[aria-hidden="true"], input, textarea'))
      return '';
    return ownLabelOf(node) || nameFromContent(node);
  });
  return generatedText(element, '::before') + inside.join(' ') + generatedText(element, '::after');
}

/** Generated content is also read: quotation marks, or glyphs of an icon font. */
function generatedText(element: Element, pseudo: string): string {
  const [, text = ''] = /^"(.*)"$/.exec(getComputedStyle(element, pseudo).content) ?? [];
  return text;
}
