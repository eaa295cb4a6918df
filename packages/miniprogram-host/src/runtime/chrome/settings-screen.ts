import { type AuthSetting, type Consents, scopes } from '../consent/consents';
import { consentWordsIn } from './consent-words';
import type { Screens } from './screens';

export interface SettingsOptions {
  screens: Screens;
  consents: Consents;
  appName: string;
  language: () => string;
}

/** WeChat's settings of a Mini Program: a switch for each permission that it has asked for. */
export class SettingsScreen {
  private answerAll: ((isAllowed: boolean) => void) | null = null;

  constructor(private readonly options: SettingsOptions) {}

  /** Shows the settings. @returns them as the visitor leaves them */
  open(): Promise<AuthSetting> {
    const { screens, consents, appName, language } = this.options;
    const words = consentWordsIn(language());
    const content = document.createElement('div');
    content.className = 'host-settings';
    const asked = Object.keys(consents.authSetting) as (keyof typeof scopes)[];
    const note = document.createElement('p');
    note.textContent = asked.length > 0 ? words.settingsText(appName) : words.nothingAsked(appName);
    content.append(note);
    const set = (scope: keyof typeof scopes, isAllowed: boolean) =>
      consents.set({ [scopes[scope]]: isAllowed ? 'allowed' : 'refused' });
    for (const scope of asked) {
      const row = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.setAttribute('role', 'switch');
      box.checked = consents.authSetting[scope] ?? false;
      box.addEventListener('change', () => set(scope, box.checked));
      row.append(words.albumSetting, box);
      content.append(row);
    }
    return new Promise((resolve) => {
      const close = screens.show({
        title: words.settings,
        label: words.settings,
        back: words.back,
        className: 'host-screen-settings',
        content,
        onClose: () => {
          this.answerAll = null;
          resolve(consents.authSetting);
        },
      });
      this.answerAll = (isAllowed) => {
        asked.forEach((scope) => set(scope, isAllowed));
        close();
      };
    });
  }

  /** Sets all switches and leaves. @returns whether the settings are open */
  answer(isAllowed: boolean): boolean {
    const { answerAll } = this;
    answerAll?.(isAllowed);
    return answerAll !== null;
  }
}
