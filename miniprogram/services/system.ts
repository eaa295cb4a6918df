import type { AppVersion } from '../domain/settings/app-version';
import type { PhoneSettings, Theme } from '../domain/settings/preferences';
import { isSinglePage } from './launch';
import { ignore, isSupported } from './supported';

type BaseInfo = WechatMiniprogram.AppBaseInfo & { fontSizeScaleFactor: number };

/** Reads the phone's settings. */
export function readPhone(): PhoneSettings {
  // Older base libraries, and phones without dark mode, leave some of these out.
  const info: Partial<BaseInfo> = isSupported('getAppBaseInfo') ? wx.getAppBaseInfo() : {};
  const { language, theme, fontSizeScaleFactor } = info;
  return {
    language: language ?? 'en',
    theme: theme ?? 'light',
    textScale: fontSizeScaleFactor ?? 1,
    // A picture with more pixels than the screen only weighs more; one with fewer is blurred.
    pixelRatio: isSupported('getWindowInfo') ? wx.getWindowInfo().pixelRatio : 2,
  };
}

/** Which version of the app runs. */
export function readAppVersion(): AppVersion {
  if (!isSupported('getAccountInfoSync')) return { number: '', stage: 'release' };
  const { version, envVersion } = wx.getAccountInfoSync().miniProgram;
  return { number: version, stage: envVersion };
}

/** Listens for changes between light and dark. HarmonyOS has none: see docs/platforms.md. */
export function onPhoneTheme(listener: (theme: Theme) => void): void {
  if (isSupported('onThemeChange')) wx.onThemeChange(({ theme }) => listener(theme));
}

let isConnected = true;

/** Whether the phone has a network; true as long as it hasn't said otherwise. */
export function isOnline(): boolean {
  return isConnected;
}

/** Follows the network, and listens for its return. */
export function onNetworkReturn(listener: () => void): void {
  if (isSupported('getNetworkType')) {
    wx.getNetworkType({
      success: ({ networkType }) => {
        isConnected = networkType !== 'none';
      },
      fail: ignore,
    });
  }
  if (!isSupported('onNetworkStatusChange')) return;
  wx.onNetworkStatusChange((status) => {
    ({ isConnected } = status);
    if (isConnected) listener();
  });
}

/**
 * Puts a link on the clipboard, which a page that stands alone hasn't; WeChat says so itself. Whoever refuses the privacy
 * guide knows why nothing was copied.
 */
export function copyLink(url: string): void {
  if (!isSinglePage()) wx.setClipboardData({ data: url, fail: ignore });
}

/** Runs a function later. @returns what calls it off */
export function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Writes what nothing caught to the log that WeChat collects. */
export function reportError(where: string, error: unknown): void {
  console.error(where, error);
}

/** Milliseconds since 1970, by the phone's clock. */
export function now(): number {
  return Date.now();
}

/** A name that no other start of the app and no other tap has. No secret: WeChat's scripts have no strong randomness. */
export function newId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return random() + random();
}
