import { PNG } from 'pngjs';
import { release } from '../../miniprogram/content/release';
import { decodeScene } from '../../miniprogram/domain/sharing/scene';
import type { StudioView } from '../../miniprogram/pages/studio/view';
import { isShareable } from '../../miniprogram/pages/studio/targets-view';
import { wordsIn as appWordsIn } from '../../miniprogram/domain/words/index';
import { wordsIn } from '../../miniprogram/pages/studio/words';
import { readMiniProgramCode } from 'miniprogram-cloud/mini-program-code';
import {
  callFunction,
  connectSuite,
  field,
  find,
  findAll,
  goOffline,
  mini,
  momentsCard,
  open,
  page,
  pages,
  plain,
  replaceFunction,
  restoreCloud,
  sendEvents,
  sharedCard,
  tap,
  text,
  until,
  untilPage,
  untilText,
  type TestedApp,
} from './mini-program';

connectSuite();

const figure = 'pages/metric/index?id=pay-score-users';
const { studio: words, campaigns: campaignWords } = wordsIn('en');
const appWords = appWordsIn('en');
const deskUrl = (target = figure) => `studio/index?target=${encodeURIComponent(target)}`;

/**
 * Campaigns of one name and page are one: a test takes a fresh name only where it needs a campaign of its own, since a
 * visitor may make twenty a day.
 */
const run = Date.now().toString(36);
const sharedName = `Spring ${run}`;
let named = 0;
const freshName = () => `Summer ${run} ${(named += 1)}`;

const viewNow = async () => (await (await page()).data('view')) as StudioView;

async function untilView(what: string, condition: (view: StudioView) => boolean) {
  await until(what, async () => condition(await viewNow()));
  return viewNow();
}

const untilDrawn = () =>
  untilView('the preview is drawn', ({ previewStatus }) => previewStatus === 'ready');

async function typeName(name: string): Promise<void> {
  await (await field('#name input')).input(name);
  await untilView('the name is typed', (view) => view.name.value === name);
}

const press = (label: string) => tap('.bar button', label);

/** Shows the studio's other part. */
const seeCampaigns = () => tap('#part .choice', words.part.campaigns);

const untilMade = () => untilView('the poster is made', ({ action }) => action === 'deliver');

/** Opens the studio with a name typed in, and no poster: another style each time. */
async function layOut(name = sharedName, target = figure): Promise<void> {
  await open(deskUrl(target));
  await tap('#format .choice', words.formats.poster);
  await typeName(name);
  for (const style of [words.styles.figure, words.styles.chart, words.styles.dots]) {
    if ((await viewNow()).action === 'make') break;
    await tap('#style .choice', style);
  }
  await untilDrawn();
  expect((await viewNow()).action).toBe('make');
}

/** Opens the studio with a finished poster. */
async function makePoster(name = sharedName, target = figure): Promise<void> {
  await open(deskUrl(target));
  await tap('#format .choice', words.formats.poster);
  await typeName(name);
  if ((await untilDrawn()).action === 'make') await press(words.make.poster);
  await untilMade();
}

/** The pixels of a file on the phone. */
async function readPicture(path: string): Promise<PNG> {
  const base64 = (await mini.evaluate(
    (file: string) => wx.getFileSystemManager().readFileSync(file, 'base64'),
    path,
  )) as string;
  return PNG.sync.read(Buffer.from(base64, 'base64'));
}

/** Presses one of WeChat's own buttons, once it is on the screen. */
async function answerWeChat(
  button: 'authorizeAllow' | 'authorizeCancel' | 'shareConfirm' | 'shareCancel',
): Promise<void> {
  await until(`WeChat shows ${button}`, () =>
    mini
      .native()
      [button]()
      .then(
        () => true,
        () => false,
      ),
  );
}

/** Lets a function of WeChat's fail with a text until it is restored. */
const failWith = (name: string, reason: string) =>
  mini.mockWxMethod(name, { errMsg: `${name}:fail ${reason}` });
const mocked = [
  'canvasToTempFilePath',
  'requirePrivacyAuthorize',
  'saveImageToPhotosAlbum',
  'showShareImageMenu',
];
afterEach(async () => {
  for (const name of mocked) await mini.restoreWxMethod(name);
});

