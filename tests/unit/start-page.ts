import type { Query } from '../../miniprogram/domain/pages/opening';
import type { RootStore } from '../../miniprogram/stores/root-store';

/** A page as WeChat runs it, as far as tests do. */
export interface StartedPage {
  data: Record<string, unknown>;
  onLoad(query: Query): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
  onPullDownRefresh(): Promise<void>;
  onShareAppMessage(): unknown;
  /** What a test has it do. */
  act?(event: object): void;
}

let defined: StartedPage | undefined;

/**
 * Stands in for WeChat around a page, which has to be imported after this.
 * @returns the calls of `wx` from now on
 */
export function standInForWeChat(store: RootStore, scene = 1001): [name: string, value: unknown][] {
  const calls: [string, unknown][] = [];
  const answers: Record<string, unknown> = {
    getEnterOptionsSync: () => ({ scene }),
    canIUse: () => true,
    nextTick: queueMicrotask,
  };
  Object.assign(globalThis, {
    wx: new Proxy(answers, {
      // Jest asks what it finds among the globals by symbols.
      get: (_answers, name) =>
        typeof name === 'symbol'
          ? undefined
          : (answers[name] ?? ((value: unknown) => void calls.push([name, value]))),
    }),
    Behavior: () => ({}),
    Page: (page: StartedPage) => (defined = page),
    getApp: () => ({ store }),
    getCurrentPages: () => [{}],
  });
  return calls;
}

/** Opens and shows the page that was defined last. */
export function startPage(route: string, query: Query): StartedPage {
  if (!defined) throw new Error('no page is defined');
  const page = defined;
  const setData = (patch: object) => Object.assign(page.data, patch);
  Object.assign(page, { route, setData });
  page.onLoad(query);
  page.onShow();
  return page;
}
