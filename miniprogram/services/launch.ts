import { launchContextOf, launchRules, type LaunchRules } from '../domain/pages/launch-rules';
import { isSupported } from './supported';

/** WeChat's scene for a Mini Program that is opened from the list of Mini Programs. */
const ORDINARY = { scene: 1001 };

let known: boolean | undefined;

/** The rules of the current launch context. They change when the app is entered again from elsewhere. */
export function readLaunchRules(): LaunchRules {
  const facts = isSupported('getEnterOptionsSync') ? wx.getEnterOptionsSync() : ORDINARY;
  return launchRules[launchContextOf(facts)];
}

/** Whether the app is in single-page mode, as in Moments. This never changes while the app runs. */
export function isSinglePage(): boolean {
  known ??= readLaunchRules().isSinglePage;
  return known;
}
