import type { AnswerPrivacy, PrivacyAnswer } from '../domain/settings/privacy-answer';
import { isSupported } from './supported';

/** WeChat accepts an agreement only from a tap on its own button, which is in `components/privacy-sheet`. */
const BUTTON_ID = 'agree-privacy';

const resolutions = {
  shown: { event: 'exposureAuthorization' },
  agreed: { event: 'agree', buttonId: BUTTON_ID },
  refused: { event: 'disagree' },
} as const satisfies Record<PrivacyAnswer, object>;

/**
 * Listens for calls that wait for the visitor's consent to the privacy guide, such as for the clipboard or the album. A call
 * continues or fails when it is answered. Not available before base library 2.32.3.
 */
export function onPrivacyNeeded(listener: (answer: AnswerPrivacy) => void): void {
  if (!isSupported('onNeedPrivacyAuthorization')) return;
  wx.onNeedPrivacyAuthorization((given) => {
    // The typings declare a result, but it is a function in the documentation and on phones.
    const resolve = given as unknown as (resolution: object) => void;
    listener((answer) => resolve(resolutions[answer]));
  });
}

/** Shows the account's privacy guide. @returns whether WeChat could show it */
export function showPrivacyGuide(): Promise<boolean> {
  if (!isSupported('openPrivacyContract')) return Promise.resolve(false);
  return new Promise((resolve) => {
    wx.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
}
