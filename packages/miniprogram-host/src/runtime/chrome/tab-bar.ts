import type { TabBarConfig } from '../../app-package';

/** A tab's own state, which `wx.setTabBarItem` and its kin change. */
interface Tab {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
  badge: string;
  hasDot: boolean;
}

/** WeChat's tab bar at the bottom of the phone. */
export class TabBar {
  readonly element = document.createElement('nav');
  private readonly tabs: Tab[];
  private selected = '';
  private style: TabBarConfig;

  constructor(config: TabBarConfig, onTap: (index: number) => void) {
    this.style = config;
    this.tabs = config.list.map((item) => ({ ...item, badge: '', hasDot: false }));
    this.element.className = 'host-tab-bar';
    this.tabs.forEach((_tab, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'host-tab';
      button.innerHTML =
        '<span class="host-tab-icon"><img alt=""><em></em></span><span class="host-tab-text"></span>';
      button.addEventListener('click', () => onTap(index));
      this.element.append(button);
    });
    this.render();
  }

  /** Takes over settings for another theme; texts and icons that the app has set stay. */
  restyle(config: TabBarConfig): void {
    config.list.forEach((item, index) => {
      const tab = this.tabs[index];
      const before = this.style.list[index];
      if (!tab || !before) return;
      if (tab.iconPath === before.iconPath && item.iconPath) tab.iconPath = item.iconPath;
      if (tab.selectedIconPath === before.selectedIconPath && item.selectedIconPath) {
        tab.selectedIconPath = item.selectedIconPath;
      }
    });
    this.style = config;
    this.render();
  }

  setStyle(style: Partial<Omit<TabBarConfig, 'list'>>): void {
    this.style = { ...this.style, ...style };
    this.render();
  }

  select(pagePath: string): void {
    this.selected = pagePath;
    this.render();
  }

  /** @returns whether there is such a tab */
  setItem(index: number, patch: Partial<Tab>): boolean {
    const tab = this.tabs[index];
    if (!tab) return false;
    Object.assign(tab, patch);
    this.render();
    return true;
  }

  tabAt(index: number): { pagePath: string; text: string } | undefined {
    return this.tabs[index];
  }

  /** Taps a tab. @returns whether the bar shows one for that page */
  tap(pagePath: string): boolean {
    const index = this.tabs.findIndex((tab) => tab.pagePath === pagePath.replace(/^\//, ''));
    const button = this.element.children[index];
    if (this.element.hidden || !(button instanceof HTMLElement)) return false;
    button.click();
    return true;
  }

  private render(): void {
    const { color, selectedColor, backgroundColor, borderStyle } = this.style;
    this.element.style.backgroundColor = backgroundColor;
    this.element.dataset.border = borderStyle ?? 'black';
    this.tabs.forEach((tab, index) => {
      const button = this.element.children[index];
      if (!(button instanceof HTMLElement)) return;
      const isSelected = tab.pagePath === this.selected;
      button.style.color = isSelected ? selectedColor : color;
      button.setAttribute('aria-current', isSelected ? 'page' : 'false');
      const icon = (isSelected ? tab.selectedIconPath : tab.iconPath) ?? tab.iconPath;
      const image = button.querySelector('img');
      if (image) {
        image.hidden = !icon;
        const source = icon ? `/app/files/${icon.replace(/^\//, '')}` : '';
        if (image.getAttribute('src') !== source) image.setAttribute('src', source);
      }
      const badge = button.querySelector('em');
      if (badge) {
        badge.textContent = tab.badge;
        badge.hidden = !tab.badge && !tab.hasDot;
      }
      const text = button.querySelector('.host-tab-text');
      if (text) text.textContent = tab.text;
    });
  }
}
