import type { AppPackage } from '../app-package';
import type { AuditArtifacts } from '../audits/artifacts';
import type { FunctionRun } from '../function-run';
import type { LaunchOptions } from './app-service';
import type { Automator } from './automator/index';
import type { PictureTarget } from './chrome/picture-sheet';
import type { Consent } from './consent/consents';
import type { ConsoleLevel } from './console';
import type { PlatformId } from './platforms';
import type { ShareMenu } from './sharing/share-content';
import type { ShareEntry } from './sharing/sharing';

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
  /** What kind of device it is: WeChat lacks something on each. It stays for a launch. */
  platform: PlatformId;
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

/** What an app hands to WeChat to be published by an Official Account. */
export interface OfficialAccountPost {
  title: string;
  images: string[];
  /** Where the card under the pictures leads: `/pages/…?…`; '' for no card. */
  recommendPath: string;
}

/** What would become of a share: the menu doesn't offer it, or the card, or why WeChat could not send it. */
export type SharePreview =
  | { status: 'absent' }
  | { status: 'ready'; card: ShareCard }
  | { status: 'failed'; reason: string };

/** A call of a cloud function as it leaves the phone. */
export interface CloudRequest {
  /** Of this launch's calls. */
  id: number;
  name: string;
  /** As JSON. */
  input: string;
}

/** What the host reports to whoever shows the phone: the panel, tests. */
export type HostEvent =
  | { type: 'page'; path: string; query: Record<string, string>; stack: string[] }
  | { type: 'exception'; message: string; stack: string }
  | { type: 'subpackage'; root: string; cause: 'open' | 'preload' }
  | ({ type: 'cloud-request' } & CloudRequest)
  /** `ok` where the function has answered, be it a refusal. The answer is JSON; the run is null where no process ran. */
  | ({
      type: 'cloud-call';
      ok: boolean;
      ms: number;
      answer: string;
      run: FunctionRun | null;
    } & CloudRequest)
  /** Only where the phone is shown by another page: alone, the browser's own console has it. */
  | { type: 'console'; level: ConsoleLevel; text: string }
  | { type: 'set-data'; path: string; bytes: number; ms: number }
  | { type: 'share-menu'; menus: ShareMenu[] }
  | { type: 'share'; card: ShareCard; isConfirmed: boolean }
  /** The app has called a function that WeChat calls deprecated. */
  | { type: 'deprecated-call'; name: string }
  /** The visitor has copied a link to the page. */
  | { type: 'copy-link'; path: string; title: string }
  /** The target is null where the visitor sends it nowhere. */
  | { type: 'share-picture'; picture: SharedPicture; target: PictureTarget | null }
  /** A post for an Official Account, which the visitor has published or not. */
  | { type: 'publish'; post: OfficialAccountPost; isConfirmed: boolean }
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
  /** Uses one of WeChat's own ways to share the shown page, as a visitor would: the menu's, or a forwarded screenshot. */
  share(entry: ShareEntry): Promise<void>;
  /** Answers the automator's protocol. */
  automator?: Automator;
  /** @returns a function that ends the listening */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** The newest events since the launch, oldest first: for listeners that come later. */
  readonly recentEvents: readonly HostEvent[];
  readonly audits: {
    /** What the run has shown of itself so far; of its pages the shown one only, unless `isAudited` is set. */
    collect(): AuditArtifacts;
    /** How many elements of the shown page an audit's finding names. */
    count(element: string): number;
    /** Scrolls to the elements that a finding names and marks them, instead of those before; '' marks none. */
    highlight(element: string): void;
  };
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
