/**
 * What WeChat lacks on a kind of device: docs/platforms.md has the sources. A phone with the newest base library lacks
 * nothing.
 */
export interface Platform {
  /** As the device panel calls it. */
  name: string;
  /** What `wx.getDeviceInfo()` says. */
  platform: string;
  /** The base library that it runs; the host's own unless given. */
  sdkVersion?: string;
  /** Members of `wx` that are not there. One with a dot is an option that only `wx.canIUse` tells of. */
  lacks: readonly string[];
  /** Asynchronous members of `wx` that are there, and fail. */
  fails: readonly string[];
  /** Whether WeChat follows the system's dark mode. */
  hasDarkMode: boolean;
  /** Whether pages can be shared into Moments. */
  hasMoments: boolean;
}

export type PlatformId = 'phone' | 'ipad' | 'pc' | 'harmony' | 'old';

const complete = { lacks: [], fails: [], hasDarkMode: true, hasMoments: true };

export const platforms: Readonly<Record<PlatformId, Platform>> = {
  phone: { ...complete, name: 'Phone', platform: 'devtools' },
  ipad: { ...complete, name: 'iPad', platform: 'ios' },
  pc: { ...complete, name: 'Windows, Mac', platform: 'windows', fails: ['showShareImageMenu'] },
  harmony: {
    ...complete,
    name: 'HarmonyOS',
    platform: 'ohos',
    lacks: [
      ...['onThemeChange', 'offThemeChange'],
      ...['getApiCategory', 'onApiCategoryChange', 'offApiCategoryChange'],
    ],
    hasDarkMode: false,
    hasMoments: false,
  },
  old: {
    ...complete,
    name: 'Base library 2.14.0',
    platform: 'android',
    sdkVersion: '2.14.0',
    lacks: [
      ...['getAppBaseInfo', 'getWindowInfo', 'getDeviceInfo'],
      ...['onNeedPrivacyAuthorization', 'requirePrivacyAuthorize'],
      ...['openPrivacyContract', 'getPrivacySetting'],
      ...['showShareImageMenu', 'onCopyUrl', 'offCopyUrl', 'createOffscreenCanvas.object'],
      ...['onUserTriggerTranslation', 'offUserTriggerTranslation'],
      ...['onUserOffTranslation', 'offUserOffTranslation'],
      ...['onGeneratePoster', 'offGeneratePoster', 'shareToOfficialAccount'],
    ],
  },
};

/** The platform of a name; a phone for one that there is not. */
export function platformOf(id: string | null | undefined): PlatformId {
  return Object.keys(platforms).find((known): known is PlatformId => known === id) ?? 'phone';
}

/** Whether a platform has what `wx.canIUse` is asked for: `name`, `name.object.option`, … */
export function hasMember({ lacks }: Platform, schema: string): boolean {
  return !lacks.some((lacked) => schema === lacked || schema.startsWith(`${lacked}.`));
}
