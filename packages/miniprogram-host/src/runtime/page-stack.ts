import * as glassEasel from 'glass-easel';
import { createPage, type PageParts } from './create-page';
import type { Packages } from './packages';
import type { PageRecord } from './page-view';
import {
  checkNavigation,
  NavigationError,
  parseUrl,
  type NavigationApi,
  type Target,
} from './routes';
import type { StyleSheets } from './style-sheets';
import { resolveTheme, windowOf } from './themes';
import { TabBar } from './chrome/tab-bar';
import { EventChannel } from './event-channel';
import { Emitter } from './events';

export interface PageStackOptions extends PageParts {
  pages: string[];
  packages: Packages;
  sheets: StyleSheets;
  /** Where the pages stand in the document. */
  container: HTMLElement;
  onError: (error: unknown, page: string) => void;
}

/** The pages that are open: one shown, others under it, and tabs kept alive. */
export class PageStack {
  /** The shown page has changed. */
  readonly changes = new Emitter<PageRecord>();
  /** The shown page is about to be hidden or closed. */
  readonly leaving = new Emitter<PageRecord>();
  /** The "…" of the shown page is tapped. */
  readonly menuTaps = new Emitter<PageRecord>();
  readonly tabBar: TabBar | null;
  private stack: PageRecord[] = [];
  private readonly tabPages = new Map<string, PageRecord>();
  private readonly tabs: string[];
  private isTabBarHidden = false;

  constructor(private readonly options: PageStackOptions) {
    const { appPackage, device, isSinglePage } = options;
    const { tabBar } = appPackage.appConfig;
    this.tabs = tabBar?.list.map(({ pagePath }) => pagePath) ?? [];
    this.tabBar =
      tabBar && !isSinglePage
        ? new TabBar(resolveTheme(tabBar, appPackage.themes, device.current.theme), (index) =>
            this.tapTab(index),
          )
        : null;
    device.changes.on(({ changed, device: { theme } }) => {
      if (changed.includes('theme')) this.applyTheme(theme);
      if (changed.includes('width') || changed.includes('height')) this.reportResize();
    });
  }

  get current(): PageRecord | undefined {
    return this.stack.at(-1);
  }

  /** As `getCurrentPages()` has them: the shown page last. */
  get records(): readonly PageRecord[] {
    return this.stack;
  }

  /** Opens the first page. @throws NavigationError for a path that isn't a page */
  launch(target: Target): void {
    const { pages } = this.options;
    if (!pages.includes(target.path))
      throw new NavigationError(`page "${target.path}" is not found`);
    this.closeAll();
    this.options.packages.begin(target.path);
    this.push(target, this.tabs.includes(target.path));
  }

  /**
   * @param channel the end of `wx.navigateTo`'s channel that the opened page gets
   * @throws NavigationError where WeChat refuses
   */
  navigate(api: NavigationApi, url: string, channel?: EventChannel): void {
    const target = parseUrl(url, this.current?.path ?? '');
    const { pages, packages } = this.options;
    checkNavigation(api, target, { pages, tabs: this.tabs, depth: this.stack.length });
    packages.require(target.path);
    if (api === 'navigateTo') {
      this.hide();
      this.push(target, false, channel);
    } else if (api === 'redirectTo') {
      this.close(this.stack.pop());
      this.push(target, false);
    } else if (api === 'reLaunch') {
      this.closeAll();
      this.push(target, this.tabs.includes(target.path));
    } else {
      this.switchTab(target);
    }
  }

  /** Goes back by so many pages, at most to the first. */
  back(delta: number): void {
    if (this.stack.length <= 1) return;
    const count = Math.min(Math.max(delta, 1), this.stack.length - 1);
    for (let index = 0; index < count; index += 1) this.close(this.stack.pop());
    this.reveal();
  }

  /** All pages that exist: those on the stack, and the tabs behind them. */
  get alive(): ReadonlySet<PageRecord> {
    return new Set([...this.stack, ...this.tabPages.values()]);
  }

  hasTab(path: string): boolean {
    return this.tabs.includes(path);
  }

  /** Shows or hides the tab bar as the app asks; pages that aren't tabs never have one. */
  setTabBarHidden(isHidden: boolean): void {
    this.isTabBarHidden = isHidden;
    this.placeTabBar();
  }

  /** The shown page is out of sight without another in its place, or no longer so: to the page, it goes and comes. */
  setCovered(isCovered: boolean): void {
    const { current } = this;
    if (!current) return;
    this.call(current, isCovered ? 'onHide' : 'onShow');
    current.component.triggerPageLifetime(isCovered ? 'hide' : 'show', []);
  }

