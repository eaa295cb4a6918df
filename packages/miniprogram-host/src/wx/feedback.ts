import { asyncApi } from './api';
import type { WxContext } from './context';

/** Toasts, loading, modals, action sheets, the clipboard and the motor. */
export function feedbackApis({ feedback, device, privacy }: WxContext) {
  const isChinese = () => device.current.language.startsWith('zh');
  return {
    showToast: asyncApi<{
      title: string;
      icon?: 'success' | 'error' | 'loading' | 'none';
      duration?: number;
      mask?: boolean;
    }>('showToast', ({ title, icon = 'success', duration = 1500, mask = false }) =>
      feedback.showToast(title, icon, duration, mask),
    ),
    hideToast: asyncApi('hideToast', () => feedback.hideToast()),
    showLoading: asyncApi<{ title: string; mask?: boolean }>(
      'showLoading',
      ({ title, mask = false }) => feedback.showToast(title, 'loading', 0, mask),
    ),
    hideLoading: asyncApi('hideLoading', () => feedback.hideToast()),
    showModal: asyncApi<{
      title?: string;
      content?: string;
      confirmText?: string;
      cancelText?: string;
      showCancel?: boolean;
      editable?: boolean;
      placeholderText?: string;
    }>('showModal', (options) =>
      feedback.showModal({
        title: options.title ?? '',
        content: options.content ?? '',
        confirmText: options.confirmText ?? (isChinese() ? '确定' : 'OK'),
        cancelText: options.cancelText ?? (isChinese() ? '取消' : 'Cancel'),
        showCancel: options.showCancel ?? true,
        editable: options.editable ?? false,
        placeholderText: options.placeholderText ?? '',
      }),
    ),
    showActionSheet: asyncApi<{ itemList: string[] }>('showActionSheet', async ({ itemList }) => {
      const tapIndex = await feedback.showActionSheet(itemList, isChinese() ? '取消' : 'Cancel');
      if (tapIndex === null) throw new Error('cancel');
      return { tapIndex };
    }),
    setClipboardData: asyncApi<{ data: string }>('setClipboardData', async ({ data }) => {
      await privacy.require('setClipboardData');
      clipboard = data;
      // The browser may refuse; inside the app the text is there all the same.
      await navigator.clipboard.writeText(data).catch(() => undefined);
      feedback.showToast(isChinese() ? '内容已复制' : 'Copied', 'success', 1500, false);
    }),
    getClipboardData: asyncApi('getClipboardData', async () => {
      await privacy.require('getClipboardData');
      return { data: clipboard };
    }),
    vibrateShort: asyncApi('vibrateShort', () => vibrate(15)),
    vibrateLong: asyncApi('vibrateLong', () => vibrate(400)),
  };
}

let clipboard = '';

/** Where the browser has a motor to move; a desktop stays still. */
function vibrate(milliseconds: number): void {
  if ('vibrate' in navigator) navigator.vibrate(milliseconds);
}
