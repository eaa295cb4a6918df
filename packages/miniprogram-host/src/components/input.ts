import { scopedClasses } from './builtin-element';
import { FormControlElement } from './form-control';

/** The keyboard for each `<input type>`. */
const inputModes: Record<string, string> = {
  text: 'text',
  number: 'numeric',
  idcard: 'text',
  digit: 'decimal',
  'safe-password': 'text',
  nickname: 'text',
};

const sharedAttributes = [
  'name',
  'value',
  'placeholder',
  'placeholder-style',
  'placeholder-class',
  'disabled',
  'maxlength',
  'focus',
  'auto-focus',
  'confirm-type',
  'cursor',
  'selection-start',
  'selection-end',
  'aria-label',
];

const sharedMissing = ['cursor-color', 'bind:selectionchange'];

/** WeChat's events for the steps of an input method. */
const compositionEvents = {
  compositionstart: 'keyboardcompositionstart',
  compositionupdate: 'keyboardcompositionupdate',
  compositionend: 'keyboardcompositionend',
};

/** Attributes without effect: a phone's keyboard covers the page, while a browser's page has none. */
const sharedInert = [
  'cursor-spacing',
  'adjust-position',
  'hold-keyboard',
  'confirm-hold',
  'bind:keyboardheightchange',
];

/** The base of `<input>` and `<textarea>`. */
export abstract class FieldElement extends FormControlElement {
  static override readonly attributes: readonly string[] = sharedAttributes;
  static override readonly events: readonly string[] = [
    'input',
    'focus',
    'blur',
    'confirm',
    ...Object.values(compositionEvents),
  ];
  static override readonly missing: readonly string[] = sharedMissing;
  static override readonly inert: readonly string[] = sharedInert;
  protected abstract readonly field: HTMLInputElement | HTMLTextAreaElement;
  private readonly hint = document.createElement('span');

  connectedCallback(): void {
    if (this.field.isConnected) return;
    this.hint.setAttribute('aria-hidden', 'true');
    this.hint.className = 'host-placeholder';
    this.append(this.hint, this.field);
    const { field } = this;
    const detail = () => ({
      value: field.value,
      cursor: field.selectionStart ?? field.value.length,
    });
    field.addEventListener('input', (event) => {
      event.stopPropagation();
      this.showHint();
      this.writeModel('value', field.value);
      this.raise('input', { ...detail(), keyCode: 0 });
    });
    field.addEventListener('focus', () => {
      this.placeCursor();
      this.raise('focus', { value: field.value, height: 0 });
    });
    field.addEventListener('blur', () => {
      this.writeModel('focus', false);
      this.raise('blur', { ...detail(), encryptedValue: '' });
    });
    field.addEventListener('keydown', (event) => {
      const { key, isComposing } = event as KeyboardEvent;
      if (key !== 'Enter' || isComposing || this.isMultiline) return;
      this.raise('confirm', { value: field.value });
      field.blur();
    });
    for (const [type, name] of Object.entries(compositionEvents)) {
      field.addEventListener(type, (event) => {
        event.stopPropagation();
        this.raise(name, { data: (event as CompositionEvent).data });
      });
    }
    this.changed('type');
    this.changed('maxlength');
    if (this.flag('focus') || this.flag('auto-focus')) field.focus();
    this.showHint();
  }

  /** Enters a text as if it were typed. @throws Error if the field is disabled */
  type(text: string): void {
    const { field } = this;
    if (field.disabled) throw new Error('the field is disabled');
    field.value = field.maxLength >= 0 ? text.slice(0, field.maxLength) : text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  get formValue(): string {
    return this.field.value;
  }

  reset(): void {
    this.field.value = '';
    this.showHint();
    this.writeModel('value', '');
  }

  protected get isMultiline(): boolean {
    return this.field instanceof HTMLTextAreaElement;
  }

  protected changed(name: string): void {
    const { field } = this;
    switch (name) {
      case 'value':
        if (field.value !== this.text('value')) field.value = this.text('value');
        this.showHint();
        break;
      case 'type':
      case 'password':
        if (field instanceof HTMLInputElement) {
          field.type = this.flag('password') ? 'password' : 'text';
          field.inputMode = inputModes[this.text('type', 'text')] ?? 'text';
        }
        break;
      case 'maxlength': {
        const length = this.number('maxlength', 140);
        if (length >= 0) field.maxLength = length;
        else field.removeAttribute('maxlength');
        break;
      }
      case 'disabled':
        field.disabled = this.flag('disabled');
        break;
      case 'focus':
        if (!this.isConnected) break;
        // After the current update, because the page's handler may start another one.
        queueMicrotask(() => (this.flag('focus') ? field.focus() : field.blur()));
        break;
      case 'confirm-type':
        field.enterKeyHint = this.text('confirm-type', 'done');
        break;
      case 'aria-label':
        field.setAttribute('aria-label', this.text('aria-label'));
        break;
      default:
        this.showHint();
    }
  }

  /** The caret position in WXML; -1 or nothing leaves it to the visitor. */
  private placeCursor(): void {
    const cursor = this.number('cursor', -1);
    const start = this.number('selection-start', -1);
    const end = this.number('selection-end', -1);
    if (start >= 0 && end >= 0) this.field.setSelectionRange(start, end);
    else if (cursor >= 0) this.field.setSelectionRange(cursor, cursor);
  }

  private showHint(): void {
    this.hint.textContent = this.text('placeholder');
    this.hint.hidden = this.field.value !== '';
    this.hint.style.cssText = this.text('placeholder-style');
    const names = this.text('placeholder-class', 'input-placeholder');
    const classes = this.__wxElement ? scopedClasses(this.__wxElement, names) : [];
    this.hint.className = ['host-placeholder', ...classes].join(' ');
    // The placeholder is the accessible name of a field without a label.
    if (!this.text('aria-label')) this.field.setAttribute('aria-label', this.text('placeholder'));
  }
}

/** `<input>` */
export class InputElement extends FieldElement {
  static override readonly attributes = [...sharedAttributes, 'type', 'password'];
  static override readonly missing = [
    ...sharedMissing,
    'safe-password-cert-path',
    'bind:nicknamereview',
  ];
  static override readonly inert = [...sharedInert, 'always-embed'];
  protected readonly field = document.createElement('input');
}

/** `<textarea>` */
export class TextareaElement extends FieldElement {
  static override readonly attributes = [...sharedAttributes, 'auto-height'];
  static override readonly events: readonly string[] = [...FieldElement.events, 'linechange'];
  static override readonly inert = [
    ...sharedInert,
    'fixed',
    'show-confirm-bar',
    'disable-default-padding',
  ];
  private lines = 0;
  protected readonly field = document.createElement('textarea');

  override connectedCallback(): void {
    super.connectedCallback();
    this.field.addEventListener('input', () => this.reportLines());
    requestAnimationFrame(() => this.reportLines());
  }

  protected override changed(name: string): void {
    super.changed(name);
    if (name === 'auto-height')
      this.field.style.setProperty('field-sizing', this.flag('auto-height') ? 'content' : '');
  }

  private reportLines(): void {
    const height = this.field.scrollHeight;
    const lineHeight = Number.parseFloat(getComputedStyle(this.field).lineHeight);
    const lineCount = Math.max(Math.round(height / lineHeight) || 1, 1);
    if (lineCount === this.lines) return;
    this.lines = lineCount;
    this.raise('linechange', { height, lineCount });
  }
}
