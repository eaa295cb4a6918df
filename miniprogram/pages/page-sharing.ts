import { pageKeyOf, queryOf } from '../domain/pages/routes';
import {
  chatCard,
  queryCard,
  type ChatCard,
  type OtherCard,
  type QueryCard,
  type SharedPage,
} from '../domain/sharing/share-cards';
import {
  offerShareEntries,
  withdrawShareEntries,
  type ScreenshotPoster,
  type ShareEntries,
} from '../services/share-entries';
import { later } from '../services/system';
import type { PicturedPage } from '../stores/share-pictures';
import type { ShownPage } from './open-page';

/** Milliseconds after which a shown page has nothing better to do than to draw its picture. */
const PICTURE_DELAY = 1000;

/** How a page is shared: its cards for chats, Moments and favourites, and its link. What leaves the phone is counted. */
export class PageSharing {
  private cancelPicture: () => void = () => undefined;
  private readonly entries: ShareEntries = {
    copiedLink: () => this.toLink(),
    screenshotQuery: () => queryCard(this.shared).query,
    screenshotPoster: () => this.toPoster(),
  };

  constructor(private readonly page: ShownPage) {}

  /** For a page that is shown: draws the picture for Moments, which WeChat does not wait for, and answers WeChat's menu. */
  prepare(): void {
    const { pictures } = this.page.store;
    offerShareEntries(this.entries);
    this.cancelPicture();
    this.cancelPicture = later(
      () => void pictures.prepare(this.pictured, 'moments'),
      PICTURE_DELAY,
    );
  }

  /** For a page that is left. */
  stopPreparing(): void {
    this.cancelPicture();
    withdrawShareEntries(this.entries);
  }

  /** The card for a chat. @param isButton whether a button of the page asks, which may share another page's card */
  toChat(isButton: boolean): ChatCard & { promise?: Promise<ChatCard> } {
    const other = isButton ? this.page.sharedCard : null;
    return other ? this.otherCard(other) : this.ownCard();
  }

  toMoments(): QueryCard {
    this.count();
    return this.queryCard();
  }

  toFavorites(): QueryCard {
    return this.queryCard();
  }

  private toLink(): QueryCard {
    this.count();
    return queryCard(this.shared);
  }

  /** The page's own poster once it is drawn, for which WeChat waits three seconds; its topic's cover until then. */
  private toPoster(): ScreenshotPoster {
    this.count();
    const { pictures } = this.page.store;
    const { pictured } = this;
    const poster = () => ({ src: pictures.takePoster(pictured) });
    return { ...poster(), promise: pictures.prepare(pictured, 'poster').then(poster, poster) };
  }

  private otherCard({ target, title, ...given }: OtherCard) {
    const { content, engagement } = this.page.store;
    const { campaign = this.page.opening.campaign, imageUrl } = given;
    engagement.shared(pageKeyOf(target), campaign, content.release);
    const shared = { path: target.path, query: queryOf(target), campaign, title };
    if (imageUrl !== undefined) return chatCard({ ...shared, imageUrl });
    return this.drawnCard(shared, { ...this.pictured, target });
  }

  private ownCard() {
    this.count();
    return this.drawnCard(this.shared, this.pictured);
  }

  /** WeChat waits three seconds for a page's own picture. */
  private drawnCard(shared: SharedPage, pictured: PicturedPage) {
    const { pictures } = this.page.store;
    const card = () => chatCard({ ...shared, imageUrl: pictures.take(pictured, 'chat') });
    return { ...card(), promise: pictures.prepare(pictured, 'chat').then(card) };
  }

  private queryCard(): QueryCard {
    const imageUrl = this.page.store.pictures.take(this.pictured, 'moments');
    return queryCard({ ...this.shared, imageUrl });
  }

  private count(): void {
    const { store, target, opening } = this.page;
    store.engagement.shared(pageKeyOf(target), opening.campaign, store.content.release);
  }

  /** What a picture of the page is drawn from. */
  private get pictured(): PicturedPage {
    const { store, target } = this.page;
    const { content, preferences } = store;
    return { release: content.release, target, language: preferences.language };
  }

  private get shared(): SharedPage {
    const { opening, route, sharedQuery, title } = this.page;
    return { path: route, query: sharedQuery, campaign: opening.campaign, title };
  }
}
