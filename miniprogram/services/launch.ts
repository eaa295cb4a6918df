import { launchContextOf, launchRules, type LaunchRules } from '../domain/launch';

let known: boolean | undefined;

/** What the way in which the visitor has come changes; another one, when the app is entered again from elsewhere. */
export function readLaunchRules(): LaunchRules {
  return launchRules[launchContextOf(wx.getEnterOptionsSync())];
}

/** Whether WeChat shows one page alone, as a visitor opens it in Moments. It stays so for as long as the app runs. */
export function isSinglePage(): boolean {
  known ??= readLaunchRules().isSinglePage;
  return known;
}
