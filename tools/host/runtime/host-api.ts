import type { AppPackage } from '../app-package';
import type { AuditArtifacts } from '../audits/artifacts';
import type { LaunchOptions } from './app-service';
import type { Automator } from './automator/index';
import type { PictureTarget } from './chrome/picture-sheet';
import type { Consent } from './consent/consents';
import type { ShareMenu } from './sharing/share-content';

/** The phone that the host plays. Sizes in CSS pixels. */
export interface Device {
  model: string;
  width: number;
  height: number;
  pixelRatio: number;
  statusBarHeight: number;
  safeAreaBottom: number;
  theme: 'light' | 'dark';
  /** As WeChat names it: `zh_CN`, `en`, … */
  language: string;
  /** 1 is WeChat's standard text size; 0.9 to 1.6 or so. */
  fontSizeScaleFactor: number;
  network: 'wifi' | 'slow' | 'offline';
}

/** What leaves the phone when a page is shared, WeChat's defaults filled in. */
export interface ShareCard {
  menu: ShareMenu;
  title: string;
  /** Where it leads: `/pages/…?…`. */
  path: string;
  /** An address that this server's pages can load, as is the logo's. */
  imageUrl: string;
  appName: string;
  logo: string;
}

/** A picture that an app hands to WeChat to be sent. */
export interface SharedPicture {
  /** As the app names it. */
  path: string;
  /** An address that this server's pages can load. */
  imageUrl: string;
  /** The Mini Program's mark under the picture, and where it leads: `/pages/…?…`. */
  entrance: { appName: string; path: string } | null;
}

/** What would become of a share: the menu doesn't offer it, or the card, or why WeChat could not send it. */
export type SharePreview =
  | { status: 'absent' }
  | { status: 'ready'; card: ShareCard }
  | { status: 'failed'; reason: string };

/** What the host reports to whoever shows the phone: the panel, tests. */
export type HostEvent =
  | { type: 'page'; path: string; query: Record<string, string>; stack: string[] }
  | { type: 'exception'; message: string; stack: string }
  | { type: 'subpackage'; root: string; cause: 'open' | 'preload' }
  | { type: 'cloud-call'; name: string; ok: boolean; ms: number }
  | { type: 'set-data'; path: string; bytes: number; ms: number }
  | { type: 'share-menu'; menus: ShareMenu[] }
  | { type: 'share'; card: ShareCard; isConfirmed: boolean }
  /** The target is null where the visitor sends it nowhere. */
  | { type: 'share-picture'; picture: SharedPicture; target: PictureTarget | null }
  | { type: 'save-picture'; path: string }
  | { type: 'consent'; consent: Consent };

/** `window.miniProgramHost` in the inner page: how the device panel and the tests reach the phone. */
export interface MiniProgramHost {
  readonly device: Readonly<Device>;
  /** The page that is shown; null before the first. */
  readonly page: Extract<HostEvent, { type: 'page' }> | null;
  /** How the Mini Program was opened. */
  readonly launch: Readonly<LaunchOptions>;
  /** Changes the phone under the running app, as a visitor would in its settings. */
  setDevice(patch: Partial<Device>): void;
  /** What the visitor has agreed to since the launch. */
  readonly consent: Readonly<Consent>;
  /** Changes that, as a visitor would in WeChat's settings. */
  setConsent(patch: Partial<Consent>): void;
  /** Asks the shown page, with its own function, for what it would send if it were shared from the menu now. */
  previewShare(menu: ShareMenu): Promise<SharePreview>;
  /** Answers the automator's protocol. */
  automator?: Automator;
  /** @returns a function that ends the listening */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** What the run has shown of itself so far, for the audits; of its pages the shown one only, unless `isAudited` is set. */
  readonly audits: { collect(): AuditArtifacts };
}

declare global {
  /** Set by the compiled package. */
  var __appPackage: AppPackage | undefined;

  interface Window {
    miniProgramHost: MiniProgramHost;
    __appPackage: AppPackage | undefined;
    /** Set before the launch by whoever will audit the run: then each page is looked at when it is left. */
    isAudited?: boolean;
    /** Given by the automator's server: takes an event as JSON. */
    reportToAutomator?: (event: string) => unknown;
  }
}
