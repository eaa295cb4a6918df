import type { Feedback } from '../chrome/feedback';
import type { ConsentDialogs } from '../chrome/consent-dialogs';
import type { PictureSheet } from '../chrome/picture-sheet';
import type { Screens } from '../chrome/screens';
import type { SettingsScreen } from '../chrome/settings-screen';
import type { ShareSheet } from '../chrome/share-sheet';
import type { Gestures } from '../gestures';
import type { PageStack } from '../page-stack';
import type { Handles } from './handles';

/** A message of the protocol that nobody asked for. */
export interface AutomatorEvent {
  method: 'App.bindingCalled' | 'App.logAdded' | 'App.exceptionThrown';
  params: object;
}

/** What the methods act upon. */
export interface AutomatorContext {
  stack: PageStack;
  feedback: Feedback;
  shareSheet: ShareSheet;
  pictureSheet: PictureSheet;
  consentDialogs: ConsentDialogs;
  settings: SettingsScreen;
  screens: Screens;
  gestures: Gestures;
  wx: Record<string, unknown>;
  /** The globals that every module of the app gets. */
  scope: Record<string, unknown>;
  handles: Handles;
  emit: (event: AutomatorEvent) => void;
}
