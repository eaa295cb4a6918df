import { ignore, isSupported } from './supported';

/** Shows a toast over the current page. */
export function say(text: string): void {
  if (isSupported('showToast')) wx.showToast({ title: text, icon: 'none', fail: ignore });
}
