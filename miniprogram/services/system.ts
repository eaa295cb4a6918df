import type { AppVersion } from '../domain/settings/app-version';
import type { PhoneSettings, Theme } from '../domain/settings/preferences';
import { isSinglePage } from './launch';
import { ignore, isSupported } from './supported';

type BaseInfo = WechatMiniprogram.AppBaseInfo & { fontSizeScaleFactor: number };

/** Reads the phone's settings. */
export function readPhone(): PhoneSettings {
  // Some are missing in older base libraries and on phones without dark mode.
  const info: Partial<BaseInfo> = isSupported('getAppBaseInfo') ? wx.getAppBaseInfo() : {};
  const { language, theme, fontSizeScaleFactor } = info;
  return {
    language: language ?? 'en',
    theme: theme ?? 'light',
    textScale: fontSizeScaleFactor ?? 1,
    // More pixels than the screen has are useless; fewer are blurred.
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

/** Whether the phone has a network; true until the phone says otherwise. */
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
 * Copies a link to the clipboard. WeChat itself reports that the clipboard isn't available in single-page mode. A visitor who
 * has refused the privacy guide needs no message.
 */
export function copyLink(url: string): void {
  if (!isSinglePage()) wx.setClipboardData({ data: url, fail: ignore });
}

/** Runs a function later. @returns a function that cancels it */
export function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Writes an uncaught error to the log that WeChat collects. */
export function reportError(where: string, error: unknown): void {
  console.error(where, error);
}

/** Milliseconds since 1970, by the phone's clock. */
export function now(): number {
  return Date.now();
}

/** A unique id. Not for secrets, because WeChat's scripts have no strong randomness. */
export function newId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return random() + random();
}
