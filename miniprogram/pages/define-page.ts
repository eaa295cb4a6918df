import { comparer, reaction, when } from 'mobx-miniprogram';
import { createStoreBindings } from 'mobx-miniprogram-bindings';
import type { RoadmapApp } from '../app';
import type { Query } from '../domain/pages/opening';
import { pageKeyOf, parsePageKey } from '../domain/pages/routes';
import { wordsIn } from '../domain/words/index';
import { unbrokenIn } from '../domain/words/unbroken';
import { endPullDown, scrollToTop } from '../services/chrome';
import type { RootStore } from '../stores/root-store';
import { OpenPage, type PageDefinition } from './open-page';
import { chromeOf, updateBars } from './page-chrome';
import type { PageEvent } from './page-events';
import { PageSharing } from './page-sharing';

function pick(words: object, groups: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(words).filter(([group]) => groups.includes(group)));
}

/** A page's instance, as its own methods see it. */
interface Instance<View extends object, State> {
  route: string;
  page: OpenPage<View, State>;
  sharing: PageSharing;
  isShown: boolean;
  /** A refresh has ended while another page was shown: WeChat ends the pull-down of the shown page only. */
  owesPullDownEnd: boolean;
  bindings: ReturnType<typeof createStoreBindings>;
  stopFollowing: (() => void)[];
  setData(data: Record<string, unknown>): void;
}

/**
 * Defines a page as a view over the store: binds what it derives, words and theme included, for as long as it is open,
 * and gives it what all pages have: title, bars, refresh, sharing and counting.
 */
export function definePage<View extends object>(definition: PageDefinition<View>): void {
  definePageWithState(() => undefined, definition);
}

/**
 * Defines a page that has something for itself: two of it on top of each other share nothing of that.
 * @param makeState makes it, when the page is opened and before the first view
 */
export function definePageWithState<View extends object, State>(
  makeState: (store: RootStore, query: Query) => State,
  definition: PageDefinition<View, State>,
): void {
  const { words = wordsIn, reads, data, opened, closed, handlers = {} } = definition;
  const methods = Object.entries(handlers).map(([name, handle]): [string, unknown] => [
    name,
    function (this: Instance<View, State>, event: PageEvent) {
      const { store, state, view, target } = this.page;
      const setData = (patch: Record<string, unknown>) => this.setData(patch);
      handle(event, { store, state, view, target, setData, isShown: () => this.isShown });
    },
  ]);
  const page: WechatMiniprogram.Page.Options<Record<string, unknown>, Record<string, unknown>> = {
    data: { chrome: null, words: null, view: null, ...data },

    onLoad(this: Instance<View, State>, rawQuery: Query) {
      const { store } = getApp<RoadmapApp>();
      const open = new OpenPage(definition, makeState, store, this.route, rawQuery);
      this.page = open;
      this.sharing = new PageSharing(open);
      opened?.(store, open.opening.query);

      const { content, engagement, preferences } = store;
      this.bindings = createStoreBindings(this, {
        store,
        fields: {
          chrome: chromeOf(open),
          words: () => pick(words(preferences.language), reads),
          view: () => unbrokenIn(open.view),
        },
        actions: [],
        structuralComparison: true,
      });
      this.bindings.updateStoreBindings();
      this.stopFollowing = [
        reaction(
          // WeChat paints its bars anew in the phone's theme, whichever the visitor has chosen.
          () => [open.barTitle, preferences.language, preferences.theme, preferences.phoneTheme],
          () => this.isShown && updateBars(open),
          { equals: comparer.shallow },
        ),
        reaction(
          () => open.whole,
          () => this.isShown && scrollToTop(),
        ),
        // Another of its parts has another picture.
        reaction(
          () => pageKeyOf(open.target),
          () => this.isShown && this.sharing.prepare(),
        ),
        // What only a newer release has is counted once that is there.
        when(
          () => parsePageKey(pageKeyOf(open.target), content.release) !== null,
          () => engagement.opened(pageKeyOf(open.target), open.opening.campaign, content.release),
        ),
      ];
    },

    onShow(this: Instance<View, State>) {
      this.isShown = true;
      if (this.owesPullDownEnd) endPullDown();
      this.owesPullDownEnd = false;
      updateBars(this.page);
      this.sharing.prepare();
    },

    onHide(this: Instance<View, State>) {
      this.isShown = false;
      this.sharing.stopPreparing();
    },

    /** A window that moved to another screen has other pixels. */
    onResize(this: Instance<View, State>) {
      this.page.store.preferences.lookAtPhone();
    },

    onUnload(this: Instance<View, State>) {
      const { store } = this.page;
      this.isShown = false;
      this.bindings.destroyStoreBindings();
      this.stopFollowing.forEach((stop) => stop());
      this.sharing.stopPreparing();
      store.privacy.refuse();
      closed?.(store);
    },

    async onPullDownRefresh(this: Instance<View, State>) {
      await this.page.store.content.refresh();
      if (this.isShown) endPullDown();
      else this.owesPullDownEnd = true;
    },

    onShareAppMessage(this: Instance<View, State>, event?: { from?: string }) {
      return this.sharing.toChat(event?.from === 'button');
    },

    onShareTimeline(this: Instance<View, State>) {
      return this.sharing.toMoments();
    },

    onAddToFavorites(this: Instance<View, State>) {
      return this.sharing.toFavorites();
    },
  };
  const clash = methods.find(([name]) => name in page);
  if (clash)
    throw new Error(`A page's handler is called ${clash[0]}, which every page has already`);
  Page({ ...page, ...Object.fromEntries(methods) });
}
