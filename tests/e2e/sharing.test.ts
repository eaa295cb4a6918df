import type { CampaignReport } from '../../miniprogram/domain/sharing/campaign';
import type { StudioView } from '../../miniprogram/pages/studio/view';
import { isShareable } from '../../miniprogram/pages/studio/targets-view';
import { wordsIn } from '../../miniprogram/pages/studio/words';
import {
  callFunction,
  connectSuite,
  field,
  find,
  findAll,
  mini,
  open,
  page,
  pages,
  plain,
  sendEvents,
  sharedCard,
  momentsCard,
  tap,
  text,
  until,
  untilPage,
  type TestedApp,
} from './mini-program';

connectSuite({ isNewVisitor: true });

const { studio: words, campaignLink } = wordsIn('en');
const run = Date.now().toString(36);

const viewNow = async () => (await (await page()).data('view')) as StudioView;
const untilView = (what: string, condition: (view: StudioView) => boolean) =>
  until(what, async () => condition(await viewNow()));

async function createCampaign(name: string, path: string): Promise<string> {
  const { campaign } = await callFunction<{ campaign: { code: string } }>('campaign', {
    action: 'create',
    name,
    page: path,
    language: 'en',
    channel: 'moments',
    clientRequestId: `sharing-${name.replace(' ', '-')}`,
  });
  return campaign.code;
}

async function viewsOf(code: string): Promise<number> {
  const { campaigns } = await callFunction<{ campaigns: CampaignReport[] }>('campaign', {
    action: 'list',
  });
  return campaigns.find((campaign) => campaign.code === code)?.views ?? 0;
}

/** What the shown page answers to one of WeChat's own ways to share, as WeChat would ask it. */
async function askListener(name: string): Promise<Record<string, string>> {
  await mini.evaluate((listener: string) => {
    const wxObject = wx as unknown as Record<string, (given: () => unknown) => void>;
    const original = wxObject[listener];
    wxObject[listener] = (given) => Object.assign(globalThis, { askedListener: given });
    // The page offers itself again once it is shown again.
    const current = getCurrentPages().pop() as unknown as { onHide(): void; onShow(): void };
    current.onHide();
    current.onShow();
    if (original) wxObject[listener] = original;
  }, name);
  return (await mini.evaluate(async () => {
    const { askedListener } = globalThis as unknown as { askedListener: () => object };
    const { promise, ...given } = askedListener() as { promise?: Promise<object> };
    return promise ? await promise : given;
  })) as Record<string, string>;
}

/** The pages, one for each way: a visitor’s opens of one page and campaign in one minute count once. */
const targets = [
  'metric/index?id=pay-score-users',
  'metric/index?id=pay-score-brands',
  'metric/index?id=pay-score-categories',
  'service/index?id=no-deposit-hotel',
  'service/index?id=smart-retail',
] as const;

type Way = [name: string, target: string, read: (path: string) => Promise<string>];
const ways: Way[] = [
  ['a card in a chat', targets[0], async () => (await sharedCard()).path],
  ['a card in Moments', targets[1], async (path) => `/${path}?${(await momentsCard()).query}`],
  [
    'a favourite',
    targets[2],
    async (path) => {
      const card = (await (await page()).callMethod('onAddToFavorites', {})) as { query: string };
      return `/${path}?${card.query}`;
    },
  ],
  [
    'a copied link',
    targets[3],
    async (path) => `/${path}?${(await askListener('onCopyUrl')).query ?? ''}`,
  ],
  [
    'a screenshot',
    targets[4],
    async (path) => `/${path}?${(await askListener('onUserCaptureScreen')).query ?? ''}`,
  ],
];

/** Drops what waits to be counted. */
const dropEvents = () => mini.evaluate(() => getApp<TestedApp>().store.engagement.forget());

/** Opens an address as a visitor who comes by it, and expects that its campaign counts that once. */
async function expectOneView(code: string, url: string): Promise<void> {
  await dropEvents();
  const before = await viewsOf(code);
  await mini.callWxMethod('reLaunch', { url });
  const [path] = url.slice(1).split('?');
  await until('the page is open', async () => (await page()).path === path);
  await sendEvents();
  await sendEvents();
  expect(await viewsOf(code)).toBe(before + 1);
}

test.each(ways)(
  '%s opens its own page, and counts its campaign once',
  async (_way, target, read) => {
    const code = await createCampaign(`Ways ${run}`, `pages/${targets[0]}`);
    await open(`${target}&c=${code}`);
    await dropEvents();
    const [path = ''] = `pages/${target}`.split('?');
    const url = await read(path);
    expect(url).toBe(`/pages/${target}&c=${code}`);
    await expectOneView(code, url);
  },
);

