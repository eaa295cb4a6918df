import { SwitchElement } from '../../components/choices';
import { FieldElement } from '../../components/input';
import { MovableViewElement } from '../../components/movable';
import { ScrollViewElement } from '../../components/scroll-view';
import { SliderElement } from '../../components/slider';
import { SwiperElement } from '../../components/swiper';
import type { Gestures } from '../gestures';

type ElementFunction = (element: HTMLElement, args: unknown[], gestures: Gestures) => unknown;

/** An element function of one built-in component, which refuses all others. */
function of<T extends HTMLElement>(
  type: abstract new (...args: never[]) => T,
  run: (element: T, args: unknown[], gestures: Gestures) => unknown,
): ElementFunction {
  return (element, args, gestures) => {
    if (!(element instanceof type)) throw new Error(`<${element.localName}> has no such function`);
    return run(element, args, gestures);
  };
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`a number is expected, not ${String(value)}`);
  return value;
}

const input = of(FieldElement, (element, [text]) => element.type(String(text)));

/** `Element.callFunction`: what a visitor does with a built-in component beyond tapping it. */
export const elementFunctions: Record<string, ElementFunction> = {
  'input.input': input,
  'textarea.input': input,
  'switch.tap': of(SwitchElement, (element, _args, gestures) => gestures.tap(element)),
  'slider.slideTo': of(SliderElement, (element, [value]) => element.slideTo(number(value))),
  'movable-view.moveTo': of(MovableViewElement, (element, [x, y]) =>
    element.moveTo(number(x), number(y)),
  ),
  'swiper.swipeTo': of(SwiperElement, (element, [index]) => element.swipeTo(number(index))),
  'scroll-view.scrollTo': of(ScrollViewElement, (element, [left, top]) =>
    element.scrollTo({ left: number(left), top: number(top) }),
  ),
  'scroll-view.scrollTop': of(ScrollViewElement, ({ scrollTop }) => scrollTop),
  'scroll-view.scrollLeft': of(ScrollViewElement, ({ scrollLeft }) => scrollLeft),
  'scroll-view.scrollWidth': of(ScrollViewElement, ({ scrollWidth }) => scrollWidth),
  'scroll-view.scrollHeight': of(ScrollViewElement, ({ scrollHeight }) => scrollHeight),
};
