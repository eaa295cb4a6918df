import type { Language } from '../domain/language';
import { readOpening, type Opening, type Query } from '../domain/opening';
import { titleOf } from '../domain/page-title';
import { readTarget, routeOf, type PageTarget } from '../domain/routes';
import type { Words } from '../domain/words/index';
import type { RootStore } from '../stores/root-store';
import type { PageEvent } from './page-events';

/** What a page is: a view over the store, and what its WXML asks for. */
export interface PageDefinition<View extends object> {
  /** What the page shows: derived from the store, again whenever the store changes. */
  view: (store: RootStore, query: Query) => View;
  /** The words of its WXML, where its subpackage adds its own to the app's. */
  words?: (language: Language) => Words;
  /** The groups of words that its WXML reads: all of them would keep it unpainted for longer. */
  reads: readonly string[];
  /** The page's title, where it is another than that of what the page shows. */
  title?: (view: View, words: Words) => string;
  /** The navigation bar's text, where the title is too long for it. */
  barTitle?: (view: View, words: Words) => string;
  /** What only this page knows, such as which of its parts is chosen. */
  data?: Record<string, unknown>;
  /** Called once, before the first view. */
  opened?: (store: RootStore, query: Query) => void;
  /** Called once, when the page goes. */
  closed?: (store: RootStore) => void;
  /** What a button of the page shares in its place: another page's card. */
  sharedCard?: (view: View) => CampaignCard | null;
  /** The query with which a shared page opens again, where that is more than the id of what it shows. */
  sharedQuery?: (view: View, query: Query) => string;
  /** What the WXML's handlers do. */
  handlers?: Record<string, (event: PageEvent, context: HandlerContext<View>) => void>;
}

/** The card of a page that a campaign leads to. */
export interface CampaignCard {
  target: PageTarget;
  campaign: string;
  title: string;
  imageUrl: string;
}

/** What a handler works with. */
export interface HandlerContext<View> {
  store: RootStore;
  view: View;
  /** The page itself. */
  target: PageTarget;
  setData: (data: Record<string, unknown>) => void;
}

/** A page that is open: what it was opened with, and what it shows and is called at the moment. */
export class OpenPage<View extends object> {
  readonly opening: Opening;

  constructor(
    readonly definition: PageDefinition<View>,
    readonly store: RootStore,
    readonly route: string,
    rawQuery: Query,
  ) {
    this.opening = readOpening(route, rawQuery, store.content.release);
  }

  get target(): PageTarget {
    return readTarget(this.route, this.opening.query);
  }

  get isTab(): boolean {
    return routeOf(this.route)?.isTab ?? false;
  }

  get view(): View {
    return this.definition.view(this.store, this.opening.query);
  }

  get title(): string {
    return this.named(this.definition.title);
  }

  get barTitle(): string {
    const { title, barTitle = title } = this.definition;
    return this.named(barTitle);
  }

  private named(own: PageDefinition<View>['title']): string {
    const { content, preferences } = this.store;
    return own
      ? own(this.view, preferences.words)
      : titleOf(content.release, this.target, preferences.language);
  }
}
