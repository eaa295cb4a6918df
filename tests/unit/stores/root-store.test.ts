import { release } from '../../../miniprogram/content/release';
import type { EngagementQuery } from '../../../miniprogram/domain/sharing/engagement';
import type { SearchQuery } from '../../../miniprogram/domain/search/search-types';
import type { StoredPreferences } from '../../../miniprogram/domain/settings/preferences';
import { partOf } from '../../../miniprogram/stores/part';
import { RootStore } from '../../../miniprogram/stores/root-store';
import { offlineServices } from '../offline-services';

function open(
  preferences: StoredPreferences,
  { isCleared = true, readPhone = offlineServices.readPhone } = {},
) {
  const saved: StoredPreferences[] = [];
  const searched: SearchQuery[] = [];
  const counted: EngagementQuery[] = [];
  const store = new RootStore(release, {
    ...offlineServices,
    loadPreferences: () => preferences,
    savePreferences: (value) => saved.push(value),
    search: (query) => {
      searched.push(query);
      return offlineServices.search(query);
    },
    readPhone,
    clearStorage: () => isCleared,
    engagement: (query) => {
      counted.push(query);
      return offlineServices.engagement(query);
    },
  });
  return { store, saved, searched, counted };
}

test('without a choice the app follows the phone', () => {
  const { preferences } = open({ language: null, theme: 'system', textSize: 'system' }).store;
  expect([preferences.language, preferences.theme, preferences.textScale]).toEqual([
    'zh',
    'dark',
    1.3,
  ]);
  preferences.followTheme('light');
  expect(preferences.theme).toBe('light');
});

test('what has changed on the phone while the app was behind is followed, but for what was chosen', () => {
  let phone = offlineServices.readPhone();
  const chosen = { language: null, theme: 'light', textSize: 'system' } as const;
  const { preferences } = open(chosen, { readPhone: () => phone }).store;
  phone = { language: 'en', theme: 'dark', textScale: 1.6, pixelRatio: 2 };
  expect([preferences.language, preferences.textScale]).toEqual(['zh', 1.3]);
  preferences.lookAtPhone();
  expect([preferences.language, preferences.theme, preferences.textScale]).toEqual([
    'en',
    'light',
    1.6,
  ]);
});

test('a choice outranks the phone, and is kept', () => {
  const { store, saved } = open({ language: null, theme: 'system', textSize: 'system' });
  store.preferences.chooseLanguage('en');
  store.preferences.chooseTheme('light');
  store.preferences.chooseTextSize('largest');
  store.preferences.followTheme('dark');
  expect([
    store.preferences.language,
    store.preferences.theme,
    store.preferences.textScale,
  ]).toEqual(['en', 'light', 1.4]);
  expect(saved.at(-1)).toEqual({ language: 'en', theme: 'light', textSize: 'largest' });
});

test('one quiet line says how fresh the figures are', async () => {
  const { store } = open({ language: 'en', theme: 'system', textSize: 'system' });
  expect(store.freshness).toBe('2021 roadmap figures · built-in copy');
  await store.content.refresh();
  expect(store.freshness).toBe('2021 roadmap figures · built-in copy · couldn’t refresh');
});

test('another language asks the open search again', () => {
  const { store, searched } = open({ language: 'en', theme: 'system', textSize: 'system' });
  store.preferences.chooseLanguage('zh');
  expect(searched).toEqual([]);
  void store.search.submit('deposit');
  store.preferences.chooseLanguage('en');
  expect(searched.map(({ lang }) => lang)).toEqual(['zh', 'en']);
});

test('once all is deleted the app follows the phone, and knows nothing of the visitor', async () => {
  const { store, counted } = open({ language: 'en', theme: 'light', textSize: 'largest' });
  store.recentQueries.remember('deposit');
  store.enquiry.edit({ name: 'Li Lei' });
  store.engagement.opened('pages/home/index', null, release);
  store.engagement.views.set('pages/home/index', 173);
  expect(store.forgetAll()).toBe(true);
  const { preferences, enquiry } = store;
  expect([preferences.language, preferences.theme, preferences.textScale]).toEqual([
    'zh',
    'dark',
    1.3,
  ]);
  expect([store.recentQueries.queries, enquiry.draft.name]).toEqual([[], '']);
  await store.engagement.send();
  expect([counted, store.engagement.views.size]).toEqual([[], 0]);
});

test('what can’t be deleted stays as it is', () => {
  const chosen = { language: 'en', theme: 'light', textSize: 'largest' } as const;
  const { store } = open(chosen, { isCleared: false });
  store.enquiry.edit({ name: 'Li Lei' });
  expect(store.forgetAll()).toBe(false);
  expect([store.preferences.theme, store.enquiry.draft.name]).toEqual(['light', 'Li Lei']);
});

test('a subpackage’s store is made when it is first asked for, and once for an app', () => {
  const preferences = { language: 'en', theme: 'system', textSize: 'system' } as const;
  const { store } = open(preferences);
  const made: RootStore[] = [];
  const deskIn = partOf((root) => {
    made.push(root);
    return { language: root.preferences.language };
  });
  expect(made).toEqual([]);
  const desk = deskIn(store);
  expect(desk).toEqual({ language: 'en' });
  expect(deskIn(store)).toBe(desk);
  const another = open(preferences).store;
  expect(deskIn(another)).not.toBe(desk);
  expect(made).toEqual([store, another]);
});
