import type * as glassEasel from 'glass-easel';
import { CanvasElement } from '../components/canvas';
import { pageOriginOf } from '../runtime/page-origin';

type Component = glassEasel.GeneralComponent;
type Fields = Partial<
  Record<'id' | 'dataset' | 'rect' | 'size' | 'scrollOffset' | 'node' | 'context', boolean>
> & {
  properties?: string[];
  computedStyle?: string[];
};
type Callback = (result: unknown) => void;

interface Request {
  root: () => Component | null;
  /** null asks for the viewport. */
  selector: string | null;
  all: boolean;
  fields: Fields;
  callback: Callback | undefined;
}

/** The DOM elements that a selector finds inside a component; `a >>> b` goes on inside the components that `a` finds. */
export function selectElements(root: Component, selector: string): HTMLElement[] {
  const [first = '', ...rest] = selector.split('>>>').map((part) => part.trim());
  let found = root.getShadowRoot()?.querySelectorAll(first) ?? [];
  for (const part of rest) {
    found = found.flatMap((element) => {
      const shadowRoot = element.asGeneralComponent()?.getShadowRoot();
      return shadowRoot?.querySelectorAll(part) ?? [];
    });
  }
  return found.flatMap((element) => {
    const dom = element.getBackendElement() as unknown;
    return dom instanceof HTMLElement ? [withBox(dom)] : [];
  });
}

/** A component's own element can be without a box; then its content stands for it. */
function withBox(element: HTMLElement): HTMLElement {
  const child = element.firstElementChild;
  const isBoxless = getComputedStyle(element).display === 'contents';
  return isBoxless && child instanceof HTMLElement ? child : element;
}

function rectOf(element: HTMLElement) {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const origin = pageOriginOf(element);
  return {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
    width,
    height,
  };
}

function describe(element: HTMLElement, fields: Fields): Record<string, unknown> {
  const wxElement = (element as { __wxElement?: glassEasel.Element }).__wxElement;
  const rect = rectOf(element);
  const { left, top, right, bottom, width, height } = rect;
  const style = fields.computedStyle ? getComputedStyle(element) : null;
  return {
    ...(fields.id && { id: element.id }),
    ...(fields.dataset && { dataset: wxElement?.dataset ?? {} }),
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && {
      scrollLeft: element.scrollLeft,
      scrollTop: element.scrollTop,
      scrollWidth: element.scrollWidth,
      scrollHeight: element.scrollHeight,
    }),
    ...Object.fromEntries(
      (fields.properties ?? []).map((name) => [name, wxElement?.getAttribute(name)]),
    ),
    ...Object.fromEntries(
      (fields.computedStyle ?? []).map((name) => [
        name,
        style?.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
      ]),
    ),
    ...(fields.node && { node: element instanceof CanvasElement ? element.surface : element }),
  };
}

function answer({ root, selector, all, fields }: Request): unknown {
  const component = root();
  if (selector === null) {
    const element = component?.getBackendElement() as unknown;
    const scroller = element instanceof Element ? element.closest('.host-scroller') : null;
    if (!(scroller instanceof HTMLElement)) return null;
    const {
      scrollTop,
      scrollLeft,
      clientWidth: width,
      clientHeight: height,
      scrollWidth,
      scrollHeight,
    } = scroller;
    return {
      ...(fields.id && { id: '' }),
      ...(fields.dataset && { dataset: {} }),
      ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
      ...(fields.size && { width, height }),
      ...(fields.scrollOffset && { scrollTop, scrollLeft, scrollWidth, scrollHeight }),
    };
  }
  const found = component ? selectElements(component, selector) : [];
  const described = (all ? found : found.slice(0, 1)).map((element) => describe(element, fields));
  return all ? described : (described[0] ?? null);
}

/** `wx.createSelectorQuery()`: asks are collected and answered together, after the view is up to date. */
export function createSelectorQuery(root: () => Component | null) {
  const requests: Request[] = [];
  let scope = root;
  const query = {
    in(component: { _$: Component }) {
      scope = () => component._$;
      return query;
    },
    select: (selector: string) => nodesRef(selector, false),
    selectAll: (selector: string) => nodesRef(selector, true),
    selectViewport: () => nodesRef(null, false),
    exec(callback?: (results: unknown[]) => void) {
      const pending = requests.splice(0);
      requestAnimationFrame(() => {
        const results = pending.map(answer);
        pending.forEach((request, index) => request.callback?.(results[index]));
        callback?.(results);
      });
      return query;
    },
  };
  const nodesRef = (selector: string | null, all: boolean) => {
    const ask = (fields: Fields, callback?: Callback) => {
      requests.push({ root: scope, selector, all, fields, callback });
      return query;
    };
    return {
      boundingClientRect: (callback?: Callback) =>
        ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) =>
        ask({ id: true, dataset: true, scrollOffset: true }, callback),
      fields: (fields: Fields, callback?: Callback) => ask(fields, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
      context: () => {
        throw new Error('NodesRef.context is not implemented by the browser host');
      },
    };
  };
  return query;
}
