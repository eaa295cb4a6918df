import { BuiltinElement } from './builtin-element';

/** What a built-in component asks of WeChat around it. */
export interface ComponentHost {
  navigate(openType: string, url: string, delta: number): void;
  share(dataset: unknown): void;
  setPageMeta(name: string, value: string): void;
}

let host: ComponentHost | null = null;

/** Connects the built-in components with the page stack. */
export function connectComponents(to: ComponentHost): void {
  host = to;
}

/** `<button>` */
export class ButtonElement extends BuiltinElement {
  static observedAttributes = ['disabled', 'aria-role'];

  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'button');
    this.changed('disabled');
    this.addEventListener('host:tap', () => this.act());
  }

  protected changed(name: string): void {
    if (name !== 'disabled') return;
    this.tabIndex = this.flag('disabled') ? -1 : 0;
    this.setAttribute('aria-disabled', String(this.flag('disabled')));
  }

  private act(): void {
    if (this.flag('disabled')) return;
    const formType = this.text('form-type');
    if (formType) this.closest<FormElement>('wx-form')?.act(formType);
    const openType = this.text('open-type');
    if (openType === 'share') host?.share(this.__wxElement?.dataset);
    else if (openType)
      throw new Error(`<button open-type="${openType}"> is not implemented by the browser host`);
  }
}

/** `<form>` */
export class FormElement extends BuiltinElement {
  protected changed(): void {
    // Nothing of a form is shown.
  }

  /** Collects the named fields, or empties them. */
  act(formType: string): void {
    const fields = [
      ...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
    ];
    if (formType === 'submit') {
      const value = Object.fromEntries(
        fields.flatMap((field) => {
          const name = field.parentElement?.getAttribute('name');
          return name ? [[name, field.value] as const] : [];
        }),
      );
      this.raise('submit', { value, target: { id: this.id } });
    } else if (formType === 'reset') {
      fields.forEach((field) => {
        field.value = '';
        field.dispatchEvent(new Event('input'));
      });
      this.raise('reset', {});
    }
  }
}

/** `<switch>` */
export class SwitchElement extends BuiltinElement {
  static observedAttributes = ['checked', 'disabled', 'color'];

  connectedCallback(): void {
    this.setAttribute('role', 'switch');
    this.tabIndex = 0;
    this.setAttribute('aria-checked', String(this.flag('checked')));
    this.addEventListener('host:tap', () => {
      if (this.flag('disabled')) return;
      const value = !this.properties().checked;
      this.setAttribute('aria-checked', String(value));
      this.writeModel('checked', value);
      this.raise('change', { value });
    });
  }

  override properties(): { checked: boolean } {
    return { checked: this.getAttribute('aria-checked') === 'true' };
  }

  protected changed(name: string): void {
    if (name === 'checked') this.setAttribute('aria-checked', String(this.flag('checked')));
    if (name === 'color') this.style.setProperty('--switch-color', this.text('color'));
  }
}

/** `<label>`: a tap on it is a tap on the control inside, or on the one it names. */
export class LabelElement extends BuiltinElement {
  connectedCallback(): void {
    this.addEventListener('host:tap', (event) => {
      const named = this.text('for');
      const control = named
        ? document.getElementById(named)
        : this.querySelector<HTMLElement>('wx-switch, wx-button, wx-input, wx-textarea');
      if (!control || (event.target instanceof Node && control.contains(event.target))) return;
      control.querySelector<HTMLElement>('input, textarea')?.focus();
      control.dispatchEvent(new CustomEvent('host:tap'));
    });
  }

  protected changed(): void {
    // A label has no looks of its own.
  }
}

/** `<navigator>` */
export class NavigatorElement extends BuiltinElement {
  connectedCallback(): void {
    this.setAttribute('role', 'link');
    this.tabIndex = 0;
    this.addEventListener('host:tap', () => {
      host?.navigate(this.text('open-type', 'navigate'), this.text('url'), this.number('delta', 1));
    });
  }

  protected changed(): void {
    // Its attributes are read when it is tapped.
  }
}

/** `<page-meta>`: the page's own properties, as far as they can change. */
export class PageMetaElement extends BuiltinElement {
  static observedAttributes = ['page-style', 'root-font-size', 'background-color'];

  connectedCallback(): void {
    for (const name of PageMetaElement.observedAttributes) this.changed(name);
  }

  protected changed(name: string): void {
    if (this.value(name) !== undefined) host?.setPageMeta(name, this.text(name));
  }
}

/** `<canvas type="2d">`; the old canvas without a type is refused. */
export class CanvasElement extends BuiltinElement {
  static observedAttributes = ['type'];
  /** What `SelectorQuery.node()` hands over. */
  readonly surface = Object.assign(document.createElement('canvas'), {
    createImage: () => new Image(),
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });

  connectedCallback(): void {
    if (!this.surface.isConnected) this.append(this.surface);
    if (this.text('type') !== '2d') {
      throw new Error('<canvas> without type="2d" is not implemented by the browser host');
    }
  }

  protected changed(): void {
    // The type is looked at when the element is in its page.
  }
}

/** `<rich-text>`: only the plain text of nodes and markup; nothing of it is ever run. */
export class RichTextElement extends BuiltinElement {
  static observedAttributes = ['nodes'];

  protected changed(): void {
    const nodes = this.value('nodes');
    if (typeof nodes !== 'string') {
      throw new Error('<rich-text> with an array of nodes is not implemented by the browser host');
    }
    this.textContent = new DOMParser().parseFromString(nodes, 'text/html').body.textContent;
  }
}
