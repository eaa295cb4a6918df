/** The languages the app speaks. `zh` is Simplified Chinese. */
export type Language = 'en' | 'zh';

export const languages: readonly Language[] = ['en', 'zh'];

/** Each language in its own words, for whoever landed in the wrong one. */
export const languageNames: Localized = { en: 'English', zh: '简体中文' };

/** One value in each language. */
export type Localized<T = string> = Record<Language, T>;

/**
 * The app language for a phone's language.
 * @param locale as `wx.getAppBaseInfo().language` gives it: `zh_CN`, `zh_TW`, `en`, …
 */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
