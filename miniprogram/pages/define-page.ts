import { reaction } from 'mobx-miniprogram';
import { createStoreBindings } from 'mobx-miniprogram-bindings';
import type { RoadmapApp } from '../app';
import { readOpening, type Opening, type Query } from '../domain/opening';
import { titleOf } from '../domain/page-title';
import { pageKeyOf, queryOf, readTarget, routeOf, type PageTarget } from '../domain/routes';
import {
  chatCard,
  queryCard,
  type ChatCard,
  type QueryCard,
  type SharedPage,
} from '../domain/sharing';
import { footerView, type FooterView } from '../domain/views/footer';
import type { Words } from '../domain/words/index';
import { endPullDown, nameTabs, paintBars, setTitle } from '../services/chrome';
import { readLaunchRules } from '../services/launch';
import { isBottomPage } from '../services/navigation';
import { later } from '../services/system';
import type { RootStore } from '../stores/root-store';
import type { PicturedPage } from '../stores/share-pictures';

/** Milliseconds after which a shown page has nothing better to do than to draw its picture. */
const PICTURE_DELAY = 1000;

/** What happens in WXML, as far as pages read it. */
export interface PageEvent {
  detail: unknown;
  currentTarget: { dataset: Record<string, unknown> };
}

interface PageDefinition<View extends object> {
  /** The groups of words that the page's WXML reads: all of them would keep it unpainted for longer. */
  words: readonly (keyof Words)[];
  /** What the page shows: derived from the store, again whenever the store changes. */
  view: (store: RootStore, query: Query) => View;
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
interface CampaignCard {
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

/** The id that a component reports with its event; '' where it reports none. */
export function detailId({ detail }: PageEvent): string {
  const { id } = detail as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

/** The value among a choice's values that a choice bar reports. */
export function chosenOf<Value>(
  { detail }: PageEvent,
  choices: readonly { value: Value }[],
): Value | undefined {
  const { value: chosen } = detail as { value?: unknown };
  return choices.find(({ value }) => value === chosen)?.value;
}

/** What every page has around what it shows. */
interface Chrome {
  /** The root element's classes: theme and language, and whether WeChat's bar lies on the page's end. */
  look: string;
  /** What leads elsewhere is plain, since WeChat opens nothing else beside a page in Moments. */
  isSinglePage: boolean;
  /** The visitor comes straight from a search: what is related stands before what goes deeper. */
  answersFirst: boolean;
  textScale: number;
  footer: FooterView;
  /** Whether a call waits for consent, which a page with such calls asks for by its `privacy-sheet`. */
  asksPrivacy: boolean;
}

/**
 * Defines a page as a view over the store: binds what it derives, words and theme included, for as long as it is open,
 * and gives it what all pages have: title, bars, refresh, sharing and counting.
 */
export function definePage<View extends object>(definition: PageDefinition<View>): void {
  const { words: groups, view, title, barTitle = title, data, opened, closed } = definition;
  const { sharedCard, sharedQuery, handlers = {} } = definition;
  const methods = Object.entries(handlers).map(([name, handle]): [string, unknown] => [
    name,
    function (this: Instance<View>, event: PageEvent) {
      const { store } = getApp<RoadmapApp>();
      handle(event, {
        store,
        view: this.currentView(),
        target: readTarget(this.route, this.opening.query),
        setData: (patch) => this.setData(patch),
      });
    },
  ]);
  const page: WechatMiniprogram.Page.Options<Record<string, unknown>, Record<string, unknown>> = {
    data: { chrome: null, words: null, view: null, ...data },

    onLoad(this: Instance<View>, rawQuery: Query) {
      const { store } = getApp<RoadmapApp>();
      const { content, engagement, preferences } = store;
      this.opening = readOpening(this.route, rawQuery, content.release);
      const { query, campaign } = this.opening;
      this.currentView = () => view(store, query);
      opened?.(store, query);

      const { standsAlone, answersFirst } = readLaunchRules();
      const isEntry = isBottomPage() && !routeOf(this.route)?.isTab;
      const page = pageKeyOf(readTarget(this.route, query));
      const chrome = (): Chrome => {
        const { theme, language, textScale } = preferences;
        const { freshness } = store;
        const views = engagement.views.get(page);
        return {
          look: `theme-${theme} ${language}${standsAlone ? ' single-page' : ''}`,
          isSinglePage: standsAlone,
          answersFirst: answersFirst && isEntry,
          textScale,
          footer: footerView({ freshness, views, leads: !standsAlone, isEntry }, language),
          asksPrivacy: store.privacy.isAsked,
        };
      };
      this.bindings = createStoreBindings(this, {
        store,
        fields: { chrome, words: () => pick(preferences.words, groups), view: this.currentView },
        actions: [],
        structuralComparison: true,
      });
      this.bindings.updateStoreBindings();
      this.stopDressing = reaction(
        () => [preferences.words, preferences.theme],
        () => this.isShown && this.dress(),
      );
      engagement.opened(page, campaign, content.release);
    },

    onShow(this: Instance<View>) {
      this.isShown = true;
      this.dress();
      // What goes into Moments has to be there when WeChat asks.
      const { pictures } = getApp<RoadmapApp>().store;
      this.cancelPicture = later(
        () => void pictures.prepare(this.pictured(), 'moments'),
        PICTURE_DELAY,
      );
    },

    onHide(this: Instance<View>) {
      this.isShown = false;
      this.cancelPicture();
    },

    onUnload(this: Instance<View>) {
      this.bindings.destroyStoreBindings();
      this.stopDressing();
      this.cancelPicture();
      const { store } = getApp<RoadmapApp>();
      store.privacy.refuse();
      closed?.(store);
    },

    async onPullDownRefresh() {
      await getApp<RoadmapApp>().store.content.refresh();
      endPullDown();
    },

    onShareAppMessage(this: Instance<View>, event?: { from?: string }) {
      const card = event?.from === 'button' ? sharedCard?.(this.currentView()) : null;
      if (!card) return this.chatCard();
      const { target, campaign, title: cardTitle, imageUrl } = card;
      const { content, engagement } = getApp<RoadmapApp>().store;
      engagement.shared(pageKeyOf(target), campaign, content.release);
      const page = {
        path: target.path,
        query: queryOf(target),
        campaign,
        title: cardTitle,
        imageUrl,
      };
      return chatCard(page);
    },

    /** WeChat waits three seconds for the page's own picture. */
    chatCard(this: Instance<View>) {
      const { pictures } = getApp<RoadmapApp>().store;
      const shared = this.share();
      const card = () => chatCard({ ...shared, imageUrl: pictures.take(this.pictured(), 'chat') });
      return { ...card(), promise: pictures.prepare(this.pictured(), 'chat').then(card) };
    },

    onShareTimeline(this: Instance<View>) {
      return this.queryCard(this.share());
    },

    onAddToFavorites(this: Instance<View>) {
      return this.queryCard(this.shared());
    },

    queryCard(this: Instance<View>, shared: SharedPage) {
      const { pictures } = getApp<RoadmapApp>().store;
      return queryCard({ ...shared, imageUrl: pictures.take(this.pictured(), 'moments') });
    },

    /** What a picture of the page is drawn from. */
    pictured(this: Instance<View>): PicturedPage {
      const { content, preferences } = getApp<RoadmapApp>().store;
      return {
        release: content.release,
        target: readTarget(this.route, this.opening.query),
        language: preferences.language,
      };
    },

    /** What leaves the phone when the visitor shares the page, which is counted. */
    share(this: Instance<View>): SharedPage {
      const { content, engagement } = getApp<RoadmapApp>().store;
      const { query, campaign } = this.opening;
      engagement.shared(pageKeyOf(readTarget(this.route, query)), campaign, content.release);
      return this.shared();
    },

    shared(this: Instance<View>): SharedPage {
      const { query, campaign } = this.opening;
      return {
        path: this.route,
        query: sharedQuery
          ? sharedQuery(this.currentView(), query)
          : queryOf(readTarget(this.route, query)),
        campaign,
        title: this.titleText(title),
      };
    },

    titleText(this: Instance<View>, own: PageDefinition<View>['title']): string {
      const { content, preferences } = getApp<RoadmapApp>().store;
      if (own) return own(this.currentView(), preferences.words);
      const target = readTarget(this.route, this.opening.query);
      return titleOf(content.release, target, preferences.language);
    },

    /** Puts title and bars in the language and theme of the moment. */
    dress(this: Instance<View>) {
      const { theme, words } = getApp<RoadmapApp>().store.preferences;
      const isTab = routeOf(this.route)?.isTab ?? false;
      setTitle(this.titleText(barTitle));
      paintBars(theme, isTab);
      const { roadmap, miniPrograms, payScore, search } = words.tabs;
      if (isTab) nameTabs([roadmap, miniPrograms, payScore, search]);
    },
  };
  const clash = methods.find(([name]) => name in page);
  if (clash)
    throw new Error(`A page's handler is called ${clash[0]}, which every page has already`);
  Page({ ...page, ...Object.fromEntries(methods) });
}

function pick(words: Words, groups: readonly (keyof Words)[]): Partial<Words> {
  return Object.fromEntries(groups.map((group) => [group, words[group]]));
}

/** A page's instance, as its own methods see it. */
interface Instance<View extends object> {
  route: string;
  opening: Opening;
  isShown: boolean;
  currentView: () => View;
  bindings: ReturnType<typeof createStoreBindings>;
  stopDressing: () => void;
  cancelPicture: () => void;
  setData(data: Record<string, unknown>): void;
  share(): SharedPage;
  shared(): SharedPage;
  chatCard(): ChatCard & { promise: Promise<ChatCard> };
  queryCard(shared: SharedPage): QueryCard;
  pictured(): PicturedPage;
  titleText(own: PageDefinition<View>['title']): string;
  dress(): void;
}
