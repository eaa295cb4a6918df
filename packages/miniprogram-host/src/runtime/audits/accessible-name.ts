/** Whether a screen reader passes over an element. */
export function isHiddenFromReaders(element: Element): boolean {
  return element.closest('[aria-hidden="true"]') !== null;
}

/**
 * What a screen reader calls an element: its label, or else the text and the labels inside it. A field's placeholder is
 * none: it is gone once something is typed.
 * @returns '' when it has no name, null when it is hidden
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

/** A label in WXML, or what stands for a picture. */
function ownLabelOf(element: Element): string {
  const labels = [element.getAttribute('aria-label'), element.getAttribute('alt')];
  return labels.find((label) => label?.trim()) ?? '';
}

/** `<label>` names the control that is inside it, or that it is for. */
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

/** What a style sheet writes is read as well: quotation marks, or the glyphs of an icon font. */
function generatedText(element: Element, pseudo: string): string {
  const [, text = ''] = /^"(.*)"$/.exec(getComputedStyle(element, pseudo).content) ?? [];
  return text;
}
