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

/** `activeColor` and `active-color` are one attribute to WeChat; the DOM has it with dashes. */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camelCased(name: string): string {
  return name.replace(/-([a-z])/g, (_pair, letter: string) => letter.toUpperCase());
}

/** What the host has of a built-in component, and what it lacks: the table of the README is made of these lists. */
export interface ComponentSupport {
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  /** Attributes and events of WeChat's that the host hasn't; their use is told by name. */
  readonly missing: readonly string[];
  /** Attributes and events that concern only what a browser hasn't: taken, and without effect. */
  readonly inert: readonly string[];
}

/**
 * A built-in component of WeChat as a custom element. glass-easel takes it for a plain node and sets attributes; this
 * class reads them back with their types.
 */
export abstract class BuiltinElement extends HTMLElement {
  static readonly attributes: readonly string[] = [];
  static readonly events: readonly string[] = [];
  static readonly missing: readonly string[] = [];
  static readonly inert: readonly string[] = [];
  declare __wxElement?: glassEasel.Element;
  private readonly modelListeners = new Map<string, (value: unknown) => void>();

  static get observedAttributes(): string[] {
    return [...this.attributes];
  }

  /** An attribute's value as WXML gave it, not as text: `undefined` in a binding is none, though the DOM has it as ''. */
  protected value(name: string): unknown {
    const element = this.__wxElement;
    const value = element
      ? (element.getAttribute(name) ?? element.getAttribute(camelCased(name)))
      : this.getAttribute(name);
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

  /**
   * Raises a component's event; like most of WeChat's it doesn't bubble.
   * @throws Error for an event that the class doesn't list
   */
  protected raise(name: string, detail: unknown = {}): void {
    const { events } = this.constructor as typeof BuiltinElement;
    if (!events.includes(name)) throw new Error(`${this.localName} does not list "${name}"`);
    this.__wxElement?.triggerEvent(name, detail, { bubbles: false, composed: false });
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
