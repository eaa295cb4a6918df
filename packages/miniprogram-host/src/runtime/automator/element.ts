import * as glassEasel from 'glass-easel';
import * as v from 'valibot';
import { BuiltinElement } from '../../components/builtin-element';
import type { ComponentCaller } from '../code-space';
import { pageOriginOf } from '../page-origin';
import type { AutomatorContext } from './context';
import { elementFunctions } from './element-functions';
import { args, method, names, optional, type Methods } from './method';
import { valueAt } from './paths';
import { attributesOf, renderWxml, selectElements, tagOf } from './wxml-tree';

const target = { elementId: v.string(), pageId: v.number() };
const selection = v.object({ ...target, selector: v.string() });
const naming = v.object({ ...target, names });
const touch = v.object({
  identifier: optional(v.number()),
  clientX: optional(v.number()),
  clientY: optional(v.number()),
  pageX: optional(v.number()),
  pageY: optional(v.number()),
});
/** The SDK's own types say `changeTouches`, WeChat's events `changedTouches`. */
const touches = {
  touches: optional(v.array(touch)),
  changedTouches: optional(v.array(touch)),
  changeTouches: optional(v.array(touch)),
};
const touching = v.object({ ...target, ...touches });

/** `Element.*`: one element. A selector finds whatever is shown inside it, in its components as well. */
export function elementMethods({ handles, gestures, wx }: AutomatorContext): Methods {
  const find = ({ pageId, elementId }: { pageId: number; elementId: string }) => {
    handles.page(pageId);
    return handles.element(elementId);
  };
  const domOf = (where: { pageId: number; elementId: string }) => domElementOf(find(where));
  const callerOf = (where: { pageId: number; elementId: string }) => {
    const element = find(where);
    const component = element.asGeneralComponent();
    if (!component) throw new Error(`<${tagOf(element)}> is no custom component`);
    return component.getMethodCaller() as unknown as ComponentCaller;
  };
  const touchMethod = (type: 'touchstart' | 'touchmove' | 'touchend') =>
    method(touching, (given) => {
      const element = domOf(given);
      gestures.touch(type, element, touchesOf(element, given));
    });

  return {
    getElement: method(selection, ({ selector, ...where }) => {
      const [element] = selectElements(find(where), 'composed', selector);
      if (!element) throw new Error(`no such element: ${selector}`);
      return handles.describe(element);
    }),
    getElements: method(selection, ({ selector, ...where }) => ({
      elements: selectElements(find(where), 'composed', selector).map((element) =>
        handles.describe(element),
      ),
    })),
    getAttributes: method(naming, ({ names: wanted, ...where }) => {
      const attributes = attributesOf(find(where));
      return { attributes: wanted.map((name) => attributes.get(name) ?? null) };
    }),
    getProperties: method(naming, ({ names: wanted, ...where }) => {
      const properties = propertiesOf(find(where));
      return {
        properties: wanted.map((name) =>
          name === '__propPublic'
            ? Object.fromEntries(Object.keys(properties).map((key) => [key, true]))
            : properties[name],
        ),
      };
    }),
    getStyles: method(naming, ({ names: wanted, ...where }) => {
      const style = getComputedStyle(domOf(where));
      return { styles: wanted.map((name) => style.getPropertyValue(dashed(name))) };
    }),
    getDOMProperties: method(naming, ({ names: wanted, ...where }) => {
      const element: object = domOf(where);
      return { properties: wanted.map((name) => valueAt(element, name)) };
    }),
    getOffset: method(v.object(target), (where) => {
      const element = domOf(where);
      const { left, top } = element.getBoundingClientRect();
      const origin = pageOriginOf(element);
      return { left: left - origin.left, top: top - origin.top + origin.scrollTop };
    }),
    getWXML: method(
      v.object({ ...target, type: v.picklist(['inner', 'outer']) }),
      ({ type, ...where }) => ({ wxml: renderWxml(find(where), type) }),
    ),
    tap: method(v.object(target), (where) => gestures.tap(domOf(where))),
    touchstart: touchMethod('touchstart'),
    touchmove: touchMethod('touchmove'),
    touchend: touchMethod('touchend'),
    triggerEvent: method(
      v.object({ ...target, type: v.string(), detail: v.optional(v.unknown()) }),
      ({ type, detail, ...where }) => {
        find(where).triggerEvent(type, detail ?? {});
      },
    ),
    dispatchEvent: method(
      v.object({
        ...target,
        ...touches,
        eventName: v.string(),
        detail: v.optional(v.unknown()),
      }),
      ({ eventName, detail, ...given }) => {
        const element = domOf(given);
        gestures.dispatch(eventName, element, touchesOf(element, given), detail ?? {});
      },
    ),
    callFunction: method(
      v.object({ ...target, functionName: v.string(), args }),
      ({ functionName, args: given, ...where }) => {
        const run = elementFunctions[functionName];
        if (!run) throw new Error(`${functionName} is not implemented by the browser host`);
        return { result: run(domOf(where), given, gestures) };
      },
    ),
    getData: method(v.object({ ...target, path: optional(v.string()) }), ({ path, ...where }) => ({
      data: valueAt(callerOf(where).data, path),
    })),
    setData: method(
      v.object({ ...target, data: v.record(v.string(), v.unknown()) }),
      ({ data, ...where }) =>
        new Promise<void>((resolve) => callerOf(where).setData(data, resolve)),
    ),
    callMethod: method(
      v.object({ ...target, method: v.string(), args }),
      async ({ method: name, args: given, ...where }) => {
        const caller = callerOf(where);
        const called = caller[name];
        if (typeof called !== 'function') throw new Error(`${caller.is} has no method ${name}`);
        return { result: (await called.apply(caller, given)) as unknown };
      },
    ),
    callContextMethod: method(
      v.object({ ...target, videoId: v.string(), method: v.string(), args }),
      async ({ videoId, method: name, args: given, ...where }) => {
        find(where);
        const create = wx.createVideoContext as (id: string) => Record<string, unknown>;
        const context = create(videoId);
        const called = context[name];
        if (typeof called !== 'function') throw new Error(`a video context has no method ${name}`);
        return { result: (await called.apply(context, given)) as unknown };
      },
    ),
  };
}

