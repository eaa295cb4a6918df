/** The functions of `wx`, by name. */
type FunctionName = keyof WechatMiniprogram.Wx;

/**
 * Whether this WeChat supports a function. HarmonyOS, computers and older base libraries lack some. Calling a missing function
 * throws, for example in `App.onLaunch`.
 */
export function isSupported(name: FunctionName): boolean {
  if (typeof wx[name] !== 'function') return false;
  // A newer base library can have a function that the WeChat app doesn't support.
  return typeof wx.canIUse !== 'function' || wx.canIUse(name);
}

/** For `fail`, if a failure can be ignored. Without it, WeChat reports an unhandled rejection. */
export function ignore(): void {
  return undefined;
}
