import { BuiltinElement } from './builtin-element';
import { componentHost, isRefused } from './component-host';
import type { FormElement } from './form';

/** `<button>` */
export class ButtonElement extends BuiltinElement {
  static override readonly attributes = [
    'type',
    'size',
    'disabled',
    'form-type',
    'open-type',
    'hover-class',
    'hover-start-time',
    'hover-stay-time',
    'hover-stop-propagation',
    'aria-role',
  ];
  static override readonly missing = ['plain', 'loading', 'open-type but share (told when tapped)'];
  static override readonly inert = [
    'lang',
    'session-from',
    'send-message-title',
    'send-message-path',
    'send-message-img',
    'show-message-card',
    'app-parameter',
    'bind:getuserinfo',
    'bind:getphonenumber',
    'bind:getrealtimephonenumber',
    'bind:contact',
    'bind:opensetting',
    'bind:launchapp',
    'bind:error',
    'bind:chooseavatar',
    'bind:agreeprivacyauthorization',
  ];

  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'button');
    this.changed('disabled');
    this.addEventListener('host:tap', () => this.act());
  }

  protected changed(name: string): void {
    if (name === 'open-type') this.checkOpenType();
    if (name !== 'disabled') return;
    this.tabIndex = this.flag('disabled') ? -1 : 0;
    this.setAttribute('aria-disabled', String(this.flag('disabled')));
  }

  private act(): void {
    if (this.flag('disabled')) return;
    const formType = this.text('form-type');
    if (formType) this.closest<FormElement>('wx-form')?.act(formType, this);
    const openType = this.text('open-type');
    if (!openType || this.checkOpenType()) return;
    if (openType !== 'share') {
      throw new Error(`<button open-type="${openType}"> is not implemented by the browser host`);
    }
    const { id, offsetLeft, offsetTop } = this;
    componentHost()?.share({ id, dataset: this.__wxElement?.dataset ?? {}, offsetLeft, offsetTop });
  }

  /** @returns whether WeChat disables it, which is told where it is shown and where it is tapped */
  private checkOpenType(): boolean {
    const openType = this.text('open-type');
    return openType !== '' && isRefused(`<button open-type="${openType}">`);
  }
}

/** `<navigator>` */
export class NavigatorElement extends BuiltinElement {
  static override readonly attributes = [
    'url',
    'open-type',
    'delta',
    'hover-class',
    'hover-start-time',
    'hover-stay-time',
    'hover-stop-propagation',
  ];
  static override readonly missing = [
    'target',
    'app-id',
    'path',
    'extra-data',
    'version',
    'short-link',
    'bind:success',
    'bind:fail',
    'bind:complete',
  ];

  connectedCallback(): void {
    this.setAttribute('role', 'link');
    this.tabIndex = 0;
    this.addEventListener('host:tap', () => {
      if (isRefused('<navigator>')) return;
      componentHost()?.navigate(
        this.text('open-type', 'navigate'),
        this.text('url'),
        this.number('delta', 1),
      );
    });
  }

  protected changed(): void {
    // Its attributes are read when it is tapped.
  }
}

/** `<page-meta>`: the page's own properties, as far as they can change. */
export class PageMetaElement extends BuiltinElement {
  static override readonly attributes = ['page-style', 'root-font-size', 'background-color'];
  static override readonly missing = [
    'background-text-style',
    'background-color-top',
    'background-color-bottom',
    'root-background-color',
    'scroll-top',
    'scroll-duration',
    'page-font-size',
    'page-orientation',
    'bind:resize',
    'bind:scroll',
    'bind:scrolldone',
  ];

  connectedCallback(): void {
    for (const name of PageMetaElement.attributes) this.changed(name);
  }

  protected changed(name: string): void {
    if (this.value(name) !== undefined) componentHost()?.setPageMeta(name, this.text(name));
  }
}
