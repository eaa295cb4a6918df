import type * as glassEasel from 'glass-easel';

/** A DOM element of glass-easel's tree. */
export interface WxDomElement extends HTMLElement {
  __wxElement?: glassEasel.Element;
}

/** The glass-easel element of a DOM element or of its nearest ancestor that has one. */
export function wxElementOf(node: Node | null): glassEasel.Element | null {
  for (let current: Node | null = node; current; current = current.parentNode) {
    const own = (current as WxDomElement).__wxElement;
    if (own) return own;
  }
  return null;
}

/**
 * Class names in the DOM. glass-easel adds a prefix to those of an isolated component.
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

/** `activeColor` and `active-color` are the same attribute in WeChat. The DOM uses dashes. */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camelCased(name: string): string {
  return name.replace(/-([a-z])/g, (_pair, letter: string) => letter.toUpperCase());
}

/** The supported and missing features of a built-in component. The README's table is generated from these lists. */
export interface ComponentSupport {
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  /** Missing attributes and events. Their use is reported by name. */
  readonly missing: readonly string[];
  /** Attributes and events without effect, because they concern only what a browser doesn't have. */
  readonly inert: readonly string[];
}

/**
 * A built-in component of WeChat as a custom element. glass-easel treats it as a plain node and sets attributes, which this
 * class reads with their types.
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

  /** An attribute's value in WXML, not its text. A binding of `undefined` is no value, although the DOM has ''. */
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

  /** In WeChat, an attribute without value and any text are true. */
  protected flag(name: string, otherwise = false): boolean {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    return value === '' || value === 'true' || (value !== 'false' && Boolean(value));
  }

  /**
   * Triggers a component's event, which doesn't bubble, like most of WeChat's.
   * @throws Error for an event that the class doesn't list
   */
  protected raise(name: string, detail: unknown = {}): void {
    const { events } = this.constructor as typeof BuiltinElement;
    if (!events.includes(name)) throw new Error(`${this.localName} does not list "${name}"`);
    this.__wxElement?.triggerEvent(name, detail, { bubbles: false, composed: false });
  }

  /** Writes a value that the visitor has changed to the data of `model:<name>`. */
  protected writeModel(name: string, value: unknown): void {
    this.modelListeners.get(name)?.(value);
  }

  /** Values that the visitor has changed, by name. */
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
