import { BuiltinElement } from './builtin-element';

/** `<progress>` */
export class ProgressElement extends BuiltinElement {
  static override readonly attributes = [
    'percent',
    'show-info',
    'border-radius',
    'font-size',
    'stroke-width',
    'color',
    'active-color',
    'background-color',
    'active',
    'active-mode',
    'duration',
  ];
  static override readonly events = ['activeend'];
  private readonly track = document.createElement('div');
  private readonly bar = document.createElement('i');
  private readonly label = document.createElement('span');
  private shown = 0;

  connectedCallback(): void {
    if (!this.track.isConnected) {
      this.track.className = 'host-progress-track';
      this.track.append(this.bar);
      this.append(this.track, this.label);
    }
    if (!this.hasAttribute('role')) this.setAttribute('role', 'progressbar');
    this.paint();
    this.fill();
  }

  protected changed(name: string): void {
    if (!this.isConnected) return;
    if (name === 'percent' || name === 'active') this.fill();
    else this.paint();
  }

  private paint(): void {
    const length = (name: string, otherwise: number) => {
      const text = this.text(name, String(otherwise));
      return /^[\d.]+$/.test(text)
        ? `${text}px`
        : text.replace(/([\d.]+)rpx/, 'calc($1 * var(--rpx))');
    };
    this.track.style.height = length('stroke-width', 6);
    this.track.style.borderRadius = length('border-radius', 0);
    this.track.style.backgroundColor = this.text('background-color', '#ebebeb');
    this.bar.style.backgroundColor = this.text('active-color', this.text('color', '#09bb07'));
    this.label.style.fontSize = length('font-size', 16);
    this.label.hidden = !this.flag('show-info');
  }

  /** Shows the percentage. `active` animates it from 0, or from its previous value (`active-mode="forwards"`). */
  private fill(): void {
    const percent = Math.min(Math.max(this.number('percent'), 0), 100);
    const from = this.text('active-mode', 'backwards') === 'forwards' ? this.shown : 0;
    this.shown = percent;
    this.setAttribute('aria-valuenow', String(percent));
    this.bar.style.width = `${percent}%`;
    this.label.textContent = `${percent}%`;
    this.bar.getAnimations().forEach((animation) => animation.cancel());
    if (!this.flag('active') || from === percent) return;
    const duration = Math.abs(percent - from) * this.number('duration', 30);
    const animation = this.bar.animate([{ width: `${from}%` }, { width: `${percent}%` }], duration);
    animation.onfinish = () => this.raise('activeend', { curPercent: percent });
  }
}
