import { Emitter } from './events';
import type { LaunchRequest } from './device';

/** What `App.onLaunch` and `wx.getLaunchOptionsSync()` tell. */
export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: Record<string, never>;
  apiCategory: 'default' | 'browseOnly';
  mode: 'default' | 'singlePage';
}

type AppInstance = Record<string, unknown>;

/** The options of a launch. Scene 1154 is a page that somebody opened in Moments. */
export function launchOptionsOf({ path, query, scene }: LaunchRequest): LaunchOptions {
  const isSinglePage = scene === 1154;
  return {
    path,
    query,
    scene,
    referrerInfo: {},
    apiCategory: isSinglePage ? 'browseOnly' : 'default',
    mode: isSinglePage ? 'singlePage' : 'default',
  };
}

/** The app's own instance and the events that concern all of it. */
export class AppService {
  readonly shown = new Emitter<LaunchOptions>();
  readonly hidden = new Emitter<void>();
  readonly errors = new Emitter<string>();
  readonly rejections = new Emitter<{ reason: unknown; promise: Promise<unknown> }>();
  readonly missingPages = new Emitter<{
    path: string;
    query: Record<string, string>;
    isEntryPage: boolean;
  }>();
  readonly themes = new Emitter<{ theme: 'light' | 'dark' }>();
  instance: AppInstance | null = null;

  /** `App({…})` */
  readonly define = (definition: AppInstance): void => {
    if (this.instance) throw new Error('App() is called twice');
    this.instance = definition;
  };

  /** Calls the app's method of that name. @returns whether it has one */
  call(method: string, ...parameters: unknown[]): boolean {
    const handler = this.instance?.[method];
    if (typeof handler !== 'function') return false;
    handler.apply(this.instance, parameters);
    return true;
  }

  launch(options: LaunchOptions): void {
    this.call('onLaunch', options);
    this.show(options);
  }

  show(options: LaunchOptions): void {
    this.call('onShow', options);
    this.shown.emit(options);
  }

  hide(): void {
    this.call('onHide');
    this.hidden.emit();
  }

  /** Tells the app of an error that nothing caught. */
  reportError(error: unknown): void {
    const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    try {
      this.call('onError', text);
    } catch (failure) {
      // Reported to whom? The handler of errors is what failed.
      console.error('[App.onError]', failure);
    }
    this.errors.emit(text);
  }

  reportRejection(event: { reason: unknown; promise: Promise<unknown> }): void {
    this.call('onUnhandledRejection', event);
    this.rejections.emit(event);
  }

  /** @returns whether the app does something about a page that doesn't exist */
  reportMissingPage(target: {
    path: string;
    query: Record<string, string>;
    isEntryPage: boolean;
  }): boolean {
    const isHandled = this.call('onPageNotFound', target);
    this.missingPages.emit(target);
    return isHandled;
  }

  changeTheme(theme: 'light' | 'dark'): void {
    this.call('onThemeChange', { theme });
    this.themes.emit({ theme });
  }
}
