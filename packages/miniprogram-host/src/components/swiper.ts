import { BuiltinElement } from './builtin-element';

/** `<swiper>`: items side by side, one of which is visible. */
export class SwiperElement extends BuiltinElement {
  static override readonly attributes = [
    'current',
    'autoplay',
    'interval',
    'duration',
    'circular',
    'vertical',
    'indicator-dots',
    'indicator-color',
    'indicator-active-color',
  ];
  static override readonly events = ['change', 'animationfinish'];
  static override readonly missing = [
    'previous-margin',
    'next-margin',
    'snap-to-edge',
    'display-multiple-items',
    'easing-function',
    'bind:transition',
  ];
  private readonly dots = document.createElement('div');
  private shown = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private start: { x: number; y: number } | null = null;

  connectedCallback(): void {
    this.dots.className = 'host-swiper-dots';
    this.dots.setAttribute('aria-hidden', 'true');
    if (!this.dots.isConnected) this.append(this.dots);
    this.shown = this.number('current');
    this.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (this.start = { x, y }));
    this.addEventListener('pointerup', (event) => this.endDrag(event));
    this.addEventListener('pointercancel', () => (this.start = null));
    this.play();
    // The items are attached after the swiper.
    requestAnimationFrame(() => this.arrange());
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  /** The items, in order. */
  get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
      (item) => item.closest('wx-swiper') === this,
    );
  }

  override properties(): Record<string, unknown> {
    return { current: this.shown };
  }

  /** Shows an item as if the visitor had swiped to it. */
  swipeTo(index: number): void {
    this.show(index, 'touch');
  }

  protected changed(name: string): void {
    if (!this.isConnected) return;
    if (name === 'current') this.show(this.number('current'), '');
    else if (name === 'autoplay' || name === 'interval') this.play();
    else this.arrange();
  }

  private play(): void {
    clearInterval(this.timer);
    if (!this.flag('autoplay')) return;
    this.timer = setInterval(
      () => this.show(this.shown + 1, 'autoplay'),
      this.number('interval', 5000),
    );
  }

  private endDrag({ clientX, clientY }: PointerEvent): void {
    if (!this.start) return;
    const distance = this.flag('vertical') ? clientY - this.start.y : clientX - this.start.x;
    this.start = null;
    if (Math.abs(distance) > 30) this.show(this.shown + (distance < 0 ? 1 : -1), 'touch');
  }

  private show(index: number, source: '' | 'autoplay' | 'touch'): void {
    const { length } = this.items;
    if (length === 0) return;
    const isCircular = this.flag('circular') || source === 'autoplay';
    const current = isCircular
      ? (index + length) % length
      : Math.min(Math.max(index, 0), length - 1);
    if (current === this.shown) return;
    this.shown = current;
    this.arrange();
    const detail = {
      current,
      currentItemId: this.items[current]?.getAttribute('item-id') ?? '',
      source,
    };
    this.writeModel('current', current);
    this.raise('change', detail);
    setTimeout(() => this.raise('animationfinish', detail), this.number('duration', 500));
  }

  private arrange(): void {
    const axis = this.flag('vertical') ? 'Y' : 'X';
    const duration = `${this.number('duration', 500)}ms`;
    this.items.forEach((item, index) => {
      item.style.transitionDuration = duration;
      item.style.transform = `translate${axis}(${(index - this.shown) * 100}%)`;
      item.toggleAttribute('inert', index !== this.shown);
    });
    this.dots.hidden = !this.flag('indicator-dots');
    this.dots.replaceChildren(
      ...this.items.map((_item, index) => {
        const dot = document.createElement('i');
        dot.style.background =
          index === this.shown
            ? this.text('indicator-active-color', '#000000')
            : this.text('indicator-color', 'rgba(0, 0, 0, .3)');
        return dot;
      }),
    );
  }
}
