import {
  endPullDown,
  nameTabs,
  paintBars,
  scrollToTop,
  setTitle,
} from '../../../../miniprogram/services/chrome';
import {
  openAbout,
  openCampaign,
  openArticle,
  openHome,
  openMetric,
  openPillar,
  openSector,
  openService,
  openStudio,
  openTarget,
  replacePage,
} from '../../../../miniprogram/services/navigation';
import {
  copyLink,
  later,
  newId,
  onNetworkReturn,
  onPhoneTheme,
  readPhone,
} from '../../../../miniprogram/services/system';

/** What was asked of WeChat: the names of its functions and what they were given. */
let calls: [name: string, argument: unknown][];
/** How many pages are open. */
let depth: number;
let listeners: Record<string, (event: unknown) => void>;

beforeEach(() => {
  calls = [];
  depth = 1;
  listeners = {};
  const record = (name: string) => (argument: unknown) => void calls.push([name, argument]);
  const listen = (name: string) => (listener: (event: unknown) => void) =>
    void (listeners[name] = listener);
  Object.assign(globalThis, {
    getCurrentPages: () => Array.from({ length: depth }),
    wx: {
      getEnterOptionsSync: () => ({ scene: 1001 }),
      getAppBaseInfo: () => ({ language: 'zh_CN', theme: 'dark', fontSizeScaleFactor: 1.2 }),
      onThemeChange: listen('theme'),
      onNetworkStatusChange: listen('network'),
      ...Object.fromEntries(
        [
          'navigateTo',
          'redirectTo',
          'switchTab',
          'reLaunch',
          'pageScrollTo',
          'setClipboardData',
          'setNavigationBarTitle',
          'setNavigationBarColor',
          'setBackgroundColor',
          'setTabBarStyle',
          'setTabBarItem',
          'stopPullDownRefresh',
        ].map((name) => [name, record(name)]),
      ),
    },
  });
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

test('a tab takes its campaign only with a new start', () => {
  openCampaign({ path: 'pages/home/index', id: null }, '/pages/home/index?c=abc123');
  expect(calls).toEqual([['reLaunch', { url: '/pages/home/index?c=abc123' }]]);
});

test('a page goes back to its top', () => {
  scrollToTop();
  expect(calls).toEqual([['pageScrollTo', { scrollTop: 0, duration: 0 }]]);
});

test('requests have names of their own that every function takes', () => {
  const names = Array.from({ length: 100 }, newId);
  expect(new Set(names).size).toBe(100);
  expect(names.every((name) => /^[0-9A-Za-z-]{8,64}$/.test(name))).toBe(true);
});

test('the phone says its language, theme and text size', () => {
  expect(readPhone()).toEqual({ language: 'zh_CN', theme: 'dark', textScale: 1.2 });
});

test('a phone that says nothing of itself is an ordinary one', () => {
  Object.assign(globalThis, { wx: { getAppBaseInfo: () => ({}) } });
  expect(readPhone()).toEqual({ language: 'en', theme: 'light', textScale: 1 });
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
  expect(calls.map(([name]) => name)).toEqual(['setNavigationBarColor', 'setBackgroundColor']);
});

test('the bars of a tab page take the colours of the theme', () => {
  paintBars('dark', true);
  expect(calls).toEqual([
    ['setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#111214' }],
    ['setBackgroundColor', { backgroundColor: '#111214' }],
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
    ['stopPullDownRefresh', undefined],
  ]);
});
