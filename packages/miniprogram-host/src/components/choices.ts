import { FormControlElement } from './form-control';

/** A control that is on or off. A tap or a key toggles it, and `aria-checked` has its state. */
abstract class ChoiceElement extends FormControlElement {
  static override readonly attributes: readonly string[] = ['checked', 'disabled', 'color'];
  protected abstract readonly ownRole: string;

  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', this.ownRole);
    this.applyDisabled();
    this.turn(this.flag('checked'));
    this.addEventListener('host:tap', () => {
      if (!this.flag('disabled')) this.choose();
    });
  }

  get isChecked(): boolean {
    return this.getAttribute('aria-checked') === 'true';
  }

  get formValue(): unknown {
    return this.isChecked;
  }

  override properties(): Record<string, unknown> {
    return { checked: this.isChecked };
  }

  reset(): void {
    this.turn(false);
  }

  /** Sets the state. Style sheets use `aria-checked`. */
  turn(isChecked: boolean): void {
    this.setAttribute('aria-checked', String(isChecked));
  }

  /** The visitor taps it. */
  protected abstract choose(): void;

  protected changed(name: string): void {
    if (name === 'checked') this.turn(this.flag('checked'));
    if (name === 'disabled') this.applyDisabled();
    if (name === 'color') this.style.setProperty('--choice-color', this.text('color'));
  }
}

/** `<switch>` */
export class SwitchElement extends ChoiceElement {
  static override readonly events = ['change'];
  static override readonly missing = ['type'];
  protected readonly ownRole = 'switch';

  protected choose(): void {
    const value = !this.isChecked;
    this.turn(value);
    this.writeModel('checked', value);
    this.raise('change', { value });
  }
}

/** A checkbox or radio beside the author's text. Its group reports changes. */
abstract class GroupedChoiceElement extends ChoiceElement {
  /** The part with WeChat's class name, which authors can style. */
  private readonly mark = document.createElement('i');
  protected abstract readonly markClass: string;

  override connectedCallback(): void {
    this.mark.className = this.markClass;
    this.mark.setAttribute('aria-hidden', 'true');
    if (!this.mark.isConnected) this.prepend(this.mark);
    super.connectedCallback();
  }

  override turn(isChecked: boolean): void {
    super.turn(isChecked);
    this.mark.classList.toggle(`${this.markClass}-checked`, isChecked);
  }

  get choiceValue(): string {
    return this.text('value');
  }

  /** Its group. Without one, changes aren't reported. */
  protected get group(): ChoiceGroupElement | null {
    return this.closest<ChoiceGroupElement>('wx-checkbox-group, wx-radio-group');
  }

  override get formValue(): undefined {
    // The form's field is the group, not its members.
    return undefined;
  }
}

/** `<checkbox>` */
export class CheckboxElement extends GroupedChoiceElement {
  static override readonly attributes = ['value', 'checked', 'disabled', 'color'];
  static override readonly missing = [
    'background-color',
    'border-color',
    'active-background-color',
    'active-border-color',
    'active-color',
  ];
  protected readonly ownRole = 'checkbox';
  protected readonly markClass = 'wx-checkbox-input';

  protected choose(): void {
    this.turn(!this.isChecked);
    this.writeModel('checked', this.isChecked);
    this.group?.tell();
  }
}

/** `<radio>`: arrow keys move to the next in its group, as with a native radio button. */
export class RadioElement extends GroupedChoiceElement {
  static override readonly attributes = ['value', 'checked', 'disabled', 'color'];
  static override readonly missing = CheckboxElement.missing;
  protected readonly ownRole = 'radio';
  protected readonly markClass = 'wx-radio-input';

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      const radios = (this.group?.members ?? []).filter((radio) => radio.tabIndex >= 0);
      if (!step || radios.length === 0) return;
      event.preventDefault();
      const at = radios.findIndex((radio) => radio === this);
      const next = radios[(at + step + radios.length) % radios.length];
      next?.focus();
      next?.dispatchEvent(new CustomEvent('host:tap'));
    });
  }

  override turn(isChecked: boolean): void {
    super.turn(isChecked);
    if (!isChecked) return;
    for (const other of this.group?.members ?? []) if (other !== this) other.turn(false);
  }

  protected choose(): void {
    if (this.isChecked) return;
    this.turn(true);
    this.writeModel('checked', true);
    this.group?.tell();
  }
}

/** A group of controls, which gets their changes. */
abstract class ChoiceGroupElement extends FormControlElement {
  static override readonly attributes = ['name'];
  static override readonly events = ['change'];
  protected abstract readonly memberTag: string;

  get members(): GroupedChoiceElement[] {
    return [...this.querySelectorAll<GroupedChoiceElement>(this.memberTag)];
  }

  tell(): void {
    this.raise('change', { value: this.formValue });
  }

  reset(): void {
    this.members.forEach((member) => member.turn(false));
  }

  protected changed(): void {
    // A group isn't drawn.
  }
}

/** `<checkbox-group>` */
export class CheckboxGroupElement extends ChoiceGroupElement {
  protected readonly memberTag = 'wx-checkbox';

  /** The values of the checked boxes, in document order. */
  get formValue(): string[] {
    return this.members.filter(({ isChecked }) => isChecked).map((member) => member.choiceValue);
  }
}

/** `<radio-group>` */
export class RadioGroupElement extends ChoiceGroupElement {
  protected readonly memberTag = 'wx-radio';

  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'radiogroup');
  }

  get formValue(): string {
    return this.members.find(({ isChecked }) => isChecked)?.choiceValue ?? '';
  }
}