const hasFooter = (url: string) => !url.startsWith('story/');
const shareable = (url: string) => isShareable({ path: `pages/${url.split('?')[0] ?? ''}` });

test.each(pages.filter((url) => hasFooter(url) && shareable(url)))(
  'the studio opens from %s for that very page',
  async (url) => {
    await open(url);
    await tap('page-footer .share', appWords.studio.entry);
    await untilPage('studio');
    expect((await page()).query).toEqual({ target: encodeURIComponent(`pages/${url}`) });
    expect((await viewNow()).target.key).toBe(`pages/${url}`);
    await untilDrawn();
  },
);

test('another page is found by typing, and chosen', async () => {
  await open(deskUrl());
  await tap('.target');
  const search = await field('target-picker input');
  await search.input('zzzz');
  const [desk] = await findAll('.column');
  expect(await desk?.attribute('aria-hidden')).toBe('true');
  await until('nothing is found', async () => (await findAll('target-picker .none')).length === 1);
  await search.input('免押租借');
  await tap('target-picker .item', 'No-deposit Rental');
  await untilView('the service is chosen', ({ target }) => target.title === 'No-deposit Rental');
  expect(await findAll('target-picker .sheet')).toHaveLength(0);
  expect(await desk?.attribute('aria-hidden')).toBe('false');
});

test('each choice draws another picture, and the card speaks the chosen language', async () => {
  await open(deskUrl());
  await tap('#format .choice', words.formats.chat);
  const paths = new Set<string>();
  for (const [selector, label] of [
    ['#style .choice', words.styles.figure],
    ['#style .choice', words.styles.chart],
    ['#style .choice', words.styles.quote],
    ['#style .choice', words.styles.dots],
    ['#language .choice', '简体中文'],
    ['#format .choice', words.formats.moments],
    ['#format .choice', words.formats.poster],
  ] as const) {
    await tap(selector, label);
    await untilView(label, ({ picturePath }) => picturePath !== '' && !paths.has(picturePath));
    paths.add((await untilDrawn()).picturePath);
  }
  expect(plain((await viewNow()).cardTitle)).toContain('2.4 亿');
  await tap('#language .choice', 'English');
  expect(plain((await untilDrawn()).cardTitle)).toContain('240 million');
});

test.each([figure, 'pages/home/index', 'pages/sector/index?id=category-transportation'])(
  'the code on the finished poster of %s opens that page, for that campaign',
  async (target) => {
    const name = freshName();
    await makePoster(name, target);
    const { picturePath } = await viewNow();
    const picture = await readPicture(picturePath);
    expect([picture.width, picture.height]).toEqual([1080, 1620]);
    const code = await findCode(picture);
    expect(code?.page).toBe(target.split('?')[0]);
    const decoded = decodeScene(code?.scene ?? '', release);
    if (!decoded.ok) throw new Error(decoded.error);
    const { campaigns } = await listCampaigns();
    const { campaign } = decoded.target;
    expect(campaigns.find((known) => known.code === campaign)?.name).toBe(name);

    // As WeChat opens a code: the page, and nothing but its scene.
    const scene = encodeURIComponent(code?.scene ?? '');
    await mini.callWxMethod('reLaunch', { url: `/${code?.page ?? ''}?scene=${scene}` });
    await until('the page is open', async () => (await page()).path === code?.page);
    const card = await sharedCard();
    const separator = target.includes('?') ? '&' : '?';
    expect(card.path).toBe(`/${target}${separator}c=${campaign ?? ''}`);
  },
);

/** The code on a poster: in its lower right, wherever the layout puts it. */
async function findCode(picture: PNG) {
  // The preview leaves its place open, in percent of the picture.
  const { codePlace } = await placeOfCode();
  const area = {
    x: (codePlace.left / 100) * picture.width,
    y: (codePlace.top / 100) * picture.height,
    size: (codePlace.width / 100) * picture.width,
  };
  return readMiniProgramCode(picture, area);
}

