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
  static override readonly events = ['opensetting', 'agreeprivacyauthorization'];
  static override readonly missing = [
    'plain',
    'loading',
    'open-type but share, openSetting and agreePrivacyAuthorization (told when tapped)',
  ];
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
    'bind:launchapp',
    'bind:error',
    'bind:chooseavatar',
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
    // A button can combine the agreement to the privacy guide with another open-type.
    for (const type of openType.split('|')) this.open(type);
  }

  private open(openType: string): void {
    const host = componentHost();
    const { id, offsetLeft, offsetTop } = this;
    switch (openType) {
      case 'share':
        host?.share({ id, dataset: this.__wxElement?.dataset ?? {}, offsetLeft, offsetTop });
        break;
      case 'openSetting':
        void host?.openSetting().then((authSetting) => {
          this.raise('opensetting', { errMsg: 'openSetting:ok', authSetting });
        });
        break;
      case 'agreePrivacyAuthorization':
        host?.agreeToPrivacy(id);
        this.raise('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
        break;
      default:
        throw new Error(`<button open-type="${openType}"> is not implemented by the browser host`);
    }
  }

  /** @returns whether WeChat disables it, which is reported when it is shown and when it is tapped */
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
    // Attributes are read on tap.
  }
}

/** `<page-meta>`: the page's properties that can change. */
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

  /** The page that contains it, which may not be the current page. */
  protected changed(name: string): void {
    const page = this.closest<HTMLElement>('wx-page');
    if (!page || this.value(name) === undefined) return;
    const value = this.text(name);
    if (name === 'page-style') page.setAttribute('style', value);
    else if (name === 'root-font-size') document.documentElement.style.fontSize = value;
    else page.style.backgroundColor = value;
  }
}
