import type * as glassEasel from 'glass-easel';

/** A DOM element that glass-easel's tree stands behind. */
export interface WxDomElement extends HTMLElement {
  __wxElement?: glassEasel.Element;
}

/** The glass-easel element that a DOM element belongs to: its own, or that of the nearest ancestor with one. */
export function wxElementOf(node: Node | null): glassEasel.Element | null {
  for (let current: Node | null = node; current; current = current.parentNode) {
    const own = (current as WxDomElement).__wxElement;
    if (own) return own;
  }
  return null;
}

/**
 * Class names as they stand in the DOM: glass-easel writes those of an isolated component with a prefix.
 * @param names as in WXML, such as the value of `hover-class`
 */
export function scopedClasses(element: glassEasel.Element, names: string): string[] {
  const host = element.ownerShadowRoot?.getHostNode();
  const plain = names.split(/\s+/).filter(Boolean);
  if (!host) return plain;
  const { styleScope, extraStyleScope } = host.getComponentOptions();
  const manager = host.getRootBehavior().ownerSpace.styleScopeManager;
  const scopes = [styleScope, extraStyleScope].filter((scope) => typeof scope === 'number');
  return scopes.flatMap((scope) => {
    const prefix = manager.queryName(scope);
    return plain.map((name) => (prefix ? `${prefix}--${name}` : name));
  });
}

/**
 * A built-in component of WeChat as a custom element. glass-easel takes it for a plain node and sets attributes; this
 * class reads them back with their types.
 */
export abstract class BuiltinElement extends HTMLElement {
  declare __wxElement?: glassEasel.Element;
  private readonly modelListeners = new Map<string, (value: unknown) => void>();

  /** An attribute's value as WXML gave it, not as text. */
  protected value(name: string): unknown {
    const value = this.__wxElement?.getAttribute(name) ?? this.getAttribute(name);
    return value === null ? undefined : value;
  }

  protected text(name: string, otherwise = ''): string {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  protected number(name: string, otherwise = 0): number {
    const value = Number.parseFloat(this.text(name));
    return Number.isFinite(value) ? value : otherwise;
  }

  /** WeChat takes an attribute without value, and any text, for true. */
  protected flag(name: string, otherwise = false): boolean {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    return value === '' || value === 'true' || (value !== 'false' && Boolean(value));
  }

  /** Raises a component's event; like most of WeChat's it doesn't bubble unless told. */
  protected raise(name: string, detail: unknown = {}, bubbles = false): void {
    this.__wxElement?.triggerEvent(name, detail, { bubbles, composed: bubbles });
  }

  /** Carries a value that the visitor changed back to the data behind `model:<name>`. */
  protected writeModel(name: string, value: unknown): void {
    this.modelListeners.get(name)?.(value);
  }

  /** What the visitor has changed of the values in WXML, by name. */
  properties(): Record<string, unknown> {
    return {};
  }

  /** Called by the backend for `model:<name>`. */
  setModelListener(name: string, listener: ((value: unknown) => void) | null): void {
    if (listener) this.modelListeners.set(name, listener);
    else this.modelListeners.delete(name);
  }

  attributeChangedCallback(name: string): void {
    this.changed(name);
  }

  /** An observed attribute has a new value. */
  protected abstract changed(name: string): void;
}