/** Where the preview of what is on the desk leaves room for the code. */
async function placeOfCode() {
  const name = (await viewNow()).name.value;
  await typeName(`${name}!`);
  const { codePlace } = await untilView('the preview is back', (view) => view.codePlace !== null);
  await typeName(name);
  await untilView('the poster is back', (view) => view.codePlace === null);
  if (!codePlace) throw new Error('no place');
  return { codePlace };
}

const listCampaigns = () =>
  callFunction<{ campaigns: { code: string; name: string }[] }>('campaign', { action: 'list' });

test('two quick taps make one campaign', async () => {
  const name = freshName();
  await layOut(name);
  const button = await find('.bar button', words.make.poster);
  await Promise.all([button.tap(), button.tap(), button.tap()]);
  await untilMade();
  const { campaigns } = await listCampaigns();
  expect(campaigns.filter((campaign) => campaign.name === name)).toHaveLength(1);
});

test('a poster goes to WeChat’s share menu; closing that is no failure', async () => {
  await makePoster();
  await press(words.share);
  await answerWeChat('shareCancel');
  await untilView('the desk is calm', ({ isWorking, notice }) => !isWorking && notice === null);
  await press(words.share);
  await answerWeChat('shareConfirm');
  await untilText(words.done.share);
});

test('a WeChat without the share menu says so, and the poster can still be saved', async () => {
  await makePoster();
  await failWith('showShareImageMenu', 'not supported');
  await press(words.share);
  await untilText(`${words.failed.share} ${words.reasons.unavailable}`);
  await find('.bar button', words.save);
});

test('the album: refused, then blocked, then opened in the settings', async () => {
  await makePoster();
  await press(words.save);
  // The privacy guide comes first, where nobody has agreed to it yet.
  await until('WeChat asks for the album', async () => {
    const [agree] = await findAll('privacy-sheet #agree-privacy');
    if (agree) await agree.tap();
    return mini
      .native()
      .authorizeCancel()
      .then(
        () => true,
        () => false,
      );
  });
  await untilText(`${words.failed.save} ${words.reasons['album-refused']}`);
  await press(words.save);
  await untilText(`${words.failed.save} ${words.reasons['album-blocked']}`);

  await tap('.settings', words.settings);
  await answerWeChat('authorizeCancel');
  await untilText(words.reasons['album-blocked']);
  await tap('.settings', words.settings);
  await answerWeChat('authorizeAllow');
  await untilText(words.done.save);
});

test.each([
  ['requirePrivacyAuthorize', 'privacy permission is not authorized', 'privacy-refused'],
  ['saveImageToPhotosAlbum', 'system permission denied', 'phone-refused'],
  ['saveImageToPhotosAlbum', 'no space left on device', 'storage-full'],
] as const)('a poster that %s fails with "%s" is not lost', async (name, reason, code) => {
  await makePoster();
  await failWith(name, reason);
  await press(words.save);
  await untilText(`${words.failed.save} ${words.reasons[code]}`);
  await find('.bar button', words.share);
});

test.each([
  ['create bitmap failed', 'canvas-failed'],
  ['the maximum size of the file storage limit is exceeded', 'storage-full'],
] as const)(
  'a canvas that fails with "%s" makes no poster, and can be tried again',
  async (reason, code) => {
    await layOut();
    await failWith('canvasToTempFilePath', reason);
    await press(words.make.poster);
    await untilText(`${words.failed.picture} ${words.reasons[code]}`);
    expect((await viewNow()).action).toBe('make');
    await mini.restoreWxMethod('canvasToTempFilePath');
    await press(words.again);
    await untilMade();
  },
);

test('a preview that can’t be drawn says so, and is drawn on demand', async () => {
  await open('home/index');
  await failWith('canvasToTempFilePath', 'create bitmap failed');
  await open(deskUrl('pages/service/index?id=smart-retail'));
  await untilText(words.reasons['canvas-failed']);
  await mini.restoreWxMethod('canvasToTempFilePath');
  await tap('card-preview button', words.again);
  await untilDrawn();
});

