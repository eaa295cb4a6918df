import { onPrivacyNeeded, showPrivacyGuide } from '../../../miniprogram/services/privacy';
import type { AnswerPrivacy } from '../../../miniprogram/domain/settings/privacy-answer';

type Listener = (resolve: (resolution: object) => void, event: { referrer: string }) => void;

/** A phone; without the questions where its base library is older than they are. */
function installPhone({ knows, guide = true }: { knows: boolean; guide?: boolean }) {
  const listeners: Listener[] = [];
  Object.assign(globalThis, {
    wx: {
      canIUse: () => knows,
      onNeedPrivacyAuthorization: (listener: Listener) => listeners.push(listener),
      openPrivacyContract: ({ success, fail }: { success: () => void; fail: () => void }) =>
        guide ? success() : fail(),
    },
  });
  return listeners;
}

test('a call that waits is answered in WeChat’s terms', () => {
  const listeners = installPhone({ knows: true });
  const answers: AnswerPrivacy[] = [];
  onPrivacyNeeded((answer) => answers.push(answer));
  const resolutions: object[] = [];
  listeners[0]?.((resolution) => resolutions.push(resolution), { referrer: 'setClipboardData' });
  for (const answer of ['shown', 'agreed', 'refused'] as const) answers[0]?.(answer);
  expect(resolutions).toEqual([
    { event: 'exposureAuthorization' },
    { event: 'agree', buttonId: 'agree-privacy' },
    { event: 'disagree' },
  ]);
});

test('a phone that never asks is left alone', async () => {
  const listeners = installPhone({ knows: false });
  onPrivacyNeeded(() => undefined);
  expect(listeners).toEqual([]);
  expect(await showPrivacyGuide()).toBe(false);
});

test.each([true, false])('whether there is a guide to show is told (%s)', async (guide) => {
  installPhone({ knows: true, guide });
  expect(await showPrivacyGuide()).toBe(guide);
});
