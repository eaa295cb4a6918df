import type * as glassEasel from 'glass-easel';
import * as v from 'valibot';
import type { PageRecord } from '../page-view';
import type { AutomatorContext } from './context';
import { args, method, names, optional, type Methods } from './method';
import { valueAt } from './paths';
import { selectByXpath, selectElements } from './wxml-tree';

const page = { pageId: v.number() };
const selection = v.object({ ...page, selector: v.string() });

/** `Page.*`: one page instance. A selector doesn't reach inside the page's components. */
export function pageMethods({ handles }: AutomatorContext): Methods {
  const rootOf = (pageId: number) => handles.page(pageId).component as glassEasel.Element;
  const first = (found: glassEasel.Element[], selector: string) => {
    const [element] = found;
    if (!element) throw new Error(`no such element: ${selector}`);
    return handles.describe(element);
  };
  const all = (found: glassEasel.Element[]) => ({
    elements: found.map((element) => handles.describe(element)),
  });

  return {
    getElement: method(selection, ({ pageId, selector }) =>
      first(selectElements(rootOf(pageId), 'own', selector), selector),
    ),
    getElements: method(selection, ({ pageId, selector }) =>
      all(selectElements(rootOf(pageId), 'own', selector)),
    ),
    getElementByXpath: method(selection, ({ pageId, selector }) =>
      first(selectByXpath(rootOf(pageId), selector), selector),
    ),
    getElementsByXpath: method(selection, ({ pageId, selector }) =>
      all(selectByXpath(rootOf(pageId), selector)),
    ),
    getData: method(v.object({ ...page, path: optional(v.string()) }), ({ pageId, path }) => ({
      data: valueAt(handles.page(pageId).caller.data, path),
    })),
    setData: method(
      v.object({ ...page, data: v.record(v.string(), v.unknown()) }),
      ({ pageId, data }) =>
        new Promise<void>((resolve) => handles.page(pageId).caller.setData(data, resolve)),
    ),
    callMethod: method(
      v.object({ ...page, method: v.string(), args }),
      async ({ pageId, method: name, args: given }) => {
        const { caller, path } = handles.page(pageId);
        const called = caller[name];
        if (typeof called !== 'function') throw new Error(`${path} has no method ${name}`);
        return { result: (await called.apply(caller, given)) as unknown };
      },
    ),
    getWindowProperties: method(v.object({ ...page, names }), ({ pageId, names: wanted }) => {
      const view = windowOf(handles.page(pageId));
      return { properties: wanted.map((name) => valueAt(view, name.replace(/^window\./, ''))) };
    }),
  };
}

/** The window that a page has to itself in WeChat: here the part of the document where it scrolls. */
function windowOf({ view: { scroller } }: PageRecord): object {
  const { clientWidth: innerWidth, clientHeight: innerHeight, scrollLeft, scrollTop } = scroller;
  const page = { documentElement: scroller, body: scroller, scrollingElement: scroller };
  return {
    document: page,
    innerWidth,
    innerHeight,
    pageXOffset: scrollLeft,
    pageYOffset: scrollTop,
    scrollX: scrollLeft,
    scrollY: scrollTop,
    devicePixelRatio: window.devicePixelRatio,
  };
}
