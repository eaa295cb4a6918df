import type * as glassEasel from 'glass-easel';
import { selectElements } from './selector-query';

interface Margins {
  left?: number;
  top?: number;
  right?: number;
  bottom?: number;
}

/** `createIntersectionObserver`, over the browser's own. */
export function createIntersectionObserver(
  component: glassEasel.GeneralComponent,
  options: { thresholds?: number[]; observeAll?: boolean } = {},
) {
  let reference: { selector: string | null; margins: Margins } = { selector: null, margins: {} };
  let observer: IntersectionObserver | null = null;
  const api = {
    relativeTo(selector: string, margins: Margins = {}) {
      reference = { selector, margins };
      return api;
    },
    relativeToViewport(margins: Margins = {}) {
      reference = { selector: null, margins };
      return api;
    },
    observe(selector: string, listener: (entry: object) => void) {
      const { top = 0, right = 0, bottom = 0, left = 0 } = reference.margins;
      const found = selectElements(component, selector);
      const targets = options.observeAll ? found : found.slice(0, 1);
      const own = component.getBackendElement() as unknown;
      const root = reference.selector
        ? selectElements(component, reference.selector)[0]
        : own instanceof Element
          ? own.closest('.host-scroller')
          : null;
      observer = new IntersectionObserver(
        (entries) => {
          for (const {
            target,
            intersectionRatio,
            intersectionRect,
            boundingClientRect,
            rootBounds,
            time,
          } of entries) {
            const wxElement = (target as { __wxElement?: glassEasel.Element }).__wxElement;
            listener({
              id: target.id,
              dataset: wxElement?.dataset ?? {},
              intersectionRatio,
              intersectionRect,
              boundingClientRect,
              relativeRect: rootBounds,
              time,
            });
          }
        },
        {
          root: root ?? null,
          rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
          threshold: options.thresholds ?? [0],
        },
      );
      targets.forEach((target) => observer?.observe(target));
    },
    disconnect() {
      observer?.disconnect();
    },
  };
  return api;
}
