import { FormControlElement } from './form-control';
import {
  dateColumns,
  multiSelectorColumns,
  type PickerColumns,
  selectorColumns,
  timeColumns,
} from './picker-columns';
import { PickerSheet } from './picker-sheet';

/** `<picker>`: a tap on its content opens a sheet with columns. */
export class PickerElement extends FormControlElement {
  static override readonly attributes = [
    'mode',
    'value',
    'range',
    'range-key',
    'start',
    'end',
    'fields',
    'header-text',
    'disabled',
    'name',
  ];
  static override readonly events = ['change', 'cancel', 'columnchange'];
  static override readonly missing = ['custom-item', 'level'];
  private sheet: PickerSheet | null = null;
  private chosen: { value: unknown } | null = null;

  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'button');
    this.setAttribute('aria-haspopup', 'dialog');
    this.applyDisabled();
    this.addEventListener('host:tap', () => this.open());
  }

  disconnectedCallback(): void {
    this.sheet?.close();
  }

  get formValue(): unknown {
    return this.chosen ? this.chosen.value : this.value('value');
  }

  reset(): void {
    const mode = this.text('mode', 'selector');
    this.chosen = { value: { selector: -1, multiSelector: [] }[mode] ?? '' };
  }

  protected changed(name: string): void {
    if (name === 'disabled') this.applyDisabled();
    if (name === 'value') this.chosen = null;
    // A handler of columnchange may replace the other columns while the sheet is open.
    if (name === 'range' || name === 'value') this.sheet?.show(this.columns, this.value('value'));
  }

  private get columns(): PickerColumns {
    const mode = this.text('mode', 'selector');
    const key = this.text('range-key');
    switch (mode) {
      case 'selector':
        return selectorColumns(this.value('range'), key);
      case 'multiSelector':
        return multiSelectorColumns(this.value('range'), key);
      case 'time':
        return timeColumns(this.text('start'), this.text('end'));
      case 'date':
        return dateColumns(this.text('start'), this.text('end'), this.text('fields', 'day'));
      default:
        throw new Error(`<picker mode="${mode}"> is not implemented by the browser host`);
    }
  }

  private open(): void {
    if (this.flag('disabled') || this.sheet) return;
    const { columns } = this;
    this.sheet = new PickerSheet(this, {
      title: this.text('header-text'),
      onColumn: (column, value) => {
        if (this.text('mode') === 'multiSelector') this.raise('columnchange', { column, value });
      },
      onEnd: (value) => {
        this.sheet = null;
        if (value === undefined) {
          this.raise('cancel', {});
          return;
        }
        this.chosen = { value };
        this.writeModel('value', value);
        this.raise('change', { value });
      },
    });
    this.sheet.show(columns, this.formValue);
  }
}
