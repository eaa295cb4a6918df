import { computed, makeObservable } from 'mobx-miniprogram';
import type { Language } from '../domain/words/language';
import { readOpening, type Opening, type Query } from '../domain/pages/opening';
import { cardTitleOf } from '../domain/pages/page-title';
import { queryOf, readTarget, routeOf, type PageTarget } from '../domain/pages/routes';
import type { OtherCard } from '../domain/sharing/share-cards';
import type { Words } from '../domain/words/index';
import type { RootStore } from '../stores/root-store';
import type { PageEvent } from './page-events';

/** What a page is: a view over the store, and what its WXML asks for. `State`: see `definePageWithState`. */
export interface PageDefinition<View extends object, State = undefined> {
  /** What the page shows: derived from the store, again whenever the store changes. */
  view: (store: RootStore, query: Query, state: State) => View;
  /** The words of its WXML, where its subpackage adds its own to the app's. */
  words?: (language: Language) => Words;
  /** The groups of words that its WXML reads: all of them would keep it unpainted for longer. */
  reads: readonly string[];
  /** The page's title, where it is another than that of what the page shows. */
  title?: (view: View, words: Words) => string;
  /** The navigation bar's text, where the title is too long for it. */
  barTitle?: (view: View, words: Words) => string;
  /** What stands on the page as a whole: where that changes, the page shows its beginning. */
  whole?: (view: View) => boolean;
  /** What only this page knows, such as which of its parts is chosen. */
  data?: Record<string, unknown>;
  /** Called once, before the first view. */
  opened?: (store: RootStore, query: Query) => void;
  /** Called once, when the page goes. */
  closed?: (store: RootStore) => void;
  /** What a button of the page shares in its place: another page's card. */
  sharedCard?: (view: View) => OtherCard | null;
  /** The id of what it shows, where the visitor can turn to another than the page was opened for. */
  shows?: (view: View) => string;
  /** The query with which a shared page opens again, where that is more than the id of what it shows. */
  sharedQuery?: (view: View, query: Query) => string;
  /** What the WXML's handlers do. */
  handlers?: Record<string, (event: PageEvent, context: HandlerContext<View, State>) => void>;
}

/** What a handler works with. */
export interface HandlerContext<View, State = undefined> {
  store: RootStore;
  /** What only this page of the stack has. */
  state: State;
  view: View;
  /** The page itself. */
  target: PageTarget;
  setData: (data: Record<string, unknown>) => void;
  /** Whether the page is still the shown one: what a handler has waited for may come later than that. */
  isShown: () => boolean;
}

/** An open page, as its bars and its cards need to know it. */
export interface ShownPage {
  readonly store: RootStore;
  readonly route: string;
  readonly opening: Opening;
  readonly target: PageTarget;
  readonly isTab: boolean;
  readonly title: string;
  readonly barTitle: string;
  /** The query with which it opens again. */
  readonly sharedQuery: string;
  /** What a button of it shares in its place. */
  readonly sharedCard: OtherCard | null;
}

/** A page that is open: what it was opened with, and what it shows and is called at the moment. */
export class OpenPage<View extends object, State> implements ShownPage {
  readonly state: State;

  constructor(
    private readonly definition: PageDefinition<View, State>,
    makeState: (store: RootStore, query: Query) => State,
    readonly store: RootStore,
    readonly route: string,
    private readonly rawQuery: Query,
  ) {
    this.state = makeState(store, this.opening.query);
    // What the page shows, and what it is called, follow from one and the same view.
    makeObservable(this, { view: computed });
  }

  /** As the release of the moment reads it: a newer one may have what a code stands for. */
  get opening(): Opening {
    return readOpening(this.route, this.rawQuery, this.store.content.release);
  }

  get target(): PageTarget {
    const { shows } = this.definition;
    return readTarget(this.route, shows ? { id: shows(this.view) } : this.opening.query);
  }

  get isTab(): boolean {
    return routeOf(this.route)?.isTab ?? false;
  }

  get view(): View {
    return this.definition.view(this.store, this.opening.query, this.state);
  }

  get title(): string {
    return this.named(this.definition.title);
  }

  get barTitle(): string {
    const { title, barTitle = title } = this.definition;
    return this.named(barTitle);
  }

  /** See `PageDefinition.whole`. */
  get whole(): boolean {
    return this.definition.whole?.(this.view) ?? true;
  }

  get sharedQuery(): string {
    const own = this.definition.sharedQuery?.(this.view, this.opening.query);
    return own ?? queryOf(this.target);
  }

  get sharedCard(): OtherCard | null {
    return this.definition.sharedCard?.(this.view) ?? null;
  }

  private named(own: PageDefinition<View>['title']): string {
    const { content, preferences } = this.store;
    return own
      ? own(this.view, preferences.words)
      : cardTitleOf(content.release, this.target, preferences.language);
  }
}
