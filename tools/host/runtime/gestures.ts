import { scopedClasses, wxElementOf } from '../components/index';
import type { HostBackend } from './backend';
import { pageOriginOf } from './page-origin';

/** A finger, or the mouse, where an event finds it. */
interface Point {
  identifier: number;
  clientX: number;
  clientY: number;
}

/** Further than this and a press is no tap. */
const TAP_DISTANCE = 10;
/** Milliseconds. */
const LONG_PRESS = 350;

interface Press {
  point: Point;
  target: EventTarget | null;
  timer: ReturnType<typeof setTimeout>;
  isMoved: boolean;
}

/** Turns the browser's touches, mouse and keys into WeChat's touch events, taps and long presses. */
export function listenToGestures(root: HTMLElement, backend: HostBackend): void {
  const presses = new Map<number, Press>();
  let hasTouch = false;

  const send = (
    type: string,
    event: Event,
    target: EventTarget | null,
    changed: Point[],
    all: Point[],
    detail: unknown,
  ) => {
    const element = wxElementOf(target instanceof Node ? target : null);
    if (!element) return;
    const toTouch = (point: Point) => {
      const origin = pageOriginOf(target);
      const clientX = point.clientX - origin.left;
      const clientY = point.clientY - origin.top;
      return {
        identifier: point.identifier,
        clientX,
        clientY,
        pageX: clientX,
        pageY: clientY + origin.scrollTop,
      };
    };
    const extraFields = { touches: all.map(toTouch), changedTouches: changed.map(toTouch) };
    const isPrevented = backend.dispatch(element, type, detail, {
      originalEvent: event,
      extraFields,
    });
    if (isPrevented && event.cancelable) event.preventDefault();
  };

  const positionOf = (point: Point, target: EventTarget | null) => {
    const origin = pageOriginOf(target);
    return { x: point.clientX - origin.left, y: point.clientY - origin.top + origin.scrollTop };
  };

  const begin = (event: Event, changed: Point[], all: Point[]) => {
    send('touchstart', event, event.target, changed, all, {});
    for (const point of changed) {
      const { target } = event;
      const release = startHover(target);
      const timer = setTimeout(() => {
        send('longpress', event, target, [point], all, positionOf(point, target));
      }, LONG_PRESS);
      presses.set(point.identifier, { point, target, timer, isMoved: false });
      hovers.set(point.identifier, release);
    }
  };

  const move = (event: Event, changed: Point[], all: Point[]) => {
    for (const point of changed) {
      const press = presses.get(point.identifier);
      if (!press) continue;
      send('touchmove', event, press.target, [point], all, {});
      const { clientX, clientY } = press.point;
      if (Math.hypot(point.clientX - clientX, point.clientY - clientY) > TAP_DISTANCE) {
        press.isMoved = true;
        clearTimeout(press.timer);
        endHover(point.identifier);
      }
    }
  };

  const end = (event: Event, changed: Point[], all: Point[], isCancelled = false) => {
    for (const point of changed) {
      const press = presses.get(point.identifier);
      if (!press) continue;
      presses.delete(point.identifier);
      clearTimeout(press.timer);
      endHover(point.identifier);
      const { target } = press;
      send(isCancelled ? 'touchcancel' : 'touchend', event, target, [point], all, {});
      if (!isCancelled && !press.isMoved) tap(event, target, point);
    }
  };

  const tap = (event: Event, target: EventTarget | null, point: Point) => {
    if (target instanceof Element && target.closest('wx-button[aria-disabled="true"]')) return;
    send('tap', event, target, [point], [], positionOf(point, target));
    target?.dispatchEvent(new CustomEvent('host:tap', { bubbles: true }));
  };

  const hovers = new Map<number, () => void>();
  const endHover = (identifier: number) => {
    hovers.get(identifier)?.();
    hovers.delete(identifier);
  };

  const touchPoints = (list: TouchList): Point[] => [...list];
  const passive = { passive: false, capture: true };
  root.addEventListener(
    'touchstart',
    (event) => {
      hasTouch = true;
      begin(event, touchPoints(event.changedTouches), touchPoints(event.touches));
    },
    passive,
  );
  root.addEventListener(
    'touchmove',
    (event) => move(event, touchPoints(event.changedTouches), touchPoints(event.touches)),
    passive,
  );
  root.addEventListener(
    'touchend',
    (event) => end(event, touchPoints(event.changedTouches), touchPoints(event.touches)),
    passive,
  );
  root.addEventListener(
    'touchcancel',
    (event) => end(event, touchPoints(event.changedTouches), touchPoints(event.touches), true),
    passive,
  );

  // A touch screen sends mouse events after its touches: only one kind counts.
  const mousePoint = ({ clientX, clientY }: MouseEvent): Point[] => [
    { identifier: 0, clientX, clientY },
  ];
  root.addEventListener('mousedown', (event) => {
    if (!hasTouch && event.button === 0) begin(event, mousePoint(event), mousePoint(event));
  });
  window.addEventListener('mousemove', (event) => {
    if (!hasTouch) move(event, mousePoint(event), mousePoint(event));
  });
  window.addEventListener('mouseup', (event) => {
    if (!hasTouch) end(event, mousePoint(event), []);
  });
  root.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(target instanceof HTMLElement) || !target.tagName.startsWith('WX-')) return;
    event.preventDefault();
    const { left, top, width, height } = target.getBoundingClientRect();
    tap(event, target, { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 });
  });
}

/** What a tag's `hover-class` is when WXML doesn't say. */
const defaultHover: Record<string, string> = {
  'WX-BUTTON': 'button-hover',
  'WX-NAVIGATOR': 'navigator-hover',
};

/** Gives the pressed element its `hover-class`. @returns what ends it */
function startHover(target: EventTarget | null): () => void {
  const removals: (() => void)[] = [];
  let element = target instanceof Element ? target : null;
  for (; element; element = element.parentElement) {
    if (!/^WX-(VIEW|BUTTON|NAVIGATOR)$/.test(element.tagName)) continue;
    const name = element.getAttribute('hover-class') ?? defaultHover[element.tagName] ?? 'none';
    const wxElement = wxElementOf(element);
    if (name === 'none' || !name || !wxElement || element.ariaDisabled === 'true') continue;
    const classes = scopedClasses(wxElement, name);
    const hovered = element;
    const wait = (attribute: string, otherwise: number) =>
      Number(hovered.getAttribute(attribute) ?? otherwise);
    const timer = setTimeout(() => hovered.classList.add(...classes), wait('hover-start-time', 50));
    removals.push(() => {
      clearTimeout(timer);
      setTimeout(() => hovered.classList.remove(...classes), wait('hover-stay-time', 400));
    });
    if (element.hasAttribute('hover-stop-propagation')) break;
  }
  return () => removals.forEach((remove) => remove());
}
