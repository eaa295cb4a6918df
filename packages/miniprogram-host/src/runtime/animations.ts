import type * as glassEasel from 'glass-easel';
import { dashed } from '../components/index';
import { segments } from './style-segments';

/** One step of an animation: where it goes, and how. */
export interface AnimationAction {
  animates: { type: string; args: (number | string)[] }[];
  option: {
    transformOrigin: string;
    /** Times in milliseconds. */
    transition: { duration: number; timingFunction: string; delay: number };
  };
}

/** What `export()` of an animation gives and the attribute `animation` takes. */
export interface AnimationData {
  actions: AnimationAction[];
}

/** What each element plays: an animation that is no longer there goes no further. */
const playing = new WeakMap<glassEasel.Element, AnimationData>();

/** Plays the steps of `animation` one after the other; what was being played before ends where it is. */
export function playAnimation(element: glassEasel.Element, animation: unknown): void {
  if (!isAnimation(animation)) return;
  playing.set(element, animation);
  const [first, ...rest] = animation.actions;
  if (!first) return;
  const { duration, delay } = first.option.transition;
  const dom = element.getBackendElement() as unknown;
  // An element that has just come must have its looks before they can change.
  if (dom instanceof HTMLElement) dom.getBoundingClientRect();
  element.setNodeStyle(styleOf(first), segments.animation);
  const transitions = dom instanceof HTMLElement ? dom.getAnimations() : [];
  // A transition begins with the next frame: by the clock alone, its end would be cut off.
  void Promise.allSettled([
    new Promise((resolve) => setTimeout(resolve, duration + delay)),
    ...transitions.flatMap((one) => (one instanceof CSSTransition ? [one.finished] : [])),
  ]).then(() => {
    if (playing.get(element) === animation) playAnimation(element, { actions: rest });
  });
}

function isAnimation(value: unknown): value is AnimationData {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as Partial<AnimationData>).actions)
  );
}

function styleOf({ animates, option }: AnimationAction): string {
  const { duration, timingFunction, delay } = option.transition;
  const transforms: string[] = [];
  const rules: string[] = [];
  const changing: string[] = [];
  for (const { type, args } of animates) {
    if (type === 'style') {
      const name = dashed(String(args[0]));
      rules.push(`${name}:${String(args[1])}`);
      changing.push(name);
    } else {
      transforms.push(transformOf(type, args));
    }
  }
  if (transforms.length > 0) {
    rules.push(`transform:${transforms.join(' ')}`);
    changing.push('transform');
  }
  return [
    ...rules,
    `transform-origin:${option.transformOrigin}`,
    `transition:${changing.map((name) => `${name} ${duration}ms ${timingFunction} ${delay}ms`).join(',')}`,
  ].join(';');
}

/** A transform as CSS has it: WeChat takes angles in degrees and lengths in pixels, without their units. */
function transformOf(type: string, args: (number | string)[]): string {
  const united = args.map((value, index) => {
    if (typeof value === 'string') return value;
    if (/^translate/.test(type)) return `${value}px`;
    if (type === 'rotate3d') return index === 3 ? `${value}deg` : String(value);
    return /^(rotate|skew)/.test(type) ? `${value}deg` : String(value);
  });
  return `${type}(${united.join(',')})`;
}
