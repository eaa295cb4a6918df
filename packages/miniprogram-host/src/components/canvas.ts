import { BuiltinElement } from './builtin-element';
import { createSurface } from './canvas-surface';

/** `<canvas>`: of type 2d, or the old one of `wx.createCanvasContext`. */
export class CanvasElement extends BuiltinElement {
  static override readonly attributes = ['type', 'canvas-id'];
  static override readonly missing = ['type="webgl"', 'disable-scroll', 'bind:error'];
  /** The result of `SelectorQuery.node()`. */
  readonly surface = createSurface();

  connectedCallback(): void {
    if (!this.surface.isConnected) this.append(this.surface);
    const type = this.text('type');
    if (type && type !== '2d') {
      throw new Error(`<canvas type="${type}"> is not implemented by the browser host`);
    }
  }

  /** The old canvas's context, scaled to its pixels and saved. The caller must restore it. */
  prepare(isKept: boolean): CanvasRenderingContext2D | null {
    const { surface } = this;
    const context = surface.getContext('2d');
    const width = Math.round(this.clientWidth * devicePixelRatio);
    const height = Math.round(this.clientHeight * devicePixelRatio);
    if (surface.width !== width) surface.width = width;
    if (surface.height !== height) surface.height = height;
    if (!isKept) context?.clearRect(0, 0, width, height);
    context?.save();
    context?.scale(devicePixelRatio, devicePixelRatio);
    return context;
  }

  protected changed(): void {
    // The type is read when the element is attached to the page.
  }
}
