import { BuiltinElement } from './builtin-element';
import { createSurface } from './canvas-surface';

/** `<canvas>`: of type 2d, or the old one that `wx.createCanvasContext` draws on. */
export class CanvasElement extends BuiltinElement {
  static override readonly attributes = ['type', 'canvas-id'];
  static override readonly missing = ['type="webgl"', 'disable-scroll', 'bind:error'];
  /** What `SelectorQuery.node()` hands over. */
  readonly surface = createSurface();

  connectedCallback(): void {
    if (!this.surface.isConnected) this.append(this.surface);
    const type = this.text('type');
    if (type && type !== '2d') {
      throw new Error(`<canvas type="${type}"> is not implemented by the browser host`);
    }
  }

  /** The old canvas's context in its pixels, saved: whoever draws restores it. */
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
    // The type is looked at when the element is in its page.
  }
}
