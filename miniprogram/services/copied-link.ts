import type { QueryCard } from '../domain/sharing/share-cards';
import { isSupported } from './supported';

/**
 * Says what a link that the visitor copies from WeChat's menu opens. Without it, the link opens the page without its query.
 * @param card of the page that is shown now
 */
export function setCopiedLink(card: () => QueryCard): void {
  if (!isSupported('onCopyUrl')) return;
  wx.onCopyUrl(() => {
    const { query, title } = card();
    return { query, title };
  });
}

/** Takes that back, for a page that is left. */
export function clearCopiedLink(): void {
  if (isSupported('offCopyUrl')) wx.offCopyUrl();
}
