import type { QueryCard } from '../domain/sharing/share-cards';
import { isSinglePage } from './launch';
import { ignore, isSupported } from './supported';

/** A poster in the place of a screenshot: what is there at once, and what may be there within three seconds. */
export interface ScreenshotPoster {
  /** Local. */
  src: string;
  promise: Promise<{ src: string }>;
}

/** What WeChat's own ways to share ask of the page that is shown. Each asks when the visitor uses it. */
export interface ShareEntries {
  /** For a link that is copied from WeChat's menu. Without it, the link opens the page without its query. */
  copiedLink: () => QueryCard;
  /** The query with which a screenshot opens the Mini Program, from base library 3.3.0. */
  screenshotQuery: () => string;
  /** The picture that is sent in the place of a screenshot, from base library 3.12.0. */
  screenshotPoster: () => ScreenshotPoster;
}

/** WeChat has one listener of each kind: that of the page which offered itself last. */
let offered: ShareEntries | null = null;

/** Answers WeChat's own ways to share for the page that is shown now. A WeChat that lacks one never asks. */
export function offerShareEntries(entries: ShareEntries): void {
  offered = entries;
  if (isSupported('onCopyUrl')) {
    wx.onCopyUrl(() => {
      const { query, title } = entries.copiedLink();
      return { query, title };
    });
  }
  // A page in Moments' single-page mode has no menu.
  if (isSinglePage()) return;
  // WeChat asks for a screenshot's query only where the page can be sent to a chat.
  if (isSupported('showShareMenu')) wx.showShareMenu({ fail: ignore });
  if (isSupported('onUserCaptureScreen')) {
    endScreenshots();
    wx.onUserCaptureScreen(() => ({ query: entries.screenshotQuery() }));
  }
  if (isSupported('onGeneratePoster')) wx.onGeneratePoster(() => entries.screenshotPoster());
}

/** Takes that back, for a page that is left, unless another page has offered itself meanwhile. */
export function withdrawShareEntries(entries: ShareEntries): void {
  if (offered !== entries) return;
  offered = null;
  if (isSupported('offCopyUrl')) wx.offCopyUrl();
  if (isSinglePage()) return;
  endScreenshots();
  if (isSupported('offGeneratePoster')) wx.offGeneratePoster();
}

/** Removes all listeners: the app has no others. */
function endScreenshots(): void {
  if (isSupported('offUserCaptureScreen')) wx.offUserCaptureScreen();
}
