import { makeAutoObservable } from 'mobx-miniprogram';
import { languageOf, type Language } from '../domain/words/language';
import {
  parsePreferences,
  textScales,
  type PhoneSettings,
  type StoredPreferences,
  type TextSizeChoice,
  type Theme,
  type ThemeChoice,
} from '../domain/settings/preferences';
import { wordsIn, type Words } from '../domain/words/index';

export interface PreferencesServices {
  loadPreferences: () => StoredPreferences;
  savePreferences: (preferences: StoredPreferences) => void;
  readPhone: () => PhoneSettings;
}

/** Language, theme and text size: the visitor's choice, or the phone's setting. A translation is never saved. */
export class PreferencesStore {
  private chosen: StoredPreferences;
  private phone: PhoneSettings;
  /** The language of WeChat's Translate menu, while it is on. */
  private translation: Language | null = null;

  constructor(private readonly services: PreferencesServices) {
    this.chosen = services.loadPreferences();
    this.phone = services.readPhone();
    makeAutoObservable<this, 'services'>(this, { services: false });
  }

  get language(): Language {
    return this.translation ?? this.chosen.language ?? languageOf(this.phone.language);
  }

  get words(): Words {
    return wordsIn(this.language);
  }

  get themeChoice(): ThemeChoice {
    return this.chosen.theme;
  }

  get theme(): Theme {
    return this.chosen.theme === 'system' ? this.phone.theme : this.chosen.theme;
  }

  get phoneTheme(): Theme {
    return this.phone.theme;
  }

  get textSize(): TextSizeChoice {
    return this.chosen.textSize;
  }

  /** Pixels of the screen for each of a page's. */
  get pixelRatio(): number {
    return this.phone.pixelRatio;
  }

  /** The factor of text sizes. */
  get textScale(): number {
    const { textSize } = this.chosen;
    return textSize === 'system' ? this.phone.textScale : textScales[textSize];
  }

  chooseLanguage(language: Language): void {
    this.translation = null;
    this.choose({ language });
  }

  chooseTheme(theme: ThemeChoice): void {
    this.choose({ theme });
  }

  chooseTextSize(textSize: TextSizeChoice): void {
    this.choose({ textSize });
  }

  /** The visitor uses WeChat's translation: shows the app's own text in that language. @param locale such as `zh_CN` */
  translate(locale: string): void {
    this.translation = languageOf(locale);
  }

  /** The visitor ends WeChat's translation. */
  endTranslation(): void {
    this.translation = null;
  }

  /** The phone's theme has changed. */
  followTheme(theme: Theme): void {
    this.phone = { ...this.phone, theme };
  }

  /** The app returns to the foreground: reads the phone's settings again. */
  lookAtPhone(): void {
    this.phone = this.services.readPhone();
  }

  /** Resets every choice. */
  followPhone(): void {
    this.chosen = parsePreferences(null);
    this.translation = null;
  }

  private choose(patch: Partial<StoredPreferences>): void {
    this.chosen = { ...this.chosen, ...patch };
    this.services.savePreferences(this.chosen);
  }
}
