import { launchContextOf, launchRules, type LaunchRules } from '../domain/pages/launch-rules';
import { isSupported } from './supported';

/** WeChat's scene for a Mini Program that is opened from the list of Mini Programs. */
const ORDINARY = { scene: 1001 };

let known: boolean | undefined;

/** What the way in which the visitor has come changes; another one, when the app is entered again from elsewhere. */
export function readLaunchRules(): LaunchRules {
  const facts = isSupported('getEnterOptionsSync') ? wx.getEnterOptionsSync() : ORDINARY;
  return launchRules[launchContextOf(facts)];
}

/** Whether WeChat shows one page alone, as a visitor opens it in Moments. It stays so for as long as the app runs. */
export function isSinglePage(): boolean {
  known ??= readLaunchRules().isSinglePage;
  return known;
}
