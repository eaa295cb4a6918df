import * as glassEasel from 'glass-easel';
import type { AppPackage } from '../app-package';
import type { ComponentRegistry } from './code-space';
import type { DeviceState } from './device';
import type { EventChannel } from './event-channel';
import { PageView, type PageRecord, type PageViewOptions } from './page-view';
import type { Target } from './routes';
import { navigationBarFitOf } from './single-page';
import { windowOf } from './themes';

/** What a page is made of. */
export interface PageParts {
  appPackage: AppPackage;
  registry: ComponentRegistry;
  device: DeviceState;
  /** The page was opened in Moments: alone, between WeChat's own bars. */
  isSinglePage: boolean;
}

/** What a page that is made is to be told, and to tell of. */
export interface PageSurroundings extends Pick<
  PageViewOptions,
  'button' | 'onButton' | 'onMenu' | 'onScroll' | 'onReachBottom' | 'onPullDown'
> {
  /** The opened page's end of the channel to the page that opens it. */
  channel: EventChannel;
}

/** Makes a page's instance, with what WeChat gives every page, and its view. It stands nowhere yet, and has heard nothing. */
export function createPage(
  { appPackage, registry, device, isSinglePage }: PageParts,
  { path, query }: Target,
  { channel, ...surroundings }: PageSurroundings,
): PageRecord {
  const { theme, language } = device.current;
  const openedAt = performance.now();
  registry.ensureDefined(path);
  const { component, caller } = registry.createPage(path);
  const config = windowOf(appPackage, path, theme);
  const fit = isSinglePage ? navigationBarFitOf(appPackage, config) : undefined;
  const view = new PageView({ path, config, language, fit, ...surroundings });
  const faults = appPackage.faults[path];
  if (faults) view.showFaults(faults);
  Object.assign(caller, {
    route: path,
    __route__: path,
    options: query,
    getPageId: () => `pageId:${path}`,
    getTabBar: () => {
      if (!appPackage.appConfig.tabBar?.custom) return null;
      throw new Error('a custom tab bar is not implemented by the browser host');
    },
    getOpenerEventChannel: () => channel,
  });
  const properties = Object.entries(query).filter(([name]) =>
    glassEasel.Component.hasProperty(component, name),
  );
  if (properties.length > 0) caller.setData(Object.fromEntries(properties));
  return { path, query, component, caller, view, openedAt };
}
