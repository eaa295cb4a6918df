import { BuiltinElement } from './builtin-element';

/** A component with a value that a `<form>` collects under its `name`. */
export abstract class FormControlElement extends BuiltinElement {
  abstract get formValue(): unknown;

  /** Empties the control, as a button with `form-type="reset"` does. No event tells of it. */
  abstract reset(): void;

  override properties(): Record<string, unknown> {
    return { value: this.formValue };
  }

  /** Makes the element reachable by keyboard, and says so where it is disabled. */
  protected applyDisabled(): void {
    const isDisabled = this.flag('disabled');
    this.tabIndex = isDisabled ? -1 : 0;
    this.setAttribute('aria-disabled', String(isDisabled));
  }
}
