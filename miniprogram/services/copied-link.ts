import type { QueryCard } from '../domain/sharing/share-cards';
import { isSupported } from './supported';

/**
 * Sets the target of "Copy link" in WeChat's menu. Without it, the link opens the page without its query.
 * @param card returns the card of the current page
 */
export function setCopiedLink(card: () => QueryCard): void {
  if (!isSupported('onCopyUrl')) return;
  wx.onCopyUrl(() => {
    const { query, title } = card();
    return { query, title };
  });
}

/** Removes the target, for a page that is left. */
export function clearCopiedLink(): void {
  if (isSupported('offCopyUrl')) wx.offCopyUrl();
}
