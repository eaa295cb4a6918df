import { BuiltinElement, scopedClasses } from './builtin-element';
import { FormControlElement } from './form-control';
import { Wheel } from './wheel';

/** `<picker-view>`: columns side by side; the item in the middle of each is picked. */
export class PickerViewElement extends FormControlElement {
  static override readonly attributes = [
    'value',
    'name',
    'indicator-style',
    'indicator-class',
    'mask-style',
    'mask-class',
    'immediate-change',
  ];
  static override readonly events = ['change', 'pickstart', 'pickend'];
  private readonly indicator = document.createElement('div');
  private readonly mask = document.createElement('div');

  connectedCallback(): void {
    if (!this.mask.isConnected) this.append(this.mask, this.indicator);
    for (const part of [this.mask, this.indicator]) part.setAttribute('aria-hidden', 'true');
    this.paint();
    // The columns are attached after the view.
    requestAnimationFrame(() => this.arrange());
  }

  get formValue(): number[] {
    return this.columns.map((column) => column.index);
  }

  reset(): void {
    this.columns.forEach((column) => column.select(0));
  }

  /** Called by the columns when the visitor picks. */
  tellPick(): void {
    const value = this.formValue;
    this.writeModel('value', value);
    this.raise('change', { value });
    this.raise('pickend', {});
  }

  tellMove(): void {
    this.raise('pickstart', {});
  }

  protected changed(name: string): void {
    if (!this.isConnected) return;
    if (name === 'value') this.arrange();
    else this.paint();
  }

  private get columns(): PickerViewColumnElement[] {
    return [...this.querySelectorAll<PickerViewColumnElement>('wx-picker-view-column')].filter(
      (column) => column.closest('wx-picker-view') === this,
    );
  }

  private arrange(): void {
    const value = this.value('value');
    const picks: unknown[] = Array.isArray(value) ? value : [];
    this.columns.forEach((column, index) => column.select(Number(picks[index] ?? 0)));
  }

  private paint(): void {
    const paintPart = (part: HTMLElement, name: string) => {
      const names = this.text(`${name}-class`);
      const classes = this.__wxElement ? scopedClasses(this.__wxElement, names) : [];
      part.className = [`host-picker-${name}`, ...classes].join(' ');
      part.style.cssText = this.text(`${name}-style`).replace(
        /(-?[\d.]+)rpx\b/g,
        'calc($1 * var(--rpx))',
      );
    };
    paintPart(this.indicator, 'indicator');
    paintPart(this.mask, 'mask');
    requestAnimationFrame(() => {
      // An item is as high as the indicator.
      const height = this.indicator.offsetHeight;
      if (height > 0) this.style.setProperty('--wheel-item', `${height}px`);
      this.arrange();
    });
  }
}

/** `<picker-view-column>` */
export class PickerViewColumnElement extends BuiltinElement {
  private wheel: Wheel | null = null;

  connectedCallback(): void {
    const view = this.closest<PickerViewElement>('wx-picker-view');
    this.wheel ??= new Wheel(
      this,
      () => view?.tellPick(),
      () => view?.tellMove(),
    );
  }

  get index(): number {
    return this.wheel?.index ?? 0;
  }

  select(index: number): void {
    this.wheel?.select(index);
  }

  protected changed(): void {
    // Its picker-view lays it out.
  }
}
