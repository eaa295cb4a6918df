import { BuiltinElement } from './builtin-element';

/** A component whose value a `<form>` collects under its `name`. */
export abstract class FormControlElement extends BuiltinElement {
  abstract get formValue(): unknown;

  /** Resets the control, as a button with `form-type="reset"` does, without an event. */
  abstract reset(): void;

  override properties(): Record<string, unknown> {
    return { value: this.formValue };
  }

  /** Makes the element focusable, and marks it if it is disabled. */
  protected applyDisabled(): void {
    const isDisabled = this.flag('disabled');
    this.tabIndex = isDisabled ? -1 : 0;
    this.setAttribute('aria-disabled', String(isDisabled));
  }
}
