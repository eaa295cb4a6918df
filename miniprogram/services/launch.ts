/** WeChat's scene of a page that is opened in Moments. */
const MOMENTS_SCENE = 1154;

let known: boolean | undefined;

/**
 * Whether WeChat shows one page alone, as a visitor opens it in Moments: without other pages, login, clipboard and bars of
 * the app's own, and with a storage apart. It stays so for the whole launch.
 */
export function isSinglePage(): boolean {
  known ??= wx.getLaunchOptionsSync().scene === MOMENTS_SCENE;
  return known;
}
