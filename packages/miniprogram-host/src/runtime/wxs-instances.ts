import * as glassEasel from 'glass-easel';
import { dashed } from '../components/index';
import { pageOriginOf } from './page-origin';
import { segments } from './style-segments';

type Template = glassEasel.template.ProcGenGroupList[string];

/** What WXS sees of an element or a component: WeChat's `ComponentDescriptor`. */
export interface ComponentDescriptor {
  selectComponent(selector: string): ComponentDescriptor | null;
  selectAllComponents(selector: string): ComponentDescriptor[];
  setStyle(style: string | Record<string, unknown>): ComponentDescriptor;
  addClass(names: string): ComponentDescriptor;
  removeClass(names: string): ComponentDescriptor;
  hasClass(name: string): boolean;
  getDataset(): Record<string, unknown>;
  /** An object of the script's own, kept as long as the element. */
  getState(): Record<string, unknown>;
  callMethod(name: string, detail?: unknown): void;
  triggerEvent(name: string, detail?: unknown, options?: object): void;
  requestAnimationFrame(callback: () => void): number;
  getComputedStyle(names: string[]): Record<string, string>;
  getBoundingClientRect(): Record<'left' | 'top' | 'right' | 'bottom' | 'width' | 'height', number>;
  setTimeout(callback: () => void, delay?: number): unknown;
  clearTimeout(timer: number): void;
}

const descriptors = new WeakMap<glassEasel.Element, ComponentDescriptor>();

/** @returns the same descriptor for an element each time, so that its state stays */
function descriptorOf(element: glassEasel.Element): ComponentDescriptor {
  const known = descriptors.get(element);
  if (known) return known;
  const created = createDescriptor(element);
  descriptors.set(element, created);
  return created;
}

function createDescriptor(element: glassEasel.Element): ComponentDescriptor {
  const component = element.asGeneralComponent();
  const state: Record<string, unknown> = {};
  const toggle = (names: string, isOn: boolean) => {
    for (const name of names.split(/\s+/).filter(Boolean)) {
      element.classList?.toggle(name, isOn, segments.wxs);
    }
    return descriptor;
  };
  const dom = () => {
    const backend = element.getBackendElement() as unknown;
    if (backend instanceof HTMLElement) return backend;
    throw new Error('a component without an element of its own has no place and no looks');
  };
  const descriptor: ComponentDescriptor = {
    selectComponent: (selector) => {
      const found = component?.getShadowRoot()?.querySelector(selector);
      return found ? descriptorOf(found) : null;
    },
    selectAllComponents: (selector) =>
      (component?.getShadowRoot()?.querySelectorAll(selector) ?? []).map(descriptorOf),
    setStyle: (style) => {
      const text =
        typeof style === 'string'
          ? style
          : Object.entries(style)
              .map(([name, value]) => `${dashed(name)}:${String(value)}`)
              .join(';');
      element.setNodeStyle(text, segments.wxs);
      return descriptor;
    },
    addClass: (names) => toggle(names, true),
    removeClass: (names) => toggle(names, false),
    hasClass: (name) =>
      [undefined, segments.wxs].some((segment) => element.classList?.contains(name, segment)),
    getDataset: () => element.dataset,
    getState: () => state,
    callMethod: (name, detail) => {
      if (!component) throw new Error(`callMethod("${name}"): the element is no component`);
      const method = glassEasel.Component.getMethod(component, name);
      if (!method) throw new Error(`callMethod: "${component.is}" has no method "${name}"`);
      method.call(component.getMethodCaller() as never, detail);
    },
    triggerEvent: (name, detail, options) => element.triggerEvent(name, detail, options),
    requestAnimationFrame: (callback) => requestAnimationFrame(() => callback()),
    getComputedStyle: (names) => {
      const style = getComputedStyle(dom());
      return Object.fromEntries(
        names.map((name) => [name, style.getPropertyValue(dashed(name))] as const),
      );
    },
    getBoundingClientRect: () => {
      const { left, top, right, bottom, width, height } = dom().getBoundingClientRect();
      const origin = pageOriginOf(dom());
      return {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
        width,
        height,
      };
    },
    setTimeout: (callback, delay) => setTimeout(callback, delay),
    clearTimeout: (timer) => clearTimeout(timer),
  };
  return descriptor;
}

/** glass-easel's marks of where a handler comes from: WXS in a file, WXS inside WXML. */
const FROM_WXS: readonly unknown[] = [1, 2];

/**
 * Gives a template's WXS handlers what WeChat gives them: of events, the component around (`ownerInstance`) and
 * `event.instance`; of `change:` handlers, descriptors instead of nodes.
 */
export function withWxsInstances(template: Template): Template {
  return (name) => {
    const generate = template(name);
    // Some names have no template; the compiled code then returns nothing.
    if (typeof generate !== 'function') return generate;
    return (wrapper, ...rest) => {
      wrapper.setEventListenerWrapper((caller, event, listener, origin) => {
        if (!FROM_WXS.includes(origin?.[0])) return listener.call(caller, event);
        const { _$: owner } = caller as unknown as { _$: glassEasel.GeneralComponent };
        const instance = descriptorOf(event.currentTarget);
        const run = listener as unknown as (event: object, owner: ComponentDescriptor) => unknown;
        return run.call(null, Object.assign(event, { instance }), descriptorOf(owner)) === false
          ? false
          : undefined;
      });
      const generated = generate(
        Object.assign(wrapper, { setFnFilter: () => undefined, changePropFilter: wrapChange }),
        ...rest,
      );
      return generated;
    };
  };
}

type ChangeListener = (
  value: unknown,
  before: unknown,
  owner: glassEasel.GeneralComponent,
  element: glassEasel.Element,
) => void;

/**
 * Calls a `change:` handler as WeChat does: when the elements of the update are all there.
 * @param listener nothing where the script has no such function
 */
function wrapChange(listener: unknown): ChangeListener {
  return (value, before, owner, element) => {
    if (typeof listener !== 'function') return;
    const run = listener as (...values: unknown[]) => void;
    const values = [value, before, descriptorOf(owner), descriptorOf(element)];
    queueMicrotask(() => glassEasel.safeCallback('WXS change', run, null, values, owner));
  };
}
