import type { WxDomElement } from '../components/index';
import type { HostBackend } from './backend';

/** Hands the ends of transitions and animations on to the elements of WXML that they belong to. */
export function listenToAnimations(root: HTMLElement, backend: HostBackend): void {
  for (const type of [
    'transitionend',
    'animationstart',
    'animationiteration',
    'animationend',
  ] as const) {
    root.addEventListener(type, (event) => {
      // What the host draws itself, inside an element or around it, is nobody's business.
      const { __wxElement: element } = event.target as WxDomElement;
      if (!element || event.pseudoElement) return;
      backend.dispatch(
        element,
        type,
        { elapsedTime: event.elapsedTime },
        { originalEvent: event, extraFields: {} },
      );
    });
  }
}
