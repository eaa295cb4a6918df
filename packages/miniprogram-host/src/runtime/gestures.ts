import { scopedClasses, wxElementOf } from '../components/index';
import type { HostBackend } from './backend';
import { Emitter } from './events';
import { pageOriginOf } from './page-origin';

/** A finger, or the mouse, where an event finds it. */
export interface Point {
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
  timer?: ReturnType<typeof setTimeout>;
  endHover?: () => void;
  isMoved: boolean;
  /** Raises the long press, once, if the press has lasted. */
  held: () => void;
  /** It was held long enough, and somebody listens to that. */
  isLong: boolean;
}

/** The fingers of a touch event: those that changed, and all that are down. */
export interface Touches {
  changed: Point[];
  all: Point[];
}

/** What fingers do, made by a program: the automator's. */
export interface Gestures {
  /** When something was last tapped, in `performance.now()`'s milliseconds. */
  readonly tappedAt: number;
  /** What is tapped, before anybody hears of it. */
  readonly taps: Emitter<EventTarget | null>;
  touch(type: 'touchstart' | 'touchmove' | 'touchend', target: Element, touches: Touches): void;
  /** A short touch in an element's middle. */
  tap(target: HTMLElement): void;
  /** Only the event itself, with nothing that usually follows it. */
  dispatch(type: string, target: Element, touches: Touches, detail: unknown): void;
}

/** Turns the browser's touches, mouse and keys into WeChat's touch events, taps and long presses. */
export function listenToGestures(root: HTMLElement, backend: HostBackend): Gestures {
  const presses = new Map<number, Press>();
  const taps = new Emitter<EventTarget | null>();
  let hasTouch = false;
  let tappedAt = -Infinity;

  const send = (
    type: string,
    event: Event,
    target: EventTarget | null,
    { changed, all }: Touches,
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

  const begin = (event: Event, target: EventTarget | null, { changed, all }: Touches) => {
    send('touchstart', event, target, { changed, all }, {});
    for (const point of changed) {
      cancel(point.identifier);
      const press: Press = { point, target, isMoved: false, isLong: false, held: () => undefined };
      const startedAt = performance.now();
      press.held = () => {
        if (press.isMoved || performance.now() - startedAt < LONG_PRESS) return;
        press.held = () => undefined;
        press.isLong = target instanceof Node && backend.listens(target, 'longpress');
        send('longpress', event, target, { changed: [point], all }, positionOf(point, target));
      };
      // A little later, since a timer may come a fraction of a millisecond early.
      press.timer = setTimeout(() => press.held(), LONG_PRESS + 1);
      press.endHover = startHover(target);
      presses.set(point.identifier, press);
    }
  };

  const move = (event: Event, { changed, all }: Touches) => {
    for (const point of changed) {
      const press = presses.get(point.identifier);
      if (!press) continue;
      send('touchmove', event, press.target, { changed: [point], all }, {});
      const { clientX, clientY } = press.point;
      if (Math.hypot(point.clientX - clientX, point.clientY - clientY) > TAP_DISTANCE) {
        press.isMoved = true;
        clearTimeout(press.timer);
        press.endHover?.();
      }
    }
  };

  const end = (event: Event, { changed, all }: Touches, isCancelled = false) => {
    for (const point of changed) {
      const press = cancel(point.identifier);
      if (!press) continue;
      const { target } = press;
      // The timer may be late where the phone is busy.
      if (!isCancelled) press.held();
      const type = isCancelled ? 'touchcancel' : 'touchend';
      send(type, event, target, { changed: [point], all }, {});
      // A long press that somebody listens to is no tap.
      if (!isCancelled && !press.isMoved && !press.isLong) tap(event, target, point);
    }
  };

  /** Forgets a press, also one whose end never came. */
  const cancel = (identifier: number) => {
    const press = presses.get(identifier);
    presses.delete(identifier);
    clearTimeout(press?.timer);
    press?.endHover?.();
    return press;
  };

  const tap = (event: Event, target: EventTarget | null, point: Point) => {
    if (target instanceof Element && target.closest('wx-button[aria-disabled="true"]')) return;
    tappedAt = performance.now();
    taps.emit(target);
    send('tap', event, target, { changed: [point], all: [] }, positionOf(point, target));
    target?.dispatchEvent(new CustomEvent('host:tap', { bubbles: true }));
  };

  const middleOf = (element: Element): Point => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 };
  };

  const touchesOf = ({ changedTouches, touches }: TouchEvent): Touches => ({
    changed: [...changedTouches],
    all: [...touches],
  });
  const active = { passive: false, capture: true };
  root.addEventListener(
    'touchstart',
    (event) => {
      hasTouch = true;
      begin(event, event.target, touchesOf(event));
    },
    active,
  );
  root.addEventListener('touchmove', (event) => move(event, touchesOf(event)), active);
  root.addEventListener('touchend', (event) => end(event, touchesOf(event)), active);
  root.addEventListener('touchcancel', (event) => end(event, touchesOf(event), true), active);

  // A touch screen sends mouse events after its touches: only one kind counts.
  const mouse = ({ clientX, clientY }: MouseEvent): Touches => {
    const point = { identifier: 0, clientX, clientY };
    return { changed: [point], all: [point] };
  };
  root.addEventListener('mousedown', (event) => {
    if (!hasTouch && event.button === 0) begin(event, event.target, mouse(event));
  });
  window.addEventListener('mousemove', (event) => {
    if (!hasTouch) move(event, mouse(event));
  });
  window.addEventListener('mouseup', (event) => {
    if (!hasTouch) end(event, { ...mouse(event), all: [] });
  });
  root.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(target instanceof HTMLElement) || !target.tagName.startsWith('WX-')) return;
    event.preventDefault();
    tap(event, target, middleOf(target));
  });

  const eventOf = (type: string) => new Event(type, { cancelable: true });
  const touch: Gestures['touch'] = (type, target, touches) => {
    const event = eventOf(type);
    if (type === 'touchstart') begin(event, target, touches);
    else if (type === 'touchmove') move(event, touches);
    else end(event, touches);
  };
  return {
    get tappedAt() {
      return tappedAt;
    },
    taps,
    touch,
    tap(target) {
      const point = middleOf(target);
      touch('touchstart', target, { changed: [point], all: [point] });
      touch('touchend', target, { changed: [point], all: [] });
    },
    dispatch: (type, target, touches, detail) => send(type, eventOf(type), target, touches, detail),
  };
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
