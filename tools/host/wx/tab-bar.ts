import { asyncApi } from './api';
import type { WxContext } from './context';

/** The tab bar, where the app has one. */
export function tabBarApis({ stack }: WxContext) {
  const setItem = (
    index: number,
    patch: Parameters<NonNullable<typeof stack.tabBar>['setItem']>[1],
  ) => {
    if (!stack.tabBar?.setItem(index, patch)) throw new Error('tabbar item not found');
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
      stack.tabBar?.setStyle(defined({ color, selectedColor, backgroundColor, borderStyle })),
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
    showTabBar: asyncApi('showTabBar', () => stack.setTabBarHidden(false)),
    hideTabBar: asyncApi('hideTabBar', () => stack.setTabBarHidden(true)),
  };
}
