import type * as glassEasel from 'glass-easel';
import type { CanvasElement } from '../components/canvas';
import { failByName } from './fail-by-name';

/** Calls that are the canvas's own. */
const drawing = [
  ...['beginPath', 'closePath', 'moveTo', 'lineTo', 'arc', 'arcTo', 'rect', 'bezierCurveTo'],
  ...['quadraticCurveTo', 'clip', 'fill', 'stroke', 'fillRect', 'strokeRect', 'clearRect'],
  ...['fillText', 'strokeText', 'save', 'restore', 'scale', 'rotate', 'translate', 'transform'],
  ...['setTransform', 'setLineDash'],
] as const;

/** Calls that set one property. */
const setters = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setGlobalAlpha: 'globalAlpha',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setLineWidth: 'lineWidth',
  setMiterLimit: 'miterLimit',
  setTextAlign: 'textAlign',
  setTextBaseline: 'textBaseline',
} as const;

type Action = (context: CanvasRenderingContext2D) => void;

/** `wx.createCanvasContext()`: collects what is to be drawn on a canvas without a type, until `draw()`. */
export function createCanvasContext(canvas: () => CanvasElement | undefined): object {
  let actions: Action[] = [];
  const paper = document.createElement('canvas').getContext('2d');
  if (!paper) throw new Error('the browser has no canvas');
  const add = (action: Action) => {
    actions.push(action);
  };
  const context: Record<string, unknown> = {
    createLinearGradient: (x0: number, y0: number, x1: number, y1: number) =>
      paper.createLinearGradient(x0, y0, x1, y1),
    createCircularGradient: (x: number, y: number, radius: number) =>
      paper.createRadialGradient(x, y, 0, x, y, radius),
    measureText: (text: string) => paper.measureText(text),
    setFontSize: (size: number) => {
      // The system's fonts, which tests replace.
      const font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
      paper.font = font;
      add((target) => (target.font = font));
    },
    setShadow: (x: number, y: number, blur: number, color: string) =>
      add((target) =>
        Object.assign(target, {
          shadowOffsetX: x,
          shadowOffsetY: y,
          shadowBlur: blur,
          shadowColor: color,
        }),
      ),
    /** @param isKept whether what has been drawn before stays */
    draw: (isKept = false, callback?: () => void) => {
      const pending = actions;
      actions = [];
      requestAnimationFrame(() => {
        const target = canvas()?.prepare(isKept);
        if (!target) return;
        for (const action of pending) action(target);
        target.restore();
        callback?.();
      });
    },
  };
  for (const name of drawing) {
    context[name] = (...values: unknown[]) =>
      add(
        (target) =>
          void Reflect.apply(target[name] as (...given: unknown[]) => unknown, target, values),
      );
  }
  for (const [name, property] of Object.entries(setters)) {
    context[name] = (value: unknown) =>
      add((target) => Object.assign(target, { [property]: value }));
  }
  return failByName('CanvasContext', context);
}

/** The canvas with a `canvas-id` in a component's own template. */
export function findCanvas(
  root: glassEasel.GeneralComponent | undefined,
  id: string,
): CanvasElement | undefined {
  const element = root?.getBackendElement() as unknown;
  if (!(element instanceof HTMLElement)) return undefined;
  return [...element.querySelectorAll<CanvasElement>('wx-canvas')].find(
    (canvas) =>
      canvas.getAttribute('canvas-id') === id &&
      canvas.__wxElement?.ownerShadowRoot?.getHostNode() === root,
  );
}
