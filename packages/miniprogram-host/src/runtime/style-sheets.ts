import type { AppPackage } from '../app-package';

/**
 * The style sheets in the document: each component's once, and a page's only while that page is shown, because page
 * WXSS isn't scoped and on a phone each page has a document of its own.
 */
export class StyleSheets {
  private readonly elements = new Map<string, HTMLStyleElement>();
  /** All sheets, in the order in which they apply, whenever they are added. */
  private readonly order: string[];

  constructor(private readonly styles: AppPackage['styles']) {
    this.order = Object.keys(styles);
    this.add('app');
  }

  /** Adds a sheet, if it isn't there yet. */
  add(path: string): void {
    const css = this.styles[path]?.css;
    if (!css || this.elements.has(path)) return;
    const element = document.createElement('style');
    element.dataset.path = path;
    element.textContent = css;
    const place = this.order.indexOf(path);
    const next = this.order.slice(place + 1).find((later) => this.elements.has(later));
    document.head.insertBefore(
      element,
      next === undefined ? null : (this.elements.get(next) ?? null),
    );
    this.elements.set(path, element);
  }

  /** Turns a page's own sheet on or off. */
  enable(path: string, isEnabled: boolean): void {
    if (isEnabled) this.add(path);
    const sheet = this.elements.get(path)?.sheet;
    if (sheet) sheet.disabled = !isEnabled;
  }
}
