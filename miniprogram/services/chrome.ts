import type { Theme } from '../domain/settings/preferences';
import { isSinglePage } from './launch';
import { ignore, isSupported } from './supported';

/** Colours of the bars that WXSS can't reach; they are those of `theme.json` and `tokens.wxss`. */
const bars = {
  light: {
    front: '#000000',
    paper: '#fbfaf7',
    pullDown: 'dark',
    text: '#6b6963',
    selected: '#171614',
    border: 'black',
  },
  dark: {
    front: '#ffffff',
    paper: '#111214',
    pullDown: 'light',
    text: '#9b9993',
    selected: '#f4f3ef',
    border: 'white',
  },
} as const;

/** Sets the title in the navigation bar. In single-page mode, the bar is WeChat's own. */
export function setTitle(title: string): void {
  if (!isSinglePage() && isSupported('setNavigationBarTitle')) {
    wx.setNavigationBarTitle({ title, fail: ignore });
  }
}

/** Sets the theme of WeChat's own bars, if the visitor's choice differs from the phone's. */
export function paintBars(theme: Theme, hasTabBar: boolean): void {
  const { front, paper, pullDown, text, selected, border } = bars[theme];
  if (!isSinglePage() && isSupported('setNavigationBarColor')) {
    wx.setNavigationBarColor({ frontColor: front, backgroundColor: paper, fail: ignore });
  }
  if (isSupported('setBackgroundColor')) {
    // On iPhones, the areas beyond the page's ends have separate colours.
    wx.setBackgroundColor({
      backgroundColor: paper,
      backgroundColorTop: paper,
      backgroundColorBottom: paper,
      fail: ignore,
    });
  }
  if (isSupported('setBackgroundTextStyle')) {
    wx.setBackgroundTextStyle({ textStyle: pullDown, fail: ignore });
  }
  if (!hasTabBar || isSinglePage() || !isSupported('setTabBarStyle')) return;
  wx.setTabBarStyle({
    color: text,
    selectedColor: selected,
    backgroundColor: paper,
    borderStyle: border,
    fail: ignore,
  });
}

/** Sets the tabs' texts in the app's language. Only a tab's page can do so. */
export function nameTabs(names: string[]): void {
  if (isSinglePage() || !isSupported('setTabBarItem')) return;
  names.forEach((text, index) => wx.setTabBarItem({ index, text, fail: ignore }));
}

/** Scrolls to the top of the page at once, for a new list. */
export function scrollToTop(): void {
  if (isSupported('pageScrollTo')) wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: ignore });
}

/** Scrolls an element to the top of the page. @param selector as in WXSS */
export function scrollTo(selector: string): void {
  if (!isSupported('pageScrollTo')) return;
  wx.pageScrollTo({ selector, offsetTop: -16, duration: 200, fail: ignore });
}

/** Ends the pull-down refresh. */
export function endPullDown(): void {
  if (isSupported('stopPullDownRefresh')) wx.stopPullDownRefresh({ fail: ignore });
}
