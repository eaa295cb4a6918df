/** The functions of `wx`, by name. */
type FunctionName = keyof WechatMiniprogram.Wx;

/**
 * Whether this phone's WeChat has a function. HarmonyOS, computers and older base libraries lack some: a call of one that
 * is missing would end the function that calls it, `App.onLaunch` for instance.
 */
export function isSupported(name: FunctionName): boolean {
  if (typeof wx[name] !== 'function') return false;
  // A newer base library can have a function that the WeChat app around it does not support.
  return typeof wx.canIUse !== 'function' || wx.canIUse(name);
}

/** For the `fail` of a call that may fail: without it, WeChat reports an unhandled rejection. */
export function ignore(): void {
  return undefined;
}
