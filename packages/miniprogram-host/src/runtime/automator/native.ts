import * as v from 'valibot';
import type { AutomatorContext } from './context';
import { method, optional, type Method } from './method';

const actions = [
  ...(['goHome', 'navigateLeft', 'switchTab', 'confirmModal', 'cancelModal'] as const),
  ...(['authorizeAllow', 'authorizeCancel'] as const),
  ...(['closePaymentDialog', 'shareConfirm', 'shareCancel'] as const),
];

const native = v.object({
  method: v.picklist(actions),
  data: optional(v.object({ url: optional(v.string()) })),
});

/** `Tool.native`: WeChat's own controls around the pages. @throws Error where the control isn't on the screen */
export function nativeMethod(context: AutomatorContext): Method {
  const { stack, feedback, shareSheet, pictureSheet, consentDialogs, settings, screens } = context;
  const navigationButton = (kind?: 'home') => {
    const button = stack.current?.view.navigationBar.button;
    if (!button || button.hidden || (kind && button.dataset.kind !== kind)) {
      throw new Error(`the page shows no ${kind ?? 'back'} button`);
    }
    return button;
  };
  const authorise = (isAllowed: boolean) => {
    // A question lies above the settings, where both are open.
    if (consentDialogs.isOpen || !settings.answer(isAllowed)) consentDialogs.answer(isAllowed);
  };
  const share = (isConfirmed: boolean) => {
    if (!pictureSheet.answerSheet(isConfirmed)) shareSheet.answerCard(isConfirmed);
  };
  const run: Record<(typeof actions)[number], (url: string) => void> = {
    goHome: () => navigationButton('home').click(),
    navigateLeft: () => {
      if (!screens.back()) navigationButton().click();
    },
    switchTab: (url) => {
      if (!stack.tabBar?.tap(url)) throw new Error(`the tab bar has no tab for "${url}"`);
    },
    confirmModal: () => feedback.answerModal(true),
    cancelModal: () => feedback.answerModal(false),
    authorizeAllow: () => authorise(true),
    authorizeCancel: () => authorise(false),
    closePaymentDialog: () => {
      throw new Error('there is no payment dialog on the screen: the browser host has none');
    },
    shareConfirm: () => share(true),
    shareCancel: () => share(false),
  };
  return method(native, ({ method: name, data }) => run[name](data?.url ?? ''));
}
