import type { AppService, LaunchOptions } from '../runtime/app-service';
import type { HostBackend } from '../runtime/backend';
import type { Feedback } from '../runtime/chrome/feedback';
import type { ConsentDialogs } from '../runtime/chrome/consent-dialogs';
import type { PictureSheet } from '../runtime/chrome/picture-sheet';
import type { Screens } from '../runtime/chrome/screens';
import type { SettingsScreen } from '../runtime/chrome/settings-screen';
import type { Consents } from '../runtime/consent/consents';
import type { Privacy } from '../runtime/consent/privacy';
import type { DeviceState } from '../runtime/device';
import type { Emitter } from '../runtime/events';
import type { Addresses } from '../runtime/files/addresses';
import type { FileSpace } from '../runtime/files/file-space';
import type { HostEvent } from '../runtime/host-api';
import type { PageStack } from '../runtime/page-stack';
import type { Sharing } from '../runtime/sharing/sharing';

/** What the APIs act upon. */
export interface WxContext {
  app: AppService;
  device: DeviceState;
  stack: PageStack;
  feedback: Feedback;
  sharing: Sharing;
  options: LaunchOptions;
  events: Emitter<HostEvent>;
  backend: HostBackend;
  files: FileSpace;
  addresses: Addresses;
  /** All pages, the first one first. */
  pages: readonly string[];
  appName: string;
  consents: Consents;
  privacy: Privacy;
  consentDialogs: ConsentDialogs;
  settings: SettingsScreen;
  screens: Screens;
  pictureSheet: PictureSheet;
  /** Whether the visitor has just tapped something, or answered a dialog. */
  hasJustActed: () => boolean;
  /** Is told of what is forbidden where the page was opened in Moments. */
  refuse: (what: string) => void;
}
