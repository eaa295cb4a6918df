import * as chrome from '../../../miniprogram/services/chrome';
import { isSinglePage } from '../../../miniprogram/services/launch';
import * as navigation from '../../../miniprogram/services/navigation';
import * as storage from '../../../miniprogram/services/storage';
import { copyLink } from '../../../miniprogram/services/system';

/** The names of WeChat's functions that were called, in a launch from Moments. */
const calls: string[] = [];

beforeAll(() => {
  const wx = new Proxy(
    {},
    {
      get: (_target, name: string) => () => {
        if (name === 'canIUse') return true;
        calls.push(name);
        return { scene: 1154 };
      },
    },
  );
  Object.assign(globalThis, { wx });
});

beforeEach(() => {
  // The scene is asked for once, by the first who needs it.
  isSinglePage();
  calls.length = 0;
});

test('a page in Moments is known by its scene, which is asked for once', async () => {
  await jest.isolateModulesAsync(async () => {
    const launch = await import('../../../miniprogram/services/launch');
    expect([launch.isSinglePage(), launch.isSinglePage()]).toEqual([true, true]);
  });
  expect(calls).toEqual(['getEnterOptionsSync']);
});

test('a page in Moments asks for nothing that WeChat forbids there', () => {
  navigation.openMetric('pay-score-users');
  navigation.openPillar('search');
  navigation.openHome();
  navigation.openArticle('mini-programs-in-daily-life');
  navigation.replacePage({ path: 'pages/home/index', id: null });
  navigation.openAbout();
  copyLink('https://example.com/');
  chrome.setTitle('Title');
  chrome.nameTabs(['A', 'B']);
  expect(calls.splice(0)).toEqual([]);
  // The window behind the page is the app's own there too.
  chrome.paintBars('dark', true);
  expect(calls.splice(0)).toEqual(['setBackgroundColor', 'setBackgroundTextStyle']);
});

test('a page in Moments neither reads nor writes storage', () => {
  expect(storage.loadRelease()).toBeNull();
  expect(storage.loadPreferences()).toEqual({
    language: null,
    theme: 'system',
    textSize: 'system',
  });
  expect(storage.loadQueries()).toEqual([]);
  storage.saveQueries(['deposit']);
  storage.savePreferences({ language: 'zh', theme: 'dark', textSize: 'system' });
  expect(calls).toEqual([]);
});
