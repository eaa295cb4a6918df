import { isSupported } from './supported';

/**
 * Listens for WeChat's Translate menu (from base library 3.7.9) and for its end (from 3.14.2).
 * @param translate gets the wanted language, such as `zh_CN`
 */
export function onTranslation(translate: (locale: string) => void, end: () => void): void {
  // Without the end event, the app would stay in the other language.
  if (!isSupported('onUserTriggerTranslation') || !isSupported('onUserOffTranslation')) return;
  wx.onUserTriggerTranslation(({ locale }) => translate(locale));
  wx.onUserOffTranslation(end);
}
