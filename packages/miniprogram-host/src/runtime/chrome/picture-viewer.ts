import { dialogButton } from './dialog';
import type { Screens } from './screens';

const words = {
  en: { label: 'Picture', close: 'Close', previous: 'Previous picture', next: 'Next picture' },
  zh: { label: '图片', close: '关闭', previous: '上一张', next: '下一张' },
};

/**
 * Shows pictures one by one on the whole screen; a tap leads back.
 * @param addresses at least one
 * @param first the index of the one that is shown first
 */
export function viewPictures(
  screens: Screens,
  language: string,
  addresses: readonly string[],
  first: number,
): void {
  const spoken = language.startsWith('zh') ? words.zh : words.en;
  let shown = first;
  const content = document.createElement('div');
  content.className = 'host-viewer';
  const picture = document.createElement('img');
  picture.alt = '';
  const count = document.createElement('p');
  count.setAttribute('aria-live', 'polite');
  const show = (index: number) => {
    shown = index;
    picture.src = addresses[index] ?? '';
    count.textContent = `${index + 1} / ${addresses.length}`;
    previous.disabled = index === 0;
    next.disabled = index === addresses.length - 1;
  };
  const button = (name: 'close' | 'previous' | 'next', act: () => void) => {
    const element = dialogButton('', `host-viewer-${name}`, act);
    element.setAttribute('aria-label', spoken[name]);
    return element;
  };
  const previous = button('previous', () => show(shown - 1));
  const next = button('next', () => show(shown + 1));
  const leave = button('close', () => close());
  leave.append(picture);
  content.append(leave);
  if (addresses.length > 1) content.append(previous, count, next);
  show(first);
  const close = screens.show({
    label: spoken.label,
    back: spoken.close,
    className: 'host-screen-viewer',
    content,
  });
}
