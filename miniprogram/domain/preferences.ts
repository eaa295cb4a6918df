import type { Language } from './language';

/** `system` follows the phone. */
export type ThemeChoice = 'system' | 'light' | 'dark';
export type TextSizeChoice = 'system' | 'standard' | 'large' | 'largest';

/** What a visitor has chosen; null and `system` follow the phone. */
export interface StoredPreferences {
  language: Language | null;
  theme: ThemeChoice;
  textSize: TextSizeChoice;
}

export const themeChoices: ThemeChoice[] = ['system', 'light', 'dark'];
export const textSizeChoices: TextSizeChoice[] = ['system', 'standard', 'large', 'largest'];

/** By how much each choice multiplies text. */
export const textScales: Record<Exclude<TextSizeChoice, 'system'>, number> = {
  standard: 1,
  large: 1.2,
  largest: 1.4,
};

/** Reads stored preferences; what can't be read follows the phone. */
export function parsePreferences(stored: unknown): StoredPreferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    language: given['language'] === 'en' || given['language'] === 'zh' ? given['language'] : null,
    theme: themeChoices.find((choice) => choice === given['theme']) ?? 'system',
    textSize: textSizeChoices.find((choice) => choice === given['textSize']) ?? 'system',
  };
}
