import { writeOpening } from '../pages/opening';
import type { PageTarget } from '../pages/routes';

/** A page as it leaves the phone. */
export interface SharedPage {
  path: string;
  /** What it shows, without the campaign: `id=pay-score-users`; '' for nothing. */
  query: string;
  campaign: string | null;
  title: string;
  /** The picture of its card; WeChat has one of its own where there is none. */
  imageUrl?: string | undefined;
}

/** What `onShareAppMessage` returns. WeChat wants the path from its root. */
export interface ChatCard {
  title: string;
  path: string;
  /** 5:4. */
  imageUrl?: string;
}

/** What `onShareTimeline`, `onAddToFavorites` and `wx.onCopyUrl`'s listener return: WeChat knows the path. */
export interface QueryCard {
  title: string;
  query: string;
  /** 1:1. */
  imageUrl?: string;
}

/** The chat card that a button sends: of another page than the shown one. */
export interface OtherCard {
  target: PageTarget;
  title: string;
  /** The code of the campaign that it belongs to; without it, that which has brought the visitor. */
  campaign?: string;
  /** Without it, the page's own picture is drawn. */
  imageUrl?: string;
}

/** A page's card for a chat. */
export function chatCard({ path, query, campaign, title, imageUrl }: SharedPage): ChatCard {
  const written = writeOpening(query, campaign);
  return { title, path: `/${path}${written && `?${written}`}`, ...(imageUrl && { imageUrl }) };
}

/** A page's card in Moments, and among favourites. */
export function queryCard({ query, campaign, title, imageUrl }: SharedPage): QueryCard {
  return { title, query: writeOpening(query, campaign), ...(imageUrl && { imageUrl }) };
}
