import { reaction } from 'mobx-miniprogram';
import { createStoreBindings } from 'mobx-miniprogram-bindings';
import type { RoadmapApp } from '../app';
import { endPullDown, nameTabs, paintBars, setTitle } from '../services/chrome';
import { queryOf, readTarget, type PageTarget } from '../domain/routes';
import { isSinglePage } from '../services/launch';
import type { RootStore } from '../stores/root-store';
import type { Words } from '../domain/words/index';

/** A page's query, decoded. */
export type Query = Record<string, string | undefined>;

/** What happens in WXML, as far as pages read it. */
export interface PageEvent {
  detail: unknown;
  currentTarget: { dataset: Record<string, unknown> };
}

interface PageDefinition<View extends object> {
  /** Whether it is one of the tab bar's pages. */
  isTab?: boolean;
  /** What the page shows: derived from the store, again whenever the store changes. */
  view: (store: RootStore, query: Query) => View;
  /** The page's title, in the navigation bar and when it is shared. */
  title: (view: View, words: Words) => string;
  /** The navigation bar's text, where the title is too long for it. */
  barTitle?: (view: View, words: Words) => string;
  /** What only this page knows, such as which of its parts is chosen. */
  data?: Record<string, unknown>;
  /** Called once, before the first view. */
  opened?: (store: RootStore, query: Query) => void;
  /** Called once, when the page goes. */
  closed?: (store: RootStore) => void;
  /** What a button of the page shares in its place, such as another page's card. */
  sharedCard?: (view: View) => ShareCard | null;
  /** The query with which a shared page opens again, where that is more than the id of what it shows. */
  sharedQuery?: (view: View, query: Query) => string;
  /** What the WXML's handlers do. */
  handlers?: Record<string, (event: PageEvent, context: HandlerContext<View>) => void>;
}

/** A card in a chat, as WeChat takes it. */
interface ShareCard {
  title: string;
  path: string;
  imageUrl?: string;
}

/** What a handler works with. */
export interface HandlerContext<View> {
  store: RootStore;
  view: View;
  /** The page itself. */
  target: PageTarget;
  setData: (data: Record<string, unknown>) => void;
}

/** The id that a component reports with its event; '' where it reports none. */
export function detailId({ detail }: PageEvent): string {
  const { id } = detail as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

/** What every page's root element needs. */
interface Chrome {
  /** Its classes: theme and language, and whether WeChat's bar lies on its end. */
  look: string;
  /** What leads elsewhere is plain, since WeChat opens nothing else beside a page in Moments. */
  isSinglePage: boolean;
  textScale: number;
  freshness: string;
  /** Whether a call waits for consent, which a page with such calls asks for by its `privacy-sheet`. */
  asksPrivacy: boolean;
}

function decodeQuery(query: Query): Query {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      // Somebody else's link, cut in the middle of a character: better as it is than no page.
      return text;
    }
  };
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, decode(value ?? '')]),
  );
}

/**
 * Defines a page as a view over the store: binds what it derives, words and theme included, for as long as it is open,
 * and gives it what all pages have: title, bars, refresh and sharing.
 */
export function definePage<View extends object>(definition: PageDefinition<View>): void {
  const {
    isTab = false,
    view,
    title,
    barTitle = title,
    data,
    opened,
    closed,
    sharedCard,
    sharedQuery,
    handlers = {},
  } = definition;
  const methods = Object.entries(handlers).map(([name, handle]) => [
    name,
    function (this: Instance<View>, event: PageEvent) {
      const { store } = getApp<RoadmapApp>();
      handle(event, {
        store,
        view: this.currentView(),
        target: readTarget(this.route, this.query),
        setData: (patch) => this.setData(patch),
      });
    },
  ]);
  Page({
    ...Object.fromEntries(methods),
    data: { chrome: null, words: null, view: null, ...data },

    onLoad(this: Instance<View>, rawQuery: Query) {
      const { store } = getApp<RoadmapApp>();
      const { preferences } = store;
      const query = decodeQuery(rawQuery);
      this.query = query;
      this.currentView = () => view(store, query);
      opened?.(store, query);
      const chrome = (): Chrome => ({
        look: `theme-${preferences.theme} ${preferences.language}${isSinglePage() ? ' single-page' : ''}`,
        isSinglePage: isSinglePage(),
        textScale: preferences.textScale,
        freshness: store.freshness,
        asksPrivacy: store.privacy.isAsked,
      });
      this.bindings = createStoreBindings(this, {
        store,
        fields: { chrome, words: () => preferences.words, view: this.currentView },
        actions: [],
        structuralComparison: true,
      });
      this.bindings.updateStoreBindings();
      this.stopDressing = reaction(
        () => [preferences.words, preferences.theme],
        () => this.isShown && this.dress(),
      );
    },

    onShow(this: Instance<View>) {
      this.isShown = true;
      this.dress();
    },

    onHide(this: Instance<View>) {
      this.isShown = false;
    },

    onUnload(this: Instance<View>) {
      this.bindings.destroyStoreBindings();
      this.stopDressing();
      closed?.(getApp<RoadmapApp>().store);
      getApp<RoadmapApp>().store.privacy.refuse();
    },

    async onPullDownRefresh() {
      await getApp<RoadmapApp>().store.content.refresh();
      endPullDown();
    },

    onShareAppMessage(this: Instance<View>, event?: { from?: string }) {
      const card = event?.from === 'button' ? sharedCard?.(this.currentView()) : null;
      if (card) return card;
      const query = this.queryText();
      return { title: this.titleText(), path: `/${this.route}${query && `?${query}`}` };
    },

    onShareTimeline(this: Instance<View>) {
      return { title: this.titleText(), query: this.queryText() };
    },

    queryText(this: Instance<View>): string {
      return sharedQuery
        ? sharedQuery(this.currentView(), this.query)
        : queryOf(readTarget(this.route, this.query));
    },

    titleText(this: Instance<View>): string {
      return title(this.currentView(), getApp<RoadmapApp>().store.preferences.words);
    },

    /** Puts title and bars in the language and theme of the moment. */
    dress(this: Instance<View>) {
      const { theme, words } = getApp<RoadmapApp>().store.preferences;
      setTitle(barTitle(this.currentView(), words));
      paintBars(theme, isTab);
      const { roadmap, miniPrograms, payScore, search } = words.tabs;
      if (isTab) nameTabs([roadmap, miniPrograms, payScore, search]);
    },
  } as WechatMiniprogram.Page.Options<Record<string, unknown>, Record<string, unknown>>);
}

/** A page's instance, as its own methods see it. */
interface Instance<View> {
  route: string;
  query: Query;
  isShown: boolean;
  currentView: () => View;
  bindings: ReturnType<typeof createStoreBindings>;
  stopDressing: () => void;
  setData(data: Record<string, unknown>): void;
  queryText(): string;
  titleText(): string;
  dress(): void;
}
