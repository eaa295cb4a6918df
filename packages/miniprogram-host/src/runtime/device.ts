import { Emitter } from './events';
import type { Device } from './host-api';
import { platformOf, platforms } from './platforms';
import { formatQuery, parseQuery } from './routes';

/**
 * The parameters of `/app/` that speak to the host. All others are the page's query, as is what stands in `query`, encoded
 * as a whole: a page may have a parameter of the same name, such as the `scene` of a Mini Program code. Like WeChat, the
 * host hands values to the page as they are written: the page decodes them.
 */
const reserved = [
  'path',
  'query',
  'scene',
  'lang',
  'theme',
  'network',
  'fontScale',
  'statusBar',
  'safeBottom',
  'model',
  'platform',
];

/** How the Mini Program was opened. */
export interface LaunchRequest {
  /** '' opens the first page. */
  path: string;
  query: Record<string, string>;
  scene: number;
}

/** What the address of `/app/` asks for. */
export function parseAddress(search: string): { device: Partial<Device>; launch: LaunchRequest } {
  const parameters = new URLSearchParams(search);
  const own = search.replace(/^\?/, '').split('&');
  const query = {
    ...parseQuery(own.filter((pair) => !reserved.includes(pair.split('=', 1)[0] ?? '')).join('&')),
    ...parseQuery(parameters.get('query') ?? ''),
  };
  const get = (name: string) => parameters.get(name) ?? undefined;
  const number = (name: string) => {
    const value = Number(get(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  const language = get('lang');
  const theme = get('theme');
  const network = get('network');
  const found = {
    model: get('model'),
    theme: theme === 'dark' || theme === 'light' ? theme : undefined,
    language: language === 'zh' ? 'zh_CN' : language,
    network:
      network === 'slow' || network === 'offline' || network === 'wifi' ? network : undefined,
    fontSizeScaleFactor: number('fontScale'),
    statusBarHeight: number('statusBar'),
    safeAreaBottom: number('safeBottom'),
    platform: platformOf(get('platform')),
  } as const;
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return {
    device: Object.fromEntries(given),
    launch: {
      path: (get('path') ?? '').replace(/^\//, ''),
      query,
      scene: number('scene') ?? 1001,
    },
  };
}

/** Opens the app anew, elsewhere, on the same phone; the scene stays unless another is given. */
export function relaunch(target: RelaunchRequest): void {
  const address = new URL(window.location.href);
  address.search = relaunchQuery(address.search, target);
  window.location.assign(address);
}

type RelaunchRequest = Pick<LaunchRequest, 'path' | 'query'> & Partial<LaunchRequest>;

function relaunchQuery(search: string, { path, query, scene }: RelaunchRequest): string {
  const parameters = new URLSearchParams(search);
  const opened = new URLSearchParams([...parameters].filter(([name]) => reserved.includes(name)));
  opened.set('path', path);
  opened.set('query', formatQuery(query));
  if (scene !== undefined) opened.set('scene', String(scene));
  return opened.toString();
}

/** The phone that this window plays until told otherwise. */
export function deviceOfWindow(): Device {
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    model: 'Browser',
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
    statusBarHeight: 20,
    safeAreaBottom: 0,
    theme: isDark ? 'dark' : 'light',
    language: navigator.language.toLowerCase().startsWith('zh') ? 'zh_CN' : 'en',
    fontSizeScaleFactor: 1,
    // The host is on this machine: it answers without a network, too.
    network: 'wifi',
    platform: 'phone',
  };
}

/** The phone's state, and word of each change. */
export class DeviceState {
  readonly changes = new Emitter<{ device: Device; changed: (keyof Device)[] }>();
  current: Device;

  constructor(initial: Device) {
    this.current = asPlayed(initial);
    this.apply();
    window.addEventListener('resize', () => {
      this.set({ width: window.innerWidth, height: window.innerHeight });
    });
  }

  set(patch: Partial<Device>): void {
    const previous = this.current;
    this.current = asPlayed({ ...previous, ...patch });
    const changed = (Object.keys(patch) as (keyof Device)[]).filter(
      (key) => previous[key] !== this.current[key],
    );
    if (changed.length === 0) return;
    this.apply();
    this.changes.emit({ device: this.current, changed });
  }

  /** What style sheets know of the phone. */
  private apply(): void {
    const { dataset, style, lang } = document.documentElement;
    const { width, theme, language, safeAreaBottom, statusBarHeight } = this.current;
    dataset.theme = theme;
    style.colorScheme = theme;
    style.setProperty('--rpx', `${width / 750}px`);
    style.setProperty('--safe-area-inset-bottom', `${safeAreaBottom}px`);
    style.setProperty('--safe-area-inset-top', `${statusBarHeight}px`);
    style.setProperty('--safe-area-inset-left', '0px');
    style.setProperty('--safe-area-inset-right', '0px');
    const wanted = language.replace('_', '-');
    if (lang !== wanted) document.documentElement.lang = wanted;
  }
}

/** A device as WeChat sees it: without dark mode it is always light. */
function asPlayed(device: Device): Device {
  return platforms[device.platform].hasDarkMode ? device : { ...device, theme: 'light' };
}
