import type { StoredPreferences } from '../../../miniprogram/domain/settings/preferences';
import { PreferencesStore } from '../../../miniprogram/stores/preferences-store';

function open(language: 'en' | 'zh' | null = 'zh') {
  const saved: StoredPreferences[] = [];
  const store = new PreferencesStore({
    loadPreferences: () => ({ language, theme: 'system', textSize: 'system' }),
    savePreferences: (preferences) => saved.push(preferences),
    readPhone: () => ({ language: 'zh_CN', theme: 'light', textScale: 1, pixelRatio: 1 }),
  });
  return { store, saved };
}

test.each([
  ['en', 'en'],
  ['en_US', 'en'],
  ['zh_CN', 'zh'],
  ['zh_TW', 'zh'],
  // Neither of the app's languages: English is the one that more readers know.
  ['fr', 'en'],
])(
  "WeChat's Translate menu for %s shows the app's own %s, and gives the choice back",
  (locale, shown) => {
    const { store, saved } = open();
    store.translate(locale);
    expect([store.language, store.words.tabs.search]).toEqual([
      shown,
      shown === 'en' ? 'Search' : '搜一搜',
    ]);
    store.endTranslation();
    expect([store.language, saved]).toEqual(['zh', []]);
  },
);

test('a language that the visitor chooses ends the translation', () => {
  const { store } = open();
  store.translate('en');
  store.chooseLanguage('zh');
  expect(store.language).toBe('zh');
});

test('without a choice, the end of a translation brings back the language of the phone', () => {
  const { store } = open(null);
  store.translate('en');
  store.endTranslation();
  expect(store.language).toBe('zh');
});
