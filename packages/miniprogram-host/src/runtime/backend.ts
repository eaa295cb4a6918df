import * as glassEasel from 'glass-easel';
import { checkFeature, checkTag, dashed, type WxDomElement } from '../components/index';
import { BuiltinElement } from '../components/builtin-element';
import { playAnimation } from './animations';
import { rpxToPixels } from './inline-style';

type BackendElement = Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>[0];

/** WXML's attributes whose ARIA name differs. */
const ariaNames: Record<string, string> = { 'aria-role': 'role' };

/**
 * glass-easel's backend for the browser's document, with the host's own elements, events and style sheets: glass-easel
 * passes DOM events on under names that components use as well, and adds a component's sheet again for each page.
 */
export class HostBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly listened = new WeakMap<Node, Set<string>>();

  constructor() {
    super();
    const { document: domDocument } = window;
    this.document = {
      createElement: (tag: string) => createElement(domDocument, tag) as unknown as BackendElement,
      createTextNode: (text: string) =>
        domDocument.createTextNode(text) as unknown as BackendElement,
      createDocumentFragment: () =>
        domDocument.createDocumentFragment() as unknown as BackendElement,
    };
  }

  override associateValue(element: BackendElement, value: glassEasel.Element): void {
    super.associateValue(element, value);
    if (!(element instanceof HTMLElement)) return;
    // An app's own component may have the name of a built-in one that the host lacks.
    if (glassEasel.NativeNode.isNativeNode(value)) checkTag(tagOf(element));
    else if (element instanceof BuiltinElement) {
      const tag = tagOf(element);
      console.error(
        `a component of the app's named <${tag}> is not implemented by the browser host`,
      );
    }
  }

  /** Hands an event that the host has made to the components. @returns whether its default is prevented */
  dispatch(
    target: glassEasel.Element,
    type: string,
    detail: unknown,
    fields: { originalEvent: Event; extraFields: Record<string, unknown> },
  ): boolean {
    const event = new glassEasel.Event(type, detail, {
      bubbles: true,
      composed: true,
      capturePhase: true,
      ...fields,
    });
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented();
  }

  override onEvent(): void {
    // Only events that the host makes are passed on: see gestures.ts.
  }

  /** Whether WXML, or a component, listens to an event at this very element. */
  hears(element: Node, type: string): boolean {
    return this.listened.get(element)?.has(type) ?? false;
  }

  /** Whether an element, or one around it, listens to an event. */
  listens(target: Node, type: string): boolean {
    for (let node: Node | null = target; node; node = node.parentNode) {
      if (this.hears(node, type)) return true;
    }
    return false;
  }

  override setListenerStats(element: BackendElement, type: string): void {
    const node = element as unknown as Node;
    const types = this.listened.get(node) ?? new Set();
    this.listened.set(node, types.add(type));
    if (element instanceof HTMLElement) checkFeature(tagOf(element), `bind:${type}`);
    // What can be tapped can be reached and tapped by keyboard.
    if (type === 'tap' && element instanceof HTMLElement && !element.hasAttribute('tabindex')) {
      const role = element.getAttribute('role');
      if (role && role !== 'none' && role !== 'presentation') element.tabIndex = 0;
      else element.dataset.hostTap = '';
    }
  }

  override setModelBindingStat(
    element: BackendElement,
    name: string,
    listener: ((value: unknown) => void) | null,
  ): void {
    if (element instanceof BuiltinElement) element.setModelListener(name, listener);
  }

  override registerStyleSheetContent(): void {
    // The host keeps the sheets: see style-sheets.ts.
  }

  override appendStyleSheetPath(): number {
    return 0;
  }

  override getTheme(): string {
    return document.documentElement.dataset.theme ?? 'light';
  }
}

/** A built-in component's tag as WXML has it. */
function tagOf(element: HTMLElement): string {
  return element.localName.replace(/^wx-/, '');
}

function createElement(domDocument: Document, tag: string): HTMLElement {
  const element: WxDomElement = domDocument.createElement(`wx-${tag}`);
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (given, value) => {
    const name = dashed(given);
    const asked = element.__wxElement?.getAttribute(given) ?? '';
    if (asked !== '') checkFeature(tag, name);
    if (name === 'animation' && element.__wxElement) {
      playAnimation(element.__wxElement, element.__wxElement.getAttribute(name));
    }
    if (name === 'aria-hidden' && value !== 'false') blurInside(element);
    if (name === 'style') setAttribute(name, rpxToPixels(value));
    else if (name === 'class' || name === 'id') setAttribute(name, value);
    else setAttribute(ariaNames[name] ?? name, value === '' && isAriaState(name) ? 'true' : value);
    if (name === 'aria-role' && 'hostTap' in element.dataset) element.tabIndex = 0;
  };
  const removeAttribute = element.removeAttribute.bind(element);
  element.removeAttribute = (name) => {
    if (isAriaState(name)) setAttribute(name, 'false');
    else removeAttribute(name);
  };
  return element;
}

/**
 * A view that is tapped has the focus here alone, so that it can be reached by keyboard. Around it, Chromium would not
 * take `aria-hidden` for true.
 */
function blurInside(element: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && element.contains(activeElement)) activeElement.blur();
}

/** glass-easel writes booleans as HTML does, present or absent; ARIA's states are words. */
function isAriaState(name: string): boolean {
  return /^aria-(atomic|busy|checked|disabled|expanded|hidden|modal|pressed|required|selected)$/.test(
    name,
  );
}
