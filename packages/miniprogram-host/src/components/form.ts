import type * as glassEasel from 'glass-easel';
import { BuiltinElement, type WxDomElement } from './builtin-element';
import { isRefused } from './component-host';
import { FormControlElement } from './form-control';

/** Components that are fields, or whose contents a form includes, by their built-in behaviour. */
export const formMembers = {
  'wx://form-field': new WeakSet<glassEasel.Element>(),
  'wx://form-field-group': new WeakSet<glassEasel.Element>(),
  'wx://form-field-button': new WeakSet<glassEasel.Element>(),
};

/**
 * Whether an element belongs to a form: both are in the same template, or the components between them have the form's
 * behaviour.
 */
function belongsTo(
  form: BuiltinElement,
  element: WxDomElement,
  openings: WeakSet<glassEasel.Element>,
): boolean {
  const formTree = form.__wxElement?.ownerShadowRoot;
  let tree = element.__wxElement?.ownerShadowRoot;
  while (tree && tree !== formTree) {
    const host = tree.getHostNode();
    if (!openings.has(host)) return false;
    tree = host.ownerShadowRoot;
  }
  return Boolean(tree);
}

/** `<form>` */
export class FormElement extends BuiltinElement {
  static override readonly events = ['submit', 'reset'];
  static override readonly missing = [
    'report-submit',
    'report-submit-timeout',
    'bind:submitToGroup',
  ];

  protected changed(): void {
    // A form isn't drawn.
  }

  /** Handles a tap on a button with a `form-type`: collects the named fields, or resets them. */
  act(formType: string, button: BuiltinElement): void {
    if (!belongsTo(this, button, formMembers['wx://form-field-button'])) return;
    if (isRefused('<form>')) return;
    const elements = [...this.querySelectorAll<WxDomElement>('*')].filter((element) =>
      belongsTo(this, element, formMembers['wx://form-field-group']),
    );
    const controls = elements.filter((element) => element instanceof FormControlElement);
    if (formType === 'submit') {
      const value: Record<string, unknown> = {};
      for (const control of controls) {
        const name = control.getAttribute('name');
        if (name) value[name] = control.formValue;
      }
      for (const { __wxElement: field } of elements) {
        if (!field || !formMembers['wx://form-field'].has(field)) continue;
        const data: { name?: string; value?: unknown } = field.asGeneralComponent()?.data ?? {};
        const { name, value: own } = data;
        if (name) value[name] = own;
      }
      this.raise('submit', { value, target: { id: this.id } });
    } else if (formType === 'reset') {
      controls.forEach((control) => control.reset());
      this.raise('reset', {});
    }
  }
}

/** `<label>`: a tap on it taps the control inside, or the one that it names. */
export class LabelElement extends BuiltinElement {
  static override readonly attributes = ['for'];

  connectedCallback(): void {
    this.addEventListener('host:tap', (event) => {
      const named = this.text('for');
      const control = named
        ? document.getElementById(named)
        : this.querySelector<HTMLElement>(
            'wx-switch, wx-button, wx-input, wx-textarea, wx-checkbox, wx-radio',
          );
      if (!control || (event.target instanceof Node && control.contains(event.target))) return;
      control.querySelector<HTMLElement>('input, textarea')?.focus();
      control.dispatchEvent(new CustomEvent('host:tap'));
    });
  }

  protected changed(): void {
    // A label isn't drawn.
  }
}
