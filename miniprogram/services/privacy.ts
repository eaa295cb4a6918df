import type { AnswerPrivacy, PrivacyAnswer } from '../domain/settings/privacy-answer';
import { isSupported } from './supported';

/** WeChat takes an agreement only from a tap on its own button: the one in `components/privacy-sheet`. */
const BUTTON_ID = 'agree-privacy';

const resolutions = {
  shown: { event: 'exposureAuthorization' },
  agreed: { event: 'agree', buttonId: BUTTON_ID },
  refused: { event: 'disagree' },
} as const satisfies Record<PrivacyAnswer, object>;

/**
 * Hears of each call that waits for the visitor's consent to the privacy guide, such as one for the clipboard or the album.
 * The call goes on, or fails, once it is answered. Before base library 2.32.3 there is nothing to hear.
 */
export function onPrivacyNeeded(listener: (answer: AnswerPrivacy) => void): void {
  if (!isSupported('onNeedPrivacyAuthorization')) return;
  wx.onNeedPrivacyAuthorization((given) => {
    // The typings take it for a result; the documentation and phones have a function there.
    const resolve = given as unknown as (resolution: object) => void;
    listener((answer) => resolve(resolutions[answer]));
  });
}

/** Shows the privacy guide, which the account has filled in at WeChat. @returns whether WeChat had it to show */
export function showPrivacyGuide(): Promise<boolean> {
  if (!isSupported('openPrivacyContract')) return Promise.resolve(false);
  return new Promise((resolve) => {
    wx.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
}