test.each([
  ['offline', { errMsg: 'cloud.callFunction:fail request:fail net::ERR_FAILED' }],
  ['rate-limited', { ok: false, code: 'rate-limited', message: '', requestId: 'r' }],
  ['identity-required', { ok: false, code: 'identity-required', message: '', requestId: 'r' }],
  ['internal', { errMsg: 'cloud.callFunction:fail -504002 functions execute fail' }],
] as const)('a campaign that fails with %s keeps what was entered', async (code, answer) => {
  const name = freshName();
  await layOut(name);
  await replaceFunction('campaign', answer);
  await press(words.make.poster);
  const shown = await untilText(words.failed.campaign);
  const reasons: Partial<Record<string, string>> = { ...wordsIn('en').errors, ...words.reasons };
  expect(shown).toContain(code === 'rate-limited' ? words.dayLimit : reasons[code]);
  expect((await viewNow()).name.value).toBe(name);
  await find('.bar button', words.again);
});

test('once the network is back, the same tap makes the campaign', async () => {
  await layOut(freshName());
  await goOffline();
  await press(words.make.poster);
  await untilText(words.reasons.offline);
  await restoreCloud();
  await press(words.again);
  await untilMade();
});

test('a name that WeChat refuses is told as such, and another goes through', async () => {
  await layOut('risky-text');
  await press(words.make.poster);
  await untilText(wordsIn('en').errors['text-refused']);
  await typeName(freshName());
  await press(words.make.poster);
  await untilMade();
});

test('a campaign without a name is not made, and the field says so', async () => {
  await open(deskUrl());
  await typeName('   ');
  await press(words.make.poster);
  await untilText(words.nameFaults.required);
  await typeName('Spring');
  expect(await text()).not.toContain(words.nameFaults.required);
});

test.each([
  [
    'the code’s function down',
    { errMsg: 'cloud.callFunction:fail -504002 functions execute fail' },
    words.failed.code,
  ],
  [
    'the code’s image missing',
    { ok: true, data: { url: '/app/gone.png', expiresAt: 1 }, requestId: 'r' },
    words.reasons['code-failed'],
  ],
])('with %s there is no poster, until it is there', async (_case, answer, told) => {
  await layOut();
  await replaceFunction('share-code', answer);
  await press(words.make.poster);
  await untilText(told);
  expect((await viewNow()).action).toBe('make');
  await restoreCloud();
  await press(words.again);
  await untilMade();
});

test('a chat card goes out with its picture, page and campaign', async () => {
  await open(deskUrl());
  await tap('#format .choice', words.formats.chat);
  await untilDrawn();
  const name = freshName();
  await typeName(name);
  await press(words.make.chat);
  await untilView('the card is made', ({ action }) => action === 'send');
  const card = await sharedCard('button');
  const { campaigns } = await listCampaigns();
  const code = campaigns.find((campaign) => campaign.name === name)?.code ?? '';
  expect(card.title).toContain('240 million');
  expect(card.path).toBe(`/${figure}&c=${code}`);
  const { width, height } = await readPicture(card.imageUrl);
  expect(width / height).toBe(5 / 4);
  await press(words.send);
  await answerWeChat('shareConfirm');
});

test('shared from the menu, the studio shares itself', async () => {
  await open(deskUrl());
  expect(await sharedCard()).toMatchObject({ title: words.title, path: `/pages/${deskUrl()}` });
});

test.each([figure, 'pages/pay-score/index'])(
  'for Moments %s opens with its campaign, which its card there keeps',
  async (target) => {
    await open(deskUrl(target));
    await tap('#format .choice', words.formats.moments);
    await untilDrawn();
    await typeName(freshName());
    await press(words.make.moments);
    await untilText(words.steps.share);
    await press(words.open);
    const [path = '', query = ''] = target.split('?');
    await until('the page is open', async () => (await page()).path === path);
    expect((await momentsCard()).query).toMatch(
      new RegExp(`^${query ? `${query}&` : ''}c=[0-9a-z]{6}$`),
    );
  },
);

