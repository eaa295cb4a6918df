import { asyncApi } from './api';

/** A desktop's: it is never empty. */
const battery = { level: 100, isCharging: true, isLowPowerModeEnabled: false };

/** The phone's parts. What a browser can't change is kept, and has no effect. */
export function hardwareApis() {
  let brightness = 1;
  return {
    getBatteryInfo: asyncApi('getBatteryInfo', () => battery),
    getBatteryInfoSync: () => battery,
    getScreenBrightness: asyncApi('getScreenBrightness', () => ({ value: brightness })),
    setScreenBrightness: asyncApi<{ value: number }>('setScreenBrightness', ({ value }) => {
      if (!(value >= 0 && value <= 1)) throw new Error('value should be between 0 and 1');
      brightness = value;
    }),
    setKeepScreenOn: asyncApi('setKeepScreenOn', () => undefined),
    hideKeyboard: asyncApi('hideKeyboard', () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement) activeElement.blur();
    }),
    // The browser's keyboard tells nobody of its height.
    onKeyboardHeightChange: () => undefined,
    offKeyboardHeightChange: () => undefined,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: window.innerWidth > window.innerHeight ? 'landscape' : 'portrait',
    }),
    // The browser asks for each of these when it is needed, and gives WeChat's app nothing in general.
    getAppAuthorizeSetting: () => ({
      ...{ albumAuthorized: 'not determined', cameraAuthorized: 'not determined' },
      ...{ locationAuthorized: 'not determined', microphoneAuthorized: 'not determined' },
      ...{ bluetoothAuthorized: 'denied', notificationAuthorized: 'denied' },
      ...{ phoneCalendarAuthorized: 'denied', locationReducedAccuracy: false },
    }),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getSkylineInfo: asyncApi('getSkylineInfo', () => ({
      ...{ isSupported: false, version: '', reason: 'client not supported' },
    })),
  };
}
