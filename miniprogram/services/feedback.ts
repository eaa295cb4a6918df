import { ignore, isSupported } from './supported';

/** Says something in passing, over whatever page is shown. */
export function say(text: string): void {
  if (isSupported('showToast')) wx.showToast({ title: text, icon: 'none', fail: ignore });
}
