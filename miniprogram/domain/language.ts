/** The languages the app speaks. `zh` is Simplified Chinese. */
export type Language = 'en' | 'zh';

/** One value in each language. */
export type Localized<T = string> = Record<Language, T>;

/**
 * The app language for a phone's language.
 * @param locale as `wx.getAppBaseInfo().language` gives it: `zh_CN`, `zh_TW`, `en`, …
 */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
