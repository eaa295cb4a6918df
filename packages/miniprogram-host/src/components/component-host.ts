/** The services of WeChat for a built-in component. */
export interface ComponentHost {
  navigate(openType: string, url: string, delta: number): void;
  share(button: object): void;
  /** Opens WeChat's settings of the Mini Program. @returns the settings when the visitor leaves */
  openSetting(): Promise<Record<string, boolean>>;
  /** The visitor agrees to the privacy guide with a button. */
  agreeToPrivacy(buttonId: string): void;
  /** Whether this is single-page mode, where WeChat disables components that lead elsewhere. */
  isSinglePage: boolean;
  /** Reports a disabled component. */
  refuse(what: string): void;
  /**
   * The browser's address of a picture of the Mini Program.
   * @param from the path of the component whose WXML contains it (default: the current page)
   */
  addressOf(name: string, from?: string): string;
}

let host: ComponentHost | null = null;

/** Connects the built-in components with the page stack. */
export function connectComponents(to: ComponentHost): void {
  host = to;
}

/** The connected services; null before. */
export function componentHost(): ComponentHost | null {
  return host;
}

/** Reports a component that WeChat disables in single-page mode. @returns whether it is disabled */
export function isRefused(what: string): boolean {
  if (!host?.isSinglePage) return false;
  host.refuse(what);
  return true;
}
