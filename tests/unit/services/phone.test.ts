import {
  endPullDown,
  nameTabs,
  paintBars,
  scrollTo,
  scrollToTop,
  setTitle,
} from '../../../miniprogram/services/chrome';
import {
  openAbout,
  openCampaign,
  openArticle,
  onOpeningFailed,
  openContact,
  openHome,
  openMetric,
  openPillar,
  openPrivacy,
  openSector,
  openService,
  openStudio,
  openTarget,
  replacePage,
  returnToService,
} from '../../../miniprogram/services/navigation';
import { say } from '../../../miniprogram/services/feedback';
import {
  copyLink,
  isOnline,
  later,
  newId,
  onNetworkReturn,
  onPhoneTheme,
  readAppVersion,
  readPhone,
} from '../../../miniprogram/services/system';

/** What was asked of WeChat: the names of its functions and what they were given. */
let calls: [name: string, argument: unknown][];
interface Callbacks {
  fail?: () => void;
  complete?: () => void;
}
/** Whether what is asked of WeChat is under way until a test ends it. */
let isSlow: boolean;
let endings: Callbacks[];
/** How many pages are open. */
let depth: number;
let scene: number;
/** Each of them. */
let pageBeneath: { route: string; options: Record<string, string> };
let listeners: Record<string, (event: unknown) => void>;

beforeEach(() => {
  calls = [];
  isSlow = false;
  depth = 1;
  scene = 1001;
  pageBeneath = { route: 'pages/home/index', options: {} };
  listeners = {};
  endings = [];
  const record = (name: string) => (argument?: Callbacks) => {
    if (!argument) return void calls.push([name, argument]);
    const { fail, complete, ...rest } = argument;
    calls.push([name, rest]);
    if (isSlow) endings.push({ ...(fail && { fail }), ...(complete && { complete }) });
    else complete?.();
  };
  const listen = (name: string) => (listener: (event: unknown) => void) =>
    void (listeners[name] = listener);
  Object.assign(globalThis, {
    getCurrentPages: () => Array.from({ length: depth }, () => pageBeneath),
    wx: {
      getEnterOptionsSync: () => ({ scene }),
      getAccountInfoSync: () => ({ miniProgram: { version: '1.2.0', envVersion: 'release' } }),
      getAppBaseInfo: () => ({ language: 'zh_CN', theme: 'dark', fontSizeScaleFactor: 1.2 }),
      getWindowInfo: () => ({ pixelRatio: 3 }),
      onThemeChange: listen('theme'),
      onNetworkStatusChange: listen('network'),
      ...Object.fromEntries(
        [
          'navigateTo',
          'navigateBack',
          'pageScrollTo',
          'showToast',
          'redirectTo',
          'switchTab',
          'reLaunch',
          'setClipboardData',
          'setNavigationBarTitle',
          'setNavigationBarColor',
          'setBackgroundColor',
          'setBackgroundTextStyle',
          'setTabBarStyle',
          'setTabBarItem',
          'stopPullDownRefresh',
          'getNetworkType',
        ].map((name) => [name, record(name)]),
      ),
    },
  });
});

test("WeChat's crawler is not held back while a page is on its way", () => {
  scene = 1129;
  isSlow = true;
  openMetric('a');
  openMetric('b');
  expect(calls.map(([name]) => name)).toEqual(['navigateTo', 'navigateTo']);
});

test('a figure opens by its id, however odd', () => {
  openMetric('a&b=c');
  expect(calls).toEqual([['navigateTo', { url: '/pages/metric/index?id=a%26b%3Dc' }]]);
});

test('services, sectors, categories and articles have pages of their own', () => {
  openService('smart-retail');
  openSector('category-transportation');
  openArticle('search-as-a-habit');
  expect(calls).toEqual([
    ['navigateTo', { url: '/pages/service/index?id=smart-retail' }],
    ['navigateTo', { url: '/pages/sector/index?id=category-transportation' }],
    ['navigateTo', { url: '/pages/article/index?id=search-as-a-habit' }],
  ]);
});

test('on top of as many pages as WeChat opens, the next takes the place of the last', () => {
  depth = 10;
  openService('smart-retail');
  openPillar('search');
  expect(calls).toEqual([
    ['redirectTo', { url: '/pages/service/index?id=smart-retail' }],
    ['switchTab', { url: '/pages/search/index' }],
  ]);
});

