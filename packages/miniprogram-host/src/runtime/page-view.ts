import * as glassEasel from 'glass-easel';
import type { WindowConfig } from '../app-package';
import { NavigationBar, type NavigationBarOptions } from './chrome/navigation-bar';
import { createPageFaults } from './chrome/page-faults';
import { PullDown } from './chrome/pull-down';
import type { ComponentCaller } from './code-space';

/** A page on the stack: its instance, and its part of the document. */
export interface PageRecord {
  path: string;
  query: Record<string, string>;
  component: glassEasel.GeneralComponent;
  caller: ComponentCaller;
  view: PageView;
  /** When the navigation to it began, in `performance.now()`'s milliseconds. */
  openedAt: number;
}

export interface PageViewOptions extends NavigationBarOptions {
  path: string;
  config: WindowConfig;
  onScroll: (scrollTop: number) => void;
  onReachBottom: () => void;
  onPullDown: () => void;
}

/** A page's part of the document: navigation bar, and a body that scrolls. */
export class PageView {
  readonly element = document.createElement('section');
  readonly scroller = document.createElement('div');
  /** The `page` of WXSS. */
  readonly page = document.createElement('wx-page');
  readonly navigationBar: NavigationBar;
  readonly pullDown: PullDown | null;
  private readonly body = document.createElement('div');
  private isNearBottom = false;
  private scrollTop = 0;

  constructor(private readonly options: PageViewOptions) {
    const { config } = options;
    this.element.className = 'host-page';
    this.element.dataset.path = options.path;
    this.body.className = 'host-page-body';
    this.scroller.className = 'host-scroller';
    this.navigationBar = new NavigationBar(options);
    this.scroller.append(this.page);
    this.pullDown = config.enablePullDownRefresh
      ? new PullDown(this.scroller, options.onPullDown)
      : null;
    if (this.pullDown) this.body.append(this.pullDown.element);
    this.body.append(this.scroller);
    this.element.append(this.navigationBar.element, this.body);
    this.scroller.addEventListener('scroll', () => this.reportScroll(), { passive: true });
    new ResizeObserver(([entry]) => {
      if (entry) this.body.style.setProperty('--vh', `${entry.contentRect.height / 100}px`);
    }).observe(this.body);
    this.navigationBar.setTitle(config.navigationBarTitleText ?? '');
    this.applyWindow(config);
  }

  /** Shows the page's window settings, in the current theme. */
  applyWindow(config: WindowConfig): void {
    this.navigationBar.apply(config);
    this.body.style.backgroundColor = config.backgroundColor ?? '#ffffff';
    this.body.dataset.textStyle = config.backgroundTextStyle ?? 'dark';
    this.scroller.style.overflowY = config.disableScroll ? 'hidden' : 'auto';
  }

  /** Shows what is wrong with a page that can't be shown, in its place. */
  showFaults(faults: readonly string[]): void {
    this.body.append(createPageFaults(faults, this.options.language));
  }

  /** Puts a page's instance into the document; its `attached` runs. */
  mount(component: glassEasel.GeneralComponent): void {
    const placeholder = document.createElement('div');
    this.page.append(placeholder);
    glassEasel.Element.replaceDocumentElement(component, this.page as never, placeholder as never);
  }

  /** Hides the page while others are shown. Without its style sheets, and at another height, it won't stay where it was. */
  hide(): void {
    this.scrollTop = this.scroller.scrollTop;
    this.element.hidden = true;
  }

  /** Shows the page again where it was, once its style sheets and the tab bar are back. */
  show(): void {
    if (!this.element.hidden) return;
    this.element.hidden = false;
    this.scroller.scrollTop = this.scrollTop;
  }

  private reportScroll(): void {
    if (this.element.hidden) return;
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    this.options.onScroll(scrollTop);
    const distance = this.options.config.onReachBottomDistance ?? 50;
    const isNearBottom = scrollTop + clientHeight >= scrollHeight - distance;
    if (isNearBottom && !this.isNearBottom) this.options.onReachBottom();
    this.isNearBottom = isNearBottom;
  }
}
