import type { Feedback } from '../chrome/feedback';
import type { PictureSheet } from '../chrome/picture-sheet';
import type { ShareSheet } from '../chrome/share-sheet';
import { shareWordsIn } from '../chrome/share-words';
import type { DeviceState } from '../device';
import type { Emitter } from '../events';
import type { Addresses } from '../files/addresses';
import type { HostEvent, ShareCard, SharePreview } from '../host-api';
import type { PageStack } from '../page-stack';
import type { PageRecord } from '../page-view';
import { platforms } from '../platforms';
import { formatQuery } from '../routes';
import { drawLogo } from './app-logo';
import { takePicture } from './page-picture';
import {
  checkPath,
  readContent,
  shareFunctions,
  type ShareContent,
  type ShareMenu,
} from './share-content';
import { MenuListeners } from './menu-listeners';
import { ShareMenus } from './share-menus';

export interface SharingOptions {
  stack: PageStack;
  pages: readonly string[];
  appName: string;
  device: DeviceState;
  sheet: ShareSheet;
  feedback: Feedback;
  addresses: Addresses;
  events: Emitter<HostEvent>;
  pictureSheet: PictureSheet;
  onError: (error: unknown, page: string) => void;
}

/** The ways to share a page that need no button of the app. */
export type ShareEntry = ShareMenu | 'copyUrl' | 'screenshot';

/** What `onShareAppMessage` is told of its cause. */
export type ShareOrigin = { from: 'menu' } | { from: 'button'; target: object };

/** A picture's width to its height, where the page has none of its own. */
const ratios: Record<ShareMenu, number> = {
  shareAppMessage: 5 / 4,
  shareTimeline: 1,
  addToFavorites: 1,
};

/** How a page leaves the phone: asks it what to send, fills in WeChat's defaults, and shows the card. */
export class Sharing {
  readonly menus: ShareMenus;
  readonly listeners = new MenuListeners();

  constructor(private readonly options: SharingOptions) {
    this.menus = new ShareMenus(platforms[options.device.current.platform].hasMoments);
    options.stack.menuTaps.on((record) => void this.openMenu(record));
  }

  /** What the shown page would send now. */
  async preview(menu: ShareMenu): Promise<SharePreview> {
    const { current } = this.options.stack;
    if (!current || !this.menus.of(current).includes(menu)) return { status: 'absent' };
    try {
      return { status: 'ready', card: await this.makeCard(current, menu, { from: 'menu' }) };
    } catch (error) {
      return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Sends the shown page, once the visitor agrees. What goes wrong is reported. */
  async share(menu: ShareMenu, origin: ShareOrigin): Promise<void> {
    const { stack, sheet, feedback, events, device, onError } = this.options;
    const { current } = stack;
    if (!current) return;
    try {
      const card = await this.makeCard(current, menu, origin);
      // WeChat keeps a favourite without asking.
      const isConfirmed = menu === 'addToFavorites' || (await sheet.showCard(card));
      events.emit({ type: 'share', card, isConfirmed });
      if (!isConfirmed) return;
      const { sent, posted, kept } = shareWordsIn(device.current.language);
      const done = { shareAppMessage: sent, shareTimeline: posted, addToFavorites: kept }[menu];
      feedback.showToast(done, 'success', 1500, false);
    } catch (error) {
      onError(error, current.path);
    }
  }

  /** Uses one of WeChat's own ways to share the shown page, as its menu or a screenshot would. */
  async use(entry: ShareEntry): Promise<void> {
    const { current } = this.options.stack;
    if (!current) return;
    if (entry === 'copyUrl') await this.copyUrl(current);
    else if (entry === 'screenshot') await this.forwardScreenshot(current);
    else if (this.menus.of(current).includes(entry)) await this.share(entry, { from: 'menu' });
  }

  /** The visitor takes a screenshot and taps "forward". The app may replace the picture. */
  private async forwardScreenshot(record: PageRecord): Promise<void> {
    const { addresses, appName, events, onError, pictureSheet } = this.options;
    try {
      const query = await this.listeners.readScreenshotQuery();
      const poster = await this.listeners.readPoster();
      const { clientWidth, clientHeight } = record.view.scroller;
      const imageUrl = poster
        ? addresses.of(poster, '')
        : await takePicture(record.view, clientWidth / clientHeight);
      const entrance = { appName, path: `/${record.path}${query && `?${query}`}` };
      const target = await pictureSheet.open({ imageUrl, entrance });
      events.emit({ type: 'share-picture', picture: { path: poster, imageUrl, entrance }, target });
    } catch (error) {
      onError(error, record.path);
    }
  }

  private async openMenu(record: PageRecord): Promise<void> {
    const { sheet, appName, device } = this.options;
    const translation = this.listeners.offersOriginal ? 'original' : 'translate';
    const tools = ['copyUrl', translation] as const;
    const entry = await sheet.openMenu(appName, this.menus.of(record), tools);
    if (entry === null) return;
    if (entry === 'copyUrl') await this.copyUrl(record);
    else if (entry === 'translate' || entry === 'original') {
      this.listeners.toggleTranslation(device.current.language);
    } else await this.share(entry, { from: 'menu' });
  }

  /** Puts a link to the page on the clipboard: WeChat's short link opens the same. */
  private async copyUrl(record: PageRecord): Promise<void> {
    const { events, feedback, device } = this.options;
    const { query, title } = await this.listeners.readCopiedUrl();
    const path = `/${record.path}${query && `?${query}`}`;
    const url = new URL('/app/', window.location.origin);
    url.search = new URLSearchParams({ path: record.path, query }).toString();
    await navigator.clipboard.writeText(url.href).catch(() => undefined);
    events.emit({ type: 'copy-link', path, title });
    feedback.showToast(shareWordsIn(device.current.language).copied, 'success', 1500, false);
  }

  private async makeCard(
    record: PageRecord,
    menu: ShareMenu,
    origin: ShareOrigin,
  ): Promise<ShareCard> {
    const { stack, pages, appName, addresses } = this.options;
    const given = { shareAppMessage: [origin], shareTimeline: [], addToFavorites: [{}] }[menu];
    const content = await readContent(menu, stack.call(record, shareFunctions[menu], ...given));
    const path = pathOf(record, menu, content);
    checkPath(path, pages);
    const logo = drawLogo(appName);
    const ownTitle = menu === 'addToFavorites' ? record.view.navigationBar.titleText : '';
    return {
      menu,
      title: content.title || ownTitle || appName,
      path,
      imageUrl: content.imageUrl
        ? // Pictures of the Mini Program's own folder are named from its root.
          addresses.of(content.imageUrl, '')
        : menu === 'shareTimeline'
          ? logo
          : await takePicture(record.view, ratios[menu]),
      appName,
      logo,
    };
  }
}

/** Where a card leads: what the page says, else the page itself with its query. */
function pathOf(record: PageRecord, menu: ShareMenu, { path, query }: ShareContent): string {
  const isMessage = menu === 'shareAppMessage';
  if (isMessage && path) return path;
  const search = (isMessage ? null : query) ?? formatQuery(record.query);
  return `/${record.path}${search && `?${search}`}`;
}
