import { languages, type Language } from '../words/language';

export type Theme = 'light' | 'dark';

/** The phone's settings, which are the default of the preferences. */
export interface PhoneSettings {
  /** As WeChat has it: `zh_CN`, `en`. */
  language: string;
  theme: Theme;
  /** 1 is WeChat's standard text size. */
  textScale: number;
  /** Pixels of the screen for each of a page's. */
  pixelRatio: number;
}

/** `system` follows the phone. */
export type ThemeChoice = 'system' | Theme;
export type TextSizeChoice = 'system' | 'standard' | 'large' | 'largest';

/** The visitor's choices; null and `system` follow the phone. */
export interface StoredPreferences {
  language: Language | null;
  theme: ThemeChoice;
  textSize: TextSizeChoice;
}

export const themeChoices: ThemeChoice[] = ['system', 'light', 'dark'];
export const textSizeChoices: TextSizeChoice[] = ['system', 'standard', 'large', 'largest'];

/** The factor of the text size for each choice. */
export const textScales: Record<Exclude<TextSizeChoice, 'system'>, number> = {
  standard: 1,
  large: 1.2,
  largest: 1.4,
};

/** Reads stored preferences. Invalid values follow the phone. */
export function parsePreferences(stored: unknown): StoredPreferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    language: languages.find((language) => language === given['language']) ?? null,
    theme: themeChoices.find((choice) => choice === given['theme']) ?? 'system',
    textSize: textSizeChoices.find((choice) => choice === given['textSize']) ?? 'system',
  };
}
