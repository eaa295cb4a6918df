import { writeOpening } from '../pages/opening';
import type { PageTarget } from '../pages/routes';

/** A shared page. */
export interface SharedPage {
  path: string;
  /** The query without the campaign: `id=pay-score-users`; '' for none. */
  query: string;
  campaign: string | null;
  title: string;
  /** The picture of the card (default: WeChat's picture of the page). */
  imageUrl?: string | undefined;
}

/** The result of `onShareAppMessage`. WeChat expects an absolute path. */
export interface ChatCard {
  title: string;
  path: string;
  /** 5:4. */
  imageUrl?: string;
}

/** The result of `onShareTimeline`, `onAddToFavorites` and `wx.onCopyUrl`'s listener. WeChat adds the path. */
export interface QueryCard {
  title: string;
  query: string;
  /** 1:1. */
  imageUrl?: string;
}

/** The chat card of a button, for another page than the current one. */
export interface OtherCard {
  target: PageTarget;
  title: string;
  /** The campaign's code (default: the campaign that brought the visitor). */
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