test('a post of an Official Account opens its own page, and counts its campaign once', async () => {
  const target = 'pages/metric/index?id=mini-program-daily-users';
  await open(`studio/index?target=${encodeURIComponent(target)}`);
  await tap('#channel .choice', words.channels['official-account']);
  const name = `Post ${run}`;
  await (await field('#name input')).input(name);
  await untilView('the name is typed', (view) => view.name.value === name);
  await tap('.bar button', words.make.poster);
  await untilView('the poster is confirmed', ({ action }) => action === 'publish');
  await mini.evaluate(() => {
    const original = wx.shareToOfficialAccount;
    wx.shareToOfficialAccount = (post) => {
      Object.assign(globalThis, { post: { path: post.recommendPath, images: post.images } });
      wx.shareToOfficialAccount = original;
      post.success?.({ status: 'success', postUrl: '', errMsg: '' });
    };
  });
  await tap('made-sheet button, .bar button', words.publish);
  await untilView('it is published', ({ notice }) => notice?.text === words.done.publish);
  const post = (await mini.evaluate(() => (globalThis as unknown as { post: object }).post)) as {
    path: string;
    images: string[];
  };
  expect(post.images).toHaveLength(1);
  expect(post.path).toMatch(/^\/pages\/metric\/index\?id=mini-program-daily-users&c=[0-9a-z]{6}$/);
  await expectOneView(post.path.slice(-6), post.path);
});

test('a forwarded screenshot is the page’s own poster', async () => {
  await open(targets[0]);
  const { src } = await askListener('onGeneratePoster');
  expect(src).toMatch(/^(wxfile|http):/);
  const other = await (async () => {
    await open('metric/index?id=pay-score-brands');
    return askListener('onGeneratePoster');
  })();
  expect(other.src).not.toBe(src);
});

/** How far down the page an element begins, in screens. */
async function screensTo(selector: string): Promise<number> {
  const element = await find(selector);
  const { top } = (await element.offset()) as { top: number };
  const { windowHeight } = (await mini.systemInfo()) as { windowHeight: number };
  return top / windowHeight;
}

const hasEntry = (url: string) =>
  isShareable({ path: `pages/${url.split('?')[0] ?? ''}` }) && !url.startsWith('story/');

test.each(pages.filter(hasEntry))(
  '%s can be sent, and made a poster of, on its first screen',
  async (url) => {
    await open(url);
    expect(await screensTo('.share-entry')).toBeLessThan(1);
    await tap('.share-way', wordsIn('en').studio.poster);
    await untilPage('studio');
    expect((await viewNow()).target.key).toBe(`pages/${url}`);
  },
);

test('three taps and a name lead from a page to its poster, without a scroll', async () => {
  let taps = 0;
  const count = async (selector: string, label: string) => {
    taps += 1;
    await tap(selector, label);
  };
  await open('metric/index?id=pay-score-users');
  await count('.share-way', wordsIn('en').studio.poster);
  await untilPage('studio');
  expect(await screensTo('#name')).toBeLessThan(1);
  taps += 1;
  await (await field('#name input')).input(`Taps ${run}`);
  await untilView('the name is typed', (view) => view.name.value === `Taps ${run}`);
  await count('.bar button', words.make.poster);
  await untilView('the poster is confirmed', ({ made }) => made !== null);
  expect(taps).toBeLessThanOrEqual(5);
  const { picturePath } = await viewNow();
  expect(picturePath).not.toBe('');
});

test('Home and About lead to the campaigns once there is one, with its opens', async () => {
  await mini.evaluate(() => {
    getApp<TestedApp>().store.campaigns.forget();
    wx.removeStorageSync('campaign-summary');
  });
  await open('home/index');
  expect(await text()).not.toContain(campaignLink.campaigns);
  await createCampaign(`Home ${run}`, 'pages/home/index');
  await mini.evaluate(() => getApp<TestedApp>().store.campaigns.load());
  for (const url of ['home/index', 'about/index']) {
    await open(url);
    expect(plain(await (await find('link-list .item', campaignLink.campaigns)).text())).toContain(
      '0 opens',
    );
    expect(await screensTo('link-list .item')).toBeLessThan(1);
    await tap('link-list .item', campaignLink.campaigns);
    await untilPage('studio');
    await find('campaign-list .campaign', `Home ${run}`);
    expect(await findAll('card-preview')).toHaveLength(0);
  }
});