test('a made poster is confirmed, says where its opens appear, and is made for the next channel', async () => {
  const name = freshName();
  await makePoster(name);
  const sheet = await find('made-sheet .sheet');
  expect(plain(await sheet.text())).toContain(`Saved as “${name}”, ${words.channels.moments}.`);
  await tap('made-sheet .channel', words.channels.chat);
  await untilView(
    'the poster for chats is made',
    ({ made, channel, action }) => made !== null && channel === 'chat' && action === 'deliver',
  );
  await tap('made-sheet .link', words.made.campaigns);
  await find('campaign-list .channel', words.channels.chat);
  expect(await findAll('made-sheet .sheet')).toHaveLength(0);
});

test('a campaign’s opens stand under its name by day and channel, and its poster is made again', async () => {
  const name = freshName();
  await makePoster(name);
  await seeCampaigns();
  const row = () => find('campaign-list .campaign', name);
  expect(await (await row()).text()).toContain(campaignWords.fresh);
  const { campaigns } = await listCampaigns();
  const code = campaigns.find((campaign) => campaign.name === name)?.code ?? '';
  await open(`metric/index?id=pay-score-users&c=${code}`);
  await sendEvents();
  await open(`${deskUrl('pages/home/index')}&part=campaigns`);
  await until('the open is counted', async () => /1\s*open/.test(await (await row()).text()));
  expect(await findAll('day-chart .chart')).not.toHaveLength(0);
  const again = await (await row()).$('.channel');
  await again?.tap();
  const view = await untilView('the poster is confirmed', ({ made }) => made !== null);
  expect([view.name.value, view.target.key]).toEqual([name, figure]);
});

test('a tap enlarges the preview', async () => {
  await open(deskUrl());
  await untilDrawn();
  await tap('card-preview .picture');
  await until('the picture fills the screen', () =>
    mini
      .native()
      .navigateLeft()
      .then(
        () => true,
        () => false,
      ),
  );
});

test('without campaigns the list says how to get one; without the cloud, that it can’t be had', async () => {
  await mini.evaluate(() => getApp<TestedApp>().store.campaigns.forget());
  await replaceFunction('campaign', {
    ok: true,
    data: { action: 'list', campaigns: [], hasMore: false },
    requestId: 'r',
  });
  await open(`${deskUrl()}&part=campaigns`);
  await untilText(campaignWords.noneHint);
  await replaceFunction('campaign', { errMsg: 'cloud.callFunction:fail request:fail' });
  await mini.evaluate(() => getApp<TestedApp>().store.campaigns.forget());
  await open(`${deskUrl()}&part=campaigns`);
  await untilText(campaignWords.failed);
});

test('the studio speaks Chinese', async () => {
  await open(deskUrl(), { language: 'zh', theme: 'dark' });
  await untilText(wordsIn('zh').studio.change);
  await untilDrawn();
});

test('a poster that is finished after its maker has left moves no other page', async () => {
  await open('mini-programs/index');
  await tap('page-footer .share', appWords.studio.entry);
  await untilPage('studio');
  await tap('#format .choice', words.formats.poster);
  await typeName(freshName());
  await untilDrawn();
  await mini.evaluate(() => {
    const cloud = wx.cloud as unknown as Record<string, (call: object) => Promise<unknown>>;
    const original = cloud.callFunction?.bind(wx.cloud);
    const released = new Promise<void>((release) => Object.assign(cloud, { release }));
    const callFunction = (call: object) => released.then(() => original?.(call));
    Object.assign(cloud, { originalCall: original, callFunction });
  });
  await press(words.make.poster);
  await mini.native().navigateLeft();
  await untilPage('mini-programs');
  await mini.pageScrollTo(600);
  await mini.evaluate(async () => {
    // Drawing the poster is the last step of making it.
    const drawing = wx.canvasToTempFilePath;
    const drawn = new Promise<void>((resolve) => {
      const draw = async (options: WechatMiniprogram.CanvasToTempFilePathOption) => {
        const file: unknown = await drawing.call(wx, options);
        wx.nextTick(resolve);
        return file;
      };
      Object.assign(wx, { canvasToTempFilePath: draw });
    });
    (wx.cloud as unknown as { release(): void }).release();
    await drawn;
    Object.assign(wx, { canvasToTempFilePath: drawing });
  });
  expect(Number(await (await page()).scrollTop())).toBe(600);
});