function domElementOf(element: glassEasel.Element): HTMLElement {
  const dom = element.getBackendElement() as unknown;
  if (!(dom instanceof HTMLElement)) throw new Error(`<${tagOf(element)}> is not rendered`);
  return dom;
}

/** The properties of a component by the names that its own code uses: `hoverClass`, not `hover-class`. */
function propertiesOf(element: glassEasel.Element): Record<string, unknown> {
  const component = element.asGeneralComponent();
  if (component) {
    const names = glassEasel.Component.listProperties(component);
    const data = component.data as Record<string, unknown>;
    return Object.fromEntries(names.map((name) => [name, data[name]]));
  }
  const dom = element.getBackendElement() as unknown;
  const attributes = element.attributes.map(({ name, value }) => [camel(name), value] as const);
  return {
    id: element.id,
    ...Object.fromEntries(attributes),
    ...(dom instanceof BuiltinElement && dom.properties()),
  };
}

const camel = (name: string) =>
  name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The touches that a test gave, in the window's coordinates; without any, one in the element's middle. */
function touchesOf(
  element: HTMLElement,
  given: v.InferOutput<v.ObjectSchema<typeof touches, undefined>>,
) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const origin = pageOriginOf(element);
  const middle = { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 };
  const read = (list: v.InferOutput<typeof touch>[] | null | undefined) =>
    list?.map(({ identifier, clientX, clientY, pageX, pageY }, index) => {
      const x = clientX ?? pageX;
      const y =
        clientY ?? (pageY === undefined || pageY === null ? null : pageY - origin.scrollTop);
      return {
        identifier: identifier ?? index,
        clientX: x === undefined || x === null ? middle.clientX : x + origin.left,
        clientY: y === null ? middle.clientY : y + origin.top,
      };
    });
  const changed = read(given.changedTouches ?? given.changeTouches ?? given.touches) ?? [middle];
  return { changed, all: read(given.touches) ?? changed };
}
