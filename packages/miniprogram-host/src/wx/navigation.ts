import { relaunch } from '../runtime/device';
import { EventChannel } from '../runtime/event-channel';
import { parseUrl, type NavigationApi } from '../runtime/routes';
import { asyncApi } from './api';
import type { WxContext } from './context';

/** Pages: to, back, and what their bars show. */
export function navigationApis({ stack, app }: WxContext) {
  const go = (api: NavigationApi) =>
    asyncApi<{
      url: string;
      events?: Record<string, (...values: unknown[]) => void>;
    }>(api, ({ url, events = {} }) => {
      const { path, query } = parseUrl(url, stack.current?.path ?? '');
      try {
        const { opener, opened } = EventChannel.pair(events);
        stack.navigate(api, url, opened);
        return api === 'navigateTo' ? { eventChannel: opener } : undefined;
      } catch (error) {
        if (error instanceof Error && /is not found$/.test(error.message)) {
          app.reportMissingPage({ path, query, isEntryPage: false });
        }
        throw error;
      }
    });
  const bar = () => {
    const view = stack.current?.view;
    if (!view) throw new Error('there is no page');
    return view.navigationBar;
  };
  return {
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    reLaunch: go('reLaunch'),
    navigateBack: asyncApi<{ delta?: number }>('navigateBack', ({ delta = 1 }) => {
      if (stack.records.length === 1) throw new Error('cannot navigate back at first page.');
      stack.back(delta);
    }),
    restartMiniProgram: asyncApi<{ path?: string }>('restartMiniProgram', ({ path = '' }) =>
      relaunch(parseUrl(path, '')),
    ),
    setNavigationBarTitle: asyncApi<{ title: string }>('setNavigationBarTitle', ({ title }) => {
      bar().setTitle(title);
    }),
    setNavigationBarColor: asyncApi<{ frontColor: string; backgroundColor: string }>(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }) => bar().setColor(frontColor, backgroundColor),
    ),
    hideHomeButton: asyncApi('hideHomeButton', () => bar().hideHome()),
    setBackgroundColor: asyncApi<{ backgroundColor?: string }>(
      'setBackgroundColor',
      ({ backgroundColor }) => {
        const body = stack.current?.view.element.querySelector<HTMLElement>('.host-page-body');
        if (body && backgroundColor) body.style.backgroundColor = backgroundColor;
      },
    ),
    setBackgroundTextStyle: asyncApi<{ textStyle: string }>(
      'setBackgroundTextStyle',
      ({ textStyle }) => {
        const body = stack.current?.view.element.querySelector<HTMLElement>('.host-page-body');
        if (body) body.dataset.textStyle = textStyle;
      },
    ),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => {
      const pullDown = stack.current?.view.pullDown;
      if (!pullDown) throw new Error('the page does not enable pull down refresh');
      pullDown.start();
    }),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () =>
      stack.current?.view.pullDown?.stop(),
    ),
    pageScrollTo: asyncApi<{
      scrollTop?: number;
      selector?: string;
      duration?: number;
      offsetTop?: number;
    }>('pageScrollTo', ({ scrollTop, selector, duration = 300, offsetTop = 0 }) => {
      const view = stack.current?.view;
      if (!view) return;
      const { scroller } = view;
      const element = selector ? view.page.querySelector(selector) : null;
      const top = element
        ? element.getBoundingClientRect().top -
          scroller.getBoundingClientRect().top +
          scroller.scrollTop +
          offsetTop
        : (scrollTop ?? 0);
      scroller.scrollTo({ top, behavior: duration > 0 ? 'smooth' : 'instant' });
    }),
  };
}
