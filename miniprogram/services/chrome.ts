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

/** Shows a page's title in the navigation bar. Over a page that stands alone the bar is WeChat's own. */
export function setTitle(title: string): void {
  if (!isSinglePage() && isSupported('setNavigationBarTitle')) {
    wx.setNavigationBarTitle({ title, fail: ignore });
  }
}

/** Puts WeChat's own bars in a theme, for a choice that differs from the phone's. */
export function paintBars(theme: Theme, hasTabBar: boolean): void {
  const { front, paper, pullDown, text, selected, border } = bars[theme];
  if (!isSinglePage() && isSupported('setNavigationBarColor')) {
    wx.setNavigationBarColor({ frontColor: front, backgroundColor: paper, fail: ignore });
  }
  if (isSupported('setBackgroundColor')) {
    // An iPhone has what lies beyond the page's ends apart.
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

/** Writes the tabs in the app's language. Only a tab's page may do so. */
export function nameTabs(names: string[]): void {
  if (isSinglePage() || !isSupported('setTabBarItem')) return;
  names.forEach((text, index) => wx.setTabBarItem({ index, text, fail: ignore }));
}

/** Shows the beginning of the page, at once: what is there now is another list than before. */
export function scrollToTop(): void {
  if (isSupported('pageScrollTo')) wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: ignore });
}

/** Scrolls the page until an element stands at its top. @param selector as in WXSS */
export function scrollTo(selector: string): void {
  if (!isSupported('pageScrollTo')) return;
  wx.pageScrollTo({ selector, offsetTop: -16, duration: 200, fail: ignore });
}

/** Ends the pull-down refresh. */
export function endPullDown(): void {
  if (isSupported('stopPullDownRefresh')) wx.stopPullDownRefresh({ fail: ignore });
}
