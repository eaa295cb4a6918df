/** What a built-in component asks of WeChat around it. */
export interface ComponentHost {
  navigate(openType: string, url: string, delta: number): void;
  share(button: object): void;
  /** Opens WeChat's settings of the Mini Program. @returns them as the visitor leaves them */
  openSetting(): Promise<Record<string, boolean>>;
  /** The visitor agrees to the privacy guide by a button. */
  agreeToPrivacy(buttonId: string): void;
  /** Whether the page was opened in Moments, where WeChat disables components that lead elsewhere. */
  isSinglePage: boolean;
  /** Is told of what is disabled there. */
  refuse(what: string): void;
  /**
   * Where the browser finds a picture that the Mini Program names.
   * @param from the path of the component whose WXML names it; the shown page's unless given
   */
  addressOf(name: string, from?: string): string;
}

let host: ComponentHost | null = null;

/** Connects the built-in components with the page stack. */
export function connectComponents(to: ComponentHost): void {
  host = to;
}

/** What the components are connected with; null before that. */
export function componentHost(): ComponentHost | null {
  return host;
}

/** Tells of a component that WeChat disables on a page that was opened in Moments. @returns whether this is one */
export function isRefused(what: string): boolean {
  if (!host?.isSinglePage) return false;
  host.refuse(what);
  return true;
}
