import { asyncApi } from './api';
import type { WxContext } from './context';
import { platforms } from '../runtime/platforms';
import { SDK_VERSION } from './sdk-version';
import { ListenerPairs } from './listener-pairs';

/** The phone, the app and what happens to them. */
export function systemApis({ app, device, stack, options }: WxContext) {
  const windowInfo = () => {
    const { width, height, pixelRatio, statusBarHeight, safeAreaBottom } = device.current;
    const isSinglePage = options.mode === 'singlePage';
    const top = isSinglePage ? 0 : statusBarHeight;
    const bottom = isSinglePage ? height : height - safeAreaBottom;
    const body = stack.current?.view.element.querySelector('.host-page-body');
    return {
      pixelRatio,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: body?.clientHeight ?? height,
      statusBarHeight,
      screenTop: statusBarHeight + 44,
      // To a page in Moments, WeChat calls the whole screen safe.
      safeArea: { left: 0, top, right: width, bottom, width, height: bottom - top },
    };
  };
  const appBaseInfo = () => {
    const { language, theme, fontSizeScaleFactor, platform } = device.current;
    const { sdkVersion = SDK_VERSION, hasDarkMode } = platforms[platform];
    return {
      SDKVersion: sdkVersion,
      version: '8.0.5',
      language,
      ...(hasDarkMode && { theme }),
      enableDebug: false,
      fontSizeScaleFactor,
      fontSizeSetting: Math.round(17 * fontSizeScaleFactor),
      host: { env: 'WeChat', appId: '', version: 0 },
    };
  };
  const deviceInfo = () => ({
    brand: 'browser',
    model: device.current.model,
    system: navigator.userAgent,
    platform: platforms[device.current.platform].platform,
    benchmarkLevel: -1,
  });
  const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo() });
  const resizeListeners = new ListenerPairs<(size: object) => void>();
  return {
    getWindowInfo: windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemInfoSync: systemInfo,
    getSystemInfo: asyncApi('getSystemInfo', systemInfo),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', systemInfo),
    getLaunchOptionsSync: () => options,
    getEnterOptionsSync: () => options,
    getApiCategory: () => options.apiCategory,
    // A launch keeps its category: a page in Moments goes on in the Mini Program by another launch.
    onApiCategoryChange: () => undefined,
    offApiCategoryChange: () => undefined,
    getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => {
      const { width, statusBarHeight } = device.current;
      const top = statusBarHeight + 6;
      return { width: 87, height: 32, top, bottom: top + 32, left: width - 94, right: width - 7 };
    },
    onThemeChange: (listener: (event: { theme: 'light' | 'dark' }) => void) =>
      void app.themes.on(listener),
    offThemeChange: (listener?: (event: { theme: 'light' | 'dark' }) => void) =>
      app.themes.off(listener),
    onAppShow: (listener: (value: object) => void) => void app.shown.on(listener),
    offAppShow: (listener?: (value: object) => void) => app.shown.off(listener),
    onAppHide: (listener: () => void) => void app.hidden.on(listener),
    offAppHide: (listener?: () => void) => app.hidden.off(listener),
    onError: (listener: (error: string) => void) => void app.errors.on(listener),
    offError: (listener?: (error: string) => void) => app.errors.off(listener),
    onUnhandledRejection: (listener: (event: { reason: unknown }) => void) =>
      void app.rejections.on(listener),
    offUnhandledRejection: (listener?: (event: { reason: unknown }) => void) =>
      app.rejections.off(listener),
    onPageNotFound: (listener: (event: { path: string }) => void) =>
      void app.missingPages.on(listener),
    offPageNotFound: (listener?: (event: { path: string }) => void) =>
      app.missingPages.off(listener),
    onWindowResize: (listener: (size: object) => void) => {
      resizeListeners.add(listener, () =>
        device.changes.on(({ changed, device: { width, height } }) => {
          if (!changed.includes('width') && !changed.includes('height')) return;
          listener({ size: { windowWidth: width, windowHeight: height } });
        }),
      );
    },
    offWindowResize: (listener?: (size: object) => void) => {
      resizeListeners.remove(listener);
    },
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
        listener({ hasUpdate: false }),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    nextTick: (callback: () => void) => queueMicrotask(callback),
  };
}
