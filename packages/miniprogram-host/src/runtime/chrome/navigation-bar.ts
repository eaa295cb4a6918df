import type { WindowConfig } from '../../app-package';

const words = {
  en: { back: 'Back', home: 'Home', more: 'More' },
  zh: { back: '返回', home: '首页', more: '更多' },
};

/** What stands at the bar's left. */
export type NavigationButton = 'back' | 'home' | 'none';

const icons: Record<'back' | 'home', string> = {
  back: '<svg viewBox="0 0 12 24" aria-hidden="true"><path d="M10 4 2.5 12l7.5 8" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>',
  home: '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 11.5 12 4.5l8 7V20H4z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/></svg>',
};

export interface NavigationBarOptions {
  button: NavigationButton;
  language: string;
  /**
   * WeChat's own bar over a page that was opened in Moments, which shows the page's title in WeChat's colours: whether it
   * lies on the page or pushes it down.
   */
  fit?: 'float' | 'squeezed' | undefined;
  onButton: () => void;
  /** The "…" is tapped. */
  onMenu: () => void;
}

/** A page's navigation bar: status bar, title, back or home, and WeChat's capsule. */
export class NavigationBar {
  readonly element = document.createElement('header');
  private readonly title = document.createElement('h1');
  /** Back or home, at the left. */
  readonly button = document.createElement('button');

  constructor(private readonly options: NavigationBarOptions) {
    const { button, language, fit, onButton, onMenu } = options;
    const spoken = language.startsWith('zh') ? words.zh : words.en;
    this.element.className = fit
      ? `host-navigation-bar host-navigation-fixed host-navigation-${fit}`
      : 'host-navigation-bar';
    this.title.className = 'host-navigation-title';
    this.button.className = 'host-navigation-button';
    this.button.type = 'button';
    if (button === 'none') {
      this.button.hidden = true;
    } else {
      this.button.innerHTML = icons[button];
      this.button.dataset.kind = button;
      this.button.setAttribute('aria-label', spoken[button]);
      this.button.addEventListener('click', onButton);
    }
    const capsule = document.createElement('div');
    capsule.className = 'host-capsule';
    const menu = document.createElement('button');
    menu.type = 'button';
    menu.className = 'host-menu-button';
    menu.setAttribute('aria-label', spoken.more);
    menu.addEventListener('click', onMenu);
    // A browser's page has nowhere to go when a Mini Program is closed.
    capsule.append(menu, document.createElement('b'));
    this.element.append(this.button, this.title, capsule);
  }

  /** Shows a page's window settings in their theme; a title that the app has set stays. */
  apply(config: WindowConfig): void {
    if (this.options.fit) return;
    this.setColor(
      config.navigationBarTextStyle ?? 'white',
      config.navigationBarBackgroundColor ?? '#000000',
    );
    this.element.classList.toggle('host-navigation-custom', config.navigationStyle === 'custom');
  }

  get titleText(): string {
    return this.title.textContent;
  }

  setTitle(title: string): void {
    this.title.textContent = title;
  }

  /** @param front `white` or `black`, or `#ffffff` or `#000000` */
  setColor(front: string, background: string): void {
    const isWhite = front === 'white' || front.toLowerCase() === '#ffffff';
    this.element.style.color = isWhite ? '#ffffff' : '#000000';
    this.element.style.backgroundColor = background;
  }

  hideHome(): void {
    if (this.button.dataset.kind === 'home') this.button.hidden = true;
  }
}
