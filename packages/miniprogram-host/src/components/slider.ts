import { FormControlElement } from './form-control';

/** `<slider>`: triggers `changing` while it is dragged, and `change` when it is released. */
export class SliderElement extends FormControlElement {
  static override readonly attributes = [
    'min',
    'max',
    'step',
    'value',
    'disabled',
    'color',
    'selected-color',
    'active-color',
    'background-color',
    'block-size',
    'block-color',
    'show-value',
  ];
  static override readonly events = ['change', 'changing'];
  private readonly track = document.createElement('div');
  private readonly label = document.createElement('span');
  private current = 0;
  private isDragged = false;

  connectedCallback(): void {
    if (!this.track.isConnected) {
      this.track.className = 'host-slider-track';
      this.label.className = 'host-slider-value';
      this.track.append(document.createElement('i'), document.createElement('b'));
      this.append(this.track, this.label);
      this.listen();
    }
    if (!this.hasAttribute('role')) this.setAttribute('role', 'slider');
    for (const name of ['color', 'block-size', 'disabled', 'value']) this.changed(name);
  }

  get formValue(): number {
    return this.current;
  }

  reset(): void {
    this.show(this.minimum);
  }

  /** Moves to a value as if dragged. */
  slideTo(value: number): void {
    if (this.flag('disabled')) return;
    this.drag(value);
    this.letGo();
  }

  protected changed(name: string): void {
    if (!this.isConnected) return;
    if (name === 'disabled') this.applyDisabled();
    else if (/color|block/.test(name)) this.paint();
    else this.show(this.number('value'));
  }

  private get minimum(): number {
    return this.number('min');
  }

  /** With a maximum below the minimum, the slider can't be moved. */
  private get maximum(): number {
    return Math.max(this.number('max', 100), this.minimum);
  }

  /** A step of 0 or less becomes WeChat's default of 1. */
  private get step(): number {
    const step = this.number('step', 1);
    return step > 0 ? step : 1;
  }

  /** The nearest value on a step, within the limits. */
  private nearest(value: number): number {
    const { minimum, maximum, step } = this;
    const decimals = /\.(\d+)$/.exec(String(step))?.[1]?.length ?? 0;
    const stepped = minimum + Math.round((value - minimum) / step) * step;
    const rounded = Number(stepped.toFixed(Math.max(decimals, 0)));
    return Math.min(Math.max(rounded, minimum), maximum);
  }

  private show(value: number): void {
    const { minimum, maximum } = this;
    this.current = this.nearest(value);
    const share = maximum > minimum ? (this.current - minimum) / (maximum - minimum) : 0;
    this.style.setProperty('--slider-share', String(share));
    this.setAttribute('aria-valuemin', String(minimum));
    this.setAttribute('aria-valuemax', String(maximum));
    this.setAttribute('aria-valuenow', String(this.current));
    this.label.textContent = String(this.current);
    this.label.hidden = !this.flag('show-value');
  }

  private paint(): void {
    const size = Math.min(Math.max(this.number('block-size', 28), 12), 28);
    const colors = {
      '--slider-rest': this.text('background-color', this.text('color', '#e9e9e9')),
      '--slider-done': this.text('active-color', this.text('selected-color', '#1aad19')),
      '--slider-block': this.text('block-color', '#ffffff'),
      '--slider-size': `${size}px`,
    };
    for (const [name, value] of Object.entries(colors)) this.style.setProperty(name, value);
  }

  private listen(): void {
    const valueAt = ({ clientX }: PointerEvent) => {
      const { left, width } = this.track.getBoundingClientRect();
      return this.minimum + ((clientX - left) / (width || 1)) * (this.maximum - this.minimum);
    };
    this.track.addEventListener('pointerdown', (event) => {
      if (this.flag('disabled')) return;
      this.isDragged = true;
      this.track.setPointerCapture(event.pointerId);
      this.drag(valueAt(event));
    });
    this.track.addEventListener('pointermove', (event) => {
      if (this.isDragged) this.drag(valueAt(event));
    });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      this.track.addEventListener(end, () => {
        if (this.isDragged) this.letGo();
        this.isDragged = false;
      });
    }
    this.addEventListener('keydown', ({ key }) => {
      const { current, step, minimum, maximum } = this;
      const goals: Record<string, number> = {
        ArrowRight: current + step,
        ArrowUp: current + step,
        ArrowLeft: current - step,
        ArrowDown: current - step,
        Home: minimum,
        End: maximum,
      };
      const goal = goals[key];
      if (goal !== undefined) this.slideTo(goal);
    });
  }

  private drag(value: number): void {
    const before = this.current;
    this.show(value);
    if (this.current !== before) this.raise('changing', { value: this.current });
  }

  private letGo(): void {
    this.writeModel('value', this.current);
    this.raise('change', { value: this.current });
  }
}