  /** Calls a page's own method, if it has one. What it throws is reported. */
  call(record: PageRecord, method: string, ...parameters: unknown[]): unknown {
    const handler = record.caller[method];
    if (typeof handler !== 'function') return undefined;
    try {
      return handler.apply(record.caller, parameters) as unknown;
    } catch (error) {
      this.options.onError(error, record.path);
      return undefined;
    }
  }

  private switchTab(target: Target): void {
    const { current } = this;
    if (current?.path === target.path) return;
    if (current && this.tabs.includes(current.path) && this.stack.length === 1) {
      this.hide();
      this.stack = [];
    } else {
      while (this.stack.length > 0) {
        const record = this.stack.pop();
        if (record && this.tabPages.get(record.path) === record) this.conceal(record);
        else this.close(record);
      }
    }
    const kept = this.tabPages.get(target.path);
    if (kept) {
      this.stack = [kept];
      this.reveal();
    } else {
      this.push(target, true);
    }
  }

  private push(target: Target, isTab: boolean, channel = new EventChannel()): void {
    const { path, query } = target;
    const { container, isSinglePage, pages, sheets } = this.options;
    const isHome = path === pages[0];
    const button =
      this.stack.length > 0 ? 'back' : isTab || isHome || isSinglePage ? 'none' : 'home';
    const record = createPage(this.options, target, {
      channel,
      button,
      onButton: () => (button === 'back' ? this.back(1) : this.goHome()),
      onMenu: () => this.menuTaps.emit(record),
      onScroll: (scrollTop) => void this.call(record, 'onPageScroll', { scrollTop }),
      onReachBottom: () => void this.call(record, 'onReachBottom'),
      onPullDown: () => void this.call(record, 'onPullDownRefresh'),
    });
    this.stack.push(record);
    if (isTab) this.tabPages.set(path, record);
    sheets.enable(path, true);
    const { view } = record;
    if (this.stack.length > 1) view.element.classList.add('host-page-entering');
    container.append(view.element);
    view.mount(record.component);
    this.call(record, 'onLoad', query);
    this.enter(record);
    // After `ready` of the components, which the registry fires on the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.alive.has(record)) this.call(record, 'onReady');
      }),
    );
  }

  private reveal(): void {
    const { current } = this;
    if (current) this.enter(current);
  }

  private enter(record: PageRecord): void {
    this.options.sheets.enable(record.path, true);
    if (this.tabs.includes(record.path)) this.tabBar?.select(record.path);
    this.placeTabBar();
    record.view.show();
    this.options.packages.preload(record.path);
    this.call(record, 'onShow');
    record.component.triggerPageLifetime('show', []);
    this.changes.emit(record);
  }

  private hide(): void {
    if (this.current) this.conceal(this.current);
  }

  private conceal(record: PageRecord): void {
    if (record.view.element.hidden) return;
    this.leaving.emit(record);
    this.call(record, 'onHide');
    record.component.triggerPageLifetime('hide', []);
    record.view.hide();
    this.options.sheets.enable(record.path, false);
  }

  private close(record: PageRecord | undefined): void {
    if (!record) return;
    if (!record.view.element.hidden) this.leaving.emit(record);
    this.call(record, 'onUnload');
    this.tabPages.delete(record.path);
    glassEasel.Element.pretendDetached(record.component);
    record.view.element.remove();
    if (!this.stack.some(({ path }) => path === record.path)) {
      this.options.sheets.enable(record.path, false);
    }
  }

  private closeAll(): void {
    const { alive } = this;
    this.stack = [];
    alive.forEach((record) => this.close(record));
  }

  private goHome(): void {
    this.navigate('reLaunch', `/${this.options.pages[0] ?? ''}`);
  }

  private tapTab(index: number): void {
    const tab = this.tabBar?.tabAt(index);
    if (!tab) return;
    const { current } = this;
    this.navigate('switchTab', `/${tab.pagePath}`);
    const record = this.current ?? current;
    if (record) this.call(record, 'onTabItemTap', { index, ...tab });
  }

  private placeTabBar(): void {
    const path = this.current?.path ?? '';
    if (this.tabBar) this.tabBar.element.hidden = this.isTabBarHidden || !this.tabs.includes(path);
  }

  private applyTheme(theme: 'light' | 'dark'): void {
    const { appPackage } = this.options;
    const { tabBar } = appPackage.appConfig;
    if (tabBar) this.tabBar?.restyle(resolveTheme(tabBar, appPackage.themes, theme));
    for (const { view, path } of this.alive) view.applyWindow(windowOf(appPackage, path, theme));
  }

  private reportResize(): void {
    const { width, height } = this.options.device.current;
    const size = { size: { windowWidth: width, windowHeight: height } };
    for (const record of this.stack) {
      this.call(record, 'onResize', size);
      record.component.triggerPageLifetime('resize', [size]);
    }
  }
}
