import type { HostEvent, MiniProgramHost } from '../runtime/host-api';
import type { Model } from './models';

/** Below this width of the window there is no room for a phone in it: the Mini Program takes the window. */
const MIN_FRAMED = 720;
/** Of the frame around the screen. Pixels. */
const BEZEL = 10;

/** The phone that is drawn around the Mini Program: as large as it is, or as the stage has room for. */
export class DeviceFrame {
  private model: Model | null = null;

  /**
   * @param stage what the phone stands on
   * @param phone its frame, which holds the screen; in that the status bar lies over the Mini Program
   */
  constructor(
    private readonly stage: HTMLElement,
    private readonly phone: HTMLElement,
    private readonly frame: HTMLIFrameElement,
    private readonly onScale: (scale: number) => void,
  ) {
    new ResizeObserver(() => this.fit()).observe(stage);
  }

  /** Whether the window has room for more than the Mini Program. */
  get isShown(): boolean {
    return window.innerWidth >= MIN_FRAMED;
  }

  /** Becomes another phone. */
  show(model: Model): void {
    this.model = model;
    this.phone.dataset.cutout = model.cutout;
    this.fit();
  }

  /** The status bar is written in the colour of the bar that it lies on. */
  follow(host: MiniProgramHost): void {
    const hear = ({ type }: HostEvent) => {
      if (type === 'page' || type === 'set-data') this.matchBar();
    };
    host.onEvent(hear);
    this.matchBar();
  }

  /** Takes the colours of the page that is shown, once they are painted. */
  matchBar(): void {
    requestAnimationFrame(() => {
      const { contentDocument, contentWindow } = this.frame;
      const bars = contentDocument?.querySelectorAll(
        '.host-page:not([hidden]) .host-navigation-bar',
      );
      const bar = [...(bars ?? [])].at(-1);
      if (!bar || !contentWindow) return;
      this.phone.style.setProperty('--bar-ink', contentWindow.getComputedStyle(bar).color);
    });
  }

  private fit(): void {
    const { model, phone, stage } = this;
    if (!model) return;
    const { style } = phone;
    if (!this.isShown) {
      phone.removeAttribute('style');
      this.onScale(1);
      return;
    }
    const { paddingLeft, paddingTop, paddingBottom, rowGap } = getComputedStyle(stage);
    const caption = stage.querySelector('figcaption')?.clientHeight ?? 0;
    const [across, above, below, gap] = [paddingLeft, paddingTop, paddingBottom, rowGap].map(
      (length) => Number.parseFloat(length) || 0,
    ) as [number, number, number, number];
    const room = {
      width: stage.clientWidth - 2 * across - 2 * BEZEL,
      height: stage.clientHeight - above - below - gap - caption - 2 * BEZEL,
    };
    const scale = Math.min(1, room.width / model.width, room.height / model.height);
    style.setProperty('--width', `${model.width}px`);
    style.setProperty('--height', `${model.height}px`);
    style.setProperty('--status-bar', `${model.statusBar}px`);
    style.setProperty('--safe-bottom', `${model.safeBottom}px`);
    style.setProperty('--screen-radius', `${model.radius}px`);
    style.setProperty('--scale', String(scale));
    style.setProperty('--bezel', `${BEZEL}px`);
    this.onScale(scale);
  }
}