test('a target opens as a tab or as a page, on top or in the place of the shown one', () => {
  const [home, article] = [
    { path: 'pages/home/index', id: null },
    { path: 'pages/article/index', id: 'search-as-a-habit' },
  ];
  openTarget(home);
  openTarget(article);
  replacePage(home);
  replacePage(article);
  expect(calls.map(([name]) => name)).toEqual([
    'switchTab',
    'navigateTo',
    'switchTab',
    'redirectTo',
  ]);
});

test('pillars and Home are tabs, About is a page', () => {
  openPillar('pay-score');
  openHome();
  openAbout();
  expect(calls).toEqual([
    ['switchTab', { url: '/pages/pay-score/index' }],
    ['switchTab', { url: '/pages/home/index' }],
    ['navigateTo', { url: '/pages/about/index' }],
  ]);
});

test('the studio opens for a page, and the page for its campaign, on top or in the last one’s place', () => {
  const figure = { path: 'pages/metric/index', id: 'pay-score-users' };
  const url = '/pages/metric/index?id=pay-score-users&c=abc123';
  const studio = '/pages/studio/index?target=pages%2Fmetric%2Findex%3Fid%3Dpay-score-users';
  openStudio(figure);
  openCampaign(figure, url);
  depth = 10;
  openStudio(figure);
  openCampaign(figure, url);
  expect(calls).toEqual([
    ['navigateTo', { url: studio }],
    ['navigateTo', { url }],
    ['redirectTo', { url: studio }],
    ['redirectTo', { url }],
  ]);
});

test('a page that is on its way is opened once, and after it others are', () => {
  isSlow = true;
  openMetric('pay-score-users');
  openMetric('pay-score-users');
  openService('smart-retail');
  expect(calls).toEqual([['navigateTo', { url: '/pages/metric/index?id=pay-score-users' }]]);
  endings[0]?.complete?.();
  openService('smart-retail');
  endings[1]?.complete?.();
  expect(calls).toHaveLength(2);
});

test('a page whose opening WeChat never reports holds back taps for three seconds only', () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  isSlow = true;
  openMetric('pay-score-users');
  clock.mockReturnValue(1_002_999);
  openService('smart-retail');
  expect(calls).toHaveLength(1);
  clock.mockReturnValue(1_003_000);
  openService('smart-retail');
  expect(calls).toHaveLength(2);
  // The visitor sets the phone's clock back.
  clock.mockReturnValue(0);
  openService('smart-retail');
  expect(calls).toHaveLength(3);
  endings[2]?.complete?.();
  clock.mockRestore();
});

test('of a page that can’t be opened is heard, and the next tap tries again', () => {
  const heard: string[] = [];
  onOpeningFailed(() => heard.push('failed'));
  isSlow = true;
  openArticle('search-as-a-habit');
  endings[0]?.fail?.();
  endings[0]?.complete?.();
  expect(heard).toEqual(['failed']);
  openArticle('search-as-a-habit');
  endings[1]?.complete?.();
  expect(calls).toHaveLength(2);
});

test('a tab takes its campaign only with a new start', () => {
  openCampaign({ path: 'pages/home/index', id: null }, '/pages/home/index?c=abc123');
  expect(calls).toEqual([['reLaunch', { url: '/pages/home/index?c=abc123' }]]);
});

test('a page goes back to its top', () => {
  scrollToTop();
  expect(calls).toEqual([['pageScrollTo', { scrollTop: 0, duration: 0 }]]);
});

test('the enquiry form opens with its service, or without one, and in the place of a page too many', () => {
  openContact({ path: 'pages/service/index', id: 'smart-retail' });
  openContact();
  depth = 10;
  openContact({ path: 'pages/sector/index', id: 'sector-apparel' }, { orders: 1200 });
  openPrivacy();
  expect(calls).toEqual([
    ['navigateTo', { url: '/pages/contact/index?service=smart-retail' }],
    ['navigateTo', { url: '/pages/contact/index' }],
    [
      'redirectTo',
      {
        url: '/pages/contact/index?about=pages%2Fsector%2Findex%3Fid%3Dsector-apparel&orders=1200',
      },
    ],
    ['redirectTo', { url: '/pages/privacy/index' }],
  ]);
});

