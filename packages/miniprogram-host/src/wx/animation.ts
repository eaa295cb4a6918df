import type { AnimationAction, AnimationData } from '../runtime/animations';

/** Properties of a style that an animation sets, with the unit of a plain number. */
const styles: Record<string, string> = {
  opacity: '',
  backgroundColor: '',
  width: 'px',
  height: 'px',
  top: 'px',
  left: 'px',
  bottom: 'px',
  right: 'px',
};

const transforms = [
  ...['rotate', 'rotateX', 'rotateY', 'rotateZ', 'rotate3d'],
  ...['scale', 'scaleX', 'scaleY', 'scaleZ', 'scale3d'],
  ...['translate', 'translateX', 'translateY', 'translateZ', 'translate3d'],
  ...['skew', 'skewX', 'skewY', 'matrix', 'matrix3d'],
];

interface StepOptions {
  /** Milliseconds, as is the delay. */
  duration?: number;
  timingFunction?: string;
  delay?: number;
  transformOrigin?: string;
}

type Animation = Record<string, (...values: never[]) => unknown>;

/** `wx.createAnimation()`: collects steps, which the attribute `animation` of an element plays. */
export function createAnimation(options: StepOptions = {}): Animation {
  let actions: AnimationAction[] = [];
  // As in WeChat, a step keeps what the steps before it have set.
  const current = new Map<string, AnimationAction['animates'][number]>();
  const animation: Animation = {
    step(own: StepOptions = {}) {
      const {
        duration = 400,
        timingFunction = 'linear',
        delay = 0,
        transformOrigin = '50% 50% 0',
      } = { ...options, ...own };
      actions.push({
        animates: [...current.values()],
        option: { transformOrigin, transition: { duration, timingFunction, delay } },
      });
      return animation;
    },
    export(): AnimationData {
      const exported = { actions };
      actions = [];
      return exported;
    },
  };
  for (const [name, unit] of Object.entries(styles)) {
    animation[name] = (value: number | string) => {
      const text = typeof value === 'number' ? `${value}${unit}` : value;
      current.set(name, { type: 'style', args: [name, text] });
      return animation;
    };
  }
  for (const type of transforms) {
    animation[type] = (...args: number[]) => {
      current.set(type, { type, args });
      return animation;
    };
  }
  return animation;
}
