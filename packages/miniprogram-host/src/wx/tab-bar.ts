import type { TabBar } from '../runtime/chrome/tab-bar';
import { asyncApi } from './api';
import type { WxContext } from './context';

/** The tab bar, where the app has one: only while one of its pages is shown. */
export function tabBarApis({ stack }: WxContext) {
  const tabBar = () => {
    if (!stack.tabBar || !stack.hasTab(stack.current?.path ?? '')) {
      throw new Error('not TabBar page');
    }
    return stack.tabBar;
  };
  const setItem = (index: number, patch: Parameters<TabBar['setItem']>[1]) => {
    if (!tabBar().setItem(index, patch)) throw new Error('tabbar item not found');
  };
  const setHidden = (isHidden: boolean) => {
    tabBar();
    stack.setTabBarHidden(isHidden);
  };
  const defined = <T extends object>(patch: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    ) as Partial<T>;
  return {
    setTabBarItem: asyncApi<{
      index: number;
      text?: string;
      iconPath?: string;
      selectedIconPath?: string;
    }>('setTabBarItem', ({ index, text, iconPath, selectedIconPath }) =>
      setItem(index, defined({ text, iconPath, selectedIconPath })),
    ),
    setTabBarStyle: asyncApi<{
      color?: string;
      selectedColor?: string;
      backgroundColor?: string;
      borderStyle?: string;
    }>('setTabBarStyle', ({ color, selectedColor, backgroundColor, borderStyle }) =>
      tabBar().setStyle(defined({ color, selectedColor, backgroundColor, borderStyle })),
    ),
    setTabBarBadge: asyncApi<{ index: number; text: string }>('setTabBarBadge', ({ index, text }) =>
      setItem(index, { badge: text }),
    ),
    removeTabBarBadge: asyncApi<{ index: number }>('removeTabBarBadge', ({ index }) =>
      setItem(index, { badge: '' }),
    ),
    showTabBarRedDot: asyncApi<{ index: number }>('showTabBarRedDot', ({ index }) =>
      setItem(index, { hasDot: true }),
    ),
    hideTabBarRedDot: asyncApi<{ index: number }>('hideTabBarRedDot', ({ index }) =>
      setItem(index, { hasDot: false }),
    ),
    showTabBar: asyncApi('showTabBar', () => setHidden(false)),
    hideTabBar: asyncApi('hideTabBar', () => setHidden(true)),
  };
}