test('whoever came from a service goes back to it, and others get its page', () => {
  depth = 2;
  returnToService('smart-retail');
  pageBeneath = { route: 'pages/service/index', options: { id: 'smart-retail' } };
  returnToService('smart-retail');
  expect(calls.map(([name]) => name)).toEqual(['redirectTo', 'navigateBack']);
});

test('something is said in passing, and a page scrolls to what is meant', () => {
  say('Hello');
  scrollTo('#name');
  expect(calls).toEqual([
    ['showToast', { title: 'Hello', icon: 'none' }],
    ['pageScrollTo', { selector: '#name', offsetTop: -16, duration: 200 }],
  ]);
});

test('the app knows its version', () => {
  expect(readAppVersion()).toEqual({ number: '1.2.0', stage: 'release' });
});

test('no two requests have the same id, and functions take them', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z-]{8,64}$/);
});

test('the phone says its language, theme, text size and pixels', () => {
  expect(readPhone()).toEqual({ language: 'zh_CN', theme: 'dark', textScale: 1.2, pixelRatio: 3 });
});

test('a phone that says nothing of itself is an ordinary one', () => {
  const wx = { getAppBaseInfo: () => ({}), getWindowInfo: () => ({ pixelRatio: 1 }) };
  Object.assign(globalThis, { wx });
  expect(readPhone()).toEqual({ language: 'en', theme: 'light', textScale: 1, pixelRatio: 1 });
});

test('changes of the theme, and only returns of the network, are heard', () => {
  const heard: string[] = [];
  onPhoneTheme((theme) => heard.push(theme));
  onNetworkReturn(() => heard.push('network'));
  listeners['theme']?.({ theme: 'dark' });
  listeners['network']?.({ isConnected: false });
  listeners['network']?.({ isConnected: true });
  expect(heard).toEqual(['dark', 'network']);
});

test('the phone is online until it says otherwise', () => {
  onNetworkReturn(() => undefined);
  expect(isOnline()).toBe(true);
  listeners['network']?.({ isConnected: false });
  expect(isOnline()).toBe(false);
  listeners['network']?.({ isConnected: true });
  expect(isOnline()).toBe(true);
});

test.each([
  ['none', false],
  ['wifi', true],
])('a phone that starts with the network %s is online: %s', (networkType, expected) => {
  onNetworkReturn(() => undefined);
  const [, options] = calls.find(([name]) => name === 'getNetworkType') ?? [];
  (options as { success: (answer: object) => void }).success({ networkType });
  expect(isOnline()).toBe(expected);
});

test('a link goes to the clipboard', () => {
  copyLink('https://example.com/');
  expect(calls).toMatchObject([['setClipboardData', { data: 'https://example.com/' }]]);
});

test('what was put off can be called off', () => {
  jest.useFakeTimers();
  const ran: string[] = [];
  later(() => ran.push('kept'), 10);
  later(() => ran.push('called off'), 10)();
  jest.advanceTimersByTime(20);
  expect(ran).toEqual(['kept']);
  jest.useRealTimers();
});

test('a page without tabs leaves the tab bar alone', () => {
  paintBars('dark', false);
  expect(calls.map(([name]) => name)).toEqual([
    'setNavigationBarColor',
    'setBackgroundColor',
    'setBackgroundTextStyle',
  ]);
});

test('the bars of a tab page take the colours of the theme', () => {
  paintBars('dark', true);
  expect(calls).toEqual([
    ['setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#111214' }],
    [
      'setBackgroundColor',
      {
        backgroundColor: '#111214',
        backgroundColorTop: '#111214',
        backgroundColorBottom: '#111214',
      },
    ],
    ['setBackgroundTextStyle', { textStyle: 'light' }],
    [
      'setTabBarStyle',
      {
        color: '#9b9993',
        selectedColor: '#f4f3ef',
        backgroundColor: '#111214',
        borderStyle: 'white',
      },
    ],
  ]);
});

test('title and tabs are written, and the pull-down ends', () => {
  setTitle('Pay Score');
  nameTabs(['路线图', '小程序']);
  endPullDown();
  expect(calls).toEqual([
    ['setNavigationBarTitle', { title: 'Pay Score' }],
    ['setTabBarItem', { index: 0, text: '路线图' }],
    ['setTabBarItem', { index: 1, text: '小程序' }],
    ['stopPullDownRefresh', {}],
  ]);
});
