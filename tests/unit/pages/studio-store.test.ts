import { release } from '../../../miniprogram/content/release';
import type { CampaignQuery, CampaignReport } from '../../../miniprogram/domain/sharing/campaign';
import type { Language } from '../../../miniprogram/domain/words/language';
import type { Picture, PictureFailure } from '../../../miniprogram/domain/pictures/picture';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import type { SceneTarget } from '../../../miniprogram/domain/sharing/scene';
import type { HandOverFailure } from '../../../miniprogram/domain/sharing/hand-over';
import { CampaignsStore } from '../../../miniprogram/stores/campaigns-store';
import { StudioStore } from '../../../miniprogram/pages/studio/studio-store';

/** What was drawn: its texts, how large, and with which code. */
interface Drawn {
  texts: string[];
  scale: number;
  codeUrl: string | undefined;
}

const key = 'pages/metric/index?id=pay-score-users';

function setUp() {
  const drawn: Drawn[] = [];
  const created: CampaignQuery[] = [];
  const codes: SceneTarget[] = [];
  const handed: [how: string, path: string, url?: string][] = [];
  const pending: (() => void)[] = [];
  const world = {
    language: 'en' as Language,
    create: null as Result<never> | null,
    code: null as Result<never> | null,
    picture: null as PictureFailure | null,
    handOver: { ok: true, value: true } as Result<boolean, HandOverFailure>,
    isAlbumOpen: false,
    /** Hand-overs that WeChat never answers. */
    isSilent: false,
    now: 0,
  };
  const campaigns = new CampaignsStore({
    loadCampaignSummary: () => null,
    saveCampaignSummary: () => undefined,
    askCampaigns(query) {
      if (query.action === 'list')
        return Promise.resolve({
          ok: true,
          value: { action: 'list', campaigns: [], hasMore: false },
        });
      created.push(query);
      if (world.create) return Promise.resolve(world.create);
      const { name, page, language, channel } = query;
      const code = `code0${created.length}`;
      const campaign: CampaignReport = {
        ...{ code, name, page, language, channel, createdAt: 1 },
        ...{ views: 0, shares: 0, days: [] },
      };
      return Promise.resolve({ ok: true, value: { action: 'create', campaign } });
    },
  });
  const studio = new StudioStore(
    { release: () => release, language: () => world.language },
    campaigns,
    {
      fetchShareCode(target) {
        codes.push(target);
        return Promise.resolve(
          world.code ?? { ok: true, value: { url: 'https://example.com/code.png', expiresAt: 1 } },
        );
      },
      savePicture(compose, { scale, codeUrl }) {
        const picture: Picture = compose((text, { size }) => text.length * size * 0.5);
        const texts = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
        drawn.push({ texts, scale, codeUrl });
        return Promise.resolve(
          world.picture
            ? { ok: false, error: world.picture }
            : { ok: true, value: `wxfile://tmp/${drawn.length}.png` },
        );
      },
      shareImage(path, url) {
        handed.push(['share', path, url]);
        return world.isSilent ? new Promise(() => undefined) : Promise.resolve(world.handOver);
      },
      canPublish: () => true,
      publishImage(path, { url }) {
        handed.push(['publish', path, url]);
        return Promise.resolve(world.handOver);
      },
      now: () => world.now,
      saveImage(path) {
        handed.push(['save', path]);
        return Promise.resolve(world.handOver);
      },
      openAlbumSettings: () => Promise.resolve(world.isAlbumOpen),
      later(run) {
        pending.push(run);
        return () => void pending.splice(pending.indexOf(run), 1);
      },
    },
  );
  const rest = () => pending.splice(0).forEach((run) => run());
  return { studio, campaigns, world, drawn, created, codes, handed, rest };
}

/** Lets what is under way come to its end. */
const settled = () => new Promise(setImmediate);

async function atDesk() {
  const desk = setUp();
  desk.studio.open(key, 'make');
  await settled();
  return desk;
}

/** A desk with a finished poster. */
async function withPoster() {
  const desk = await atDesk();
  desk.studio.desk.rename('Spring');
  await desk.studio.make();
  return desk;
}

test('the desk opens with the page that it was opened for, and its preview', async () => {
  const { studio, drawn } = await atDesk();
  expect(studio.desk.target).toEqual({ path: 'pages/metric/index', id: 'pay-score-users' });
  expect(drawn).toHaveLength(1);
  expect(studio.preview).toMatchObject({
    status: 'ready',
    picture: { path: 'wxfile://tmp/1.png', label: expect.stringContaining('240') as string },
  });
});

test.each(['', 'hello', 'pages/metric/index?id=gone', 'pages/studio/index'])(
  'opened for %j, the desk keeps what it had',
  (odd) => {
    const { studio } = setUp();
    studio.open(key, 'make');
    studio.open(odd, 'make');
    expect(studio.desk.target.id).toBe('pay-score-users');
  },
);

test('nothing is drawn while nobody is at the desk', async () => {
  const { studio, drawn } = await atDesk();
  studio.close();
  studio.desk.chooseFormat('chat');
  await settled();
  expect(drawn).toHaveLength(1);
});

test('a studio above another is left without ending what the one beneath draws', async () => {
  const { studio, drawn } = await atDesk();
  studio.open(key, 'make');
  studio.close();
  studio.desk.chooseFormat('chat');
  await settled();
  expect(drawn).toHaveLength(2);
});

test('a poster’s preview leaves room for the code, a card’s has none', async () => {
  const { studio } = await atDesk();
  const place = () =>
    studio.preview.status === 'ready' ? studio.preview.picture.codePlace : undefined;
  expect(place()).toMatchObject({ width: expect.any(Number) as number });
  studio.desk.chooseFormat('chat');
  await settled();
  expect(place()).toBeNull();
});

test('the way back to a format needs no drawing', async () => {
  const { studio, drawn } = await atDesk();
  studio.desk.chooseFormat('moments');
  await settled();
  studio.desk.chooseFormat('poster');
  await settled();
  expect(drawn).toHaveLength(2);
  expect(studio.preview).toMatchObject({
    status: 'ready',
    picture: { path: 'wxfile://tmp/1.png' },
  });
});

test('while the next picture is drawn the one before stays', async () => {
  const { studio } = await atDesk();
  studio.desk.chooseStyle('figure');
  expect(studio.preview).toMatchObject({
    status: 'drawing',
    picture: { path: 'wxfile://tmp/1.png' },
  });
  await settled();
  expect(studio.preview).toMatchObject({
    status: 'ready',
    picture: { path: 'wxfile://tmp/2.png' },
  });
});

test('a name stands on the preview once typing rests', async () => {
  const { studio, drawn, rest } = await atDesk();
  studio.desk.rename('Sprin');
  studio.desk.rename('Spring');
  await settled();
  expect(drawn).toHaveLength(1);
  rest();
  await settled();
  expect(drawn).toHaveLength(2);
  expect(drawn[1]?.texts).toContain('Spring');
  studio.desk.rename('Spring'.repeat(300));
  rest();
  await settled();
  expect(drawn).toHaveLength(2);
});

test('a poster has the code of its campaign, and is drawn at three times its size', async () => {
  const { studio, drawn, created, codes } = await withPoster();
  expect(created).toMatchObject([
    { action: 'create', name: 'Spring', page: key, channel: 'moments' },
  ]);
  expect(codes).toEqual([
    { path: 'pages/metric/index', id: 'pay-score-users', campaign: 'code01' },
  ]);
  expect(drawn.at(-1)).toMatchObject({ scale: 3, codeUrl: 'https://example.com/code.png' });
  expect(drawn.at(-1)?.texts).toContain('Spring');
  expect(studio.poster).toMatchObject({ path: 'wxfile://tmp/2.png', codePlace: null });
  expect(studio.work).toEqual({ status: 'idle' });
});

test('two taps make one campaign and one poster', async () => {
  const { studio, created, drawn } = await atDesk();
  studio.desk.rename('Spring');
  await Promise.all([studio.make(), studio.make(), studio.make()]);
  await studio.make();
  expect(created).toHaveLength(1);
  expect(drawn.filter(({ scale }) => scale === 3)).toHaveLength(1);
});

test('without a name nothing is made, and typing takes the fault away', async () => {
  const { studio, created } = await atDesk();
  await studio.make();
  expect(studio.desk.isNameJudged).toBe(true);
  expect(created).toEqual([]);
  studio.desk.rename('S');
  expect(studio.desk.isNameJudged).toBe(false);
});

test.each(['offline', 'rate-limited', 'text-refused', 'identity-required'] as const)(
  'a campaign that fails with %s keeps what was entered, and can be tried again',
  async (error) => {
    const { studio, world, codes } = await atDesk();
    studio.desk.rename('Spring');
    world.create = { ok: false, error };
    await studio.make();
    expect(studio.work).toEqual({ status: 'failed', step: 'campaign', error });
    expect([studio.desk.name, studio.poster, codes.length]).toEqual(['Spring', null, 0]);
    world.create = null;
    await studio.make();
    expect(studio.poster).not.toBeNull();
  },
);

test('without its code there is no poster; the campaign stays for the next try', async () => {
  const { studio, world, created } = await atDesk();
  studio.desk.rename('Spring');
  world.code = { ok: false, error: 'upstream' };
  await studio.make();
  expect(studio.work).toEqual({ status: 'failed', step: 'code', error: 'upstream' });
  expect(studio.poster).toBeNull();
  world.code = { ok: true, value: { url: 7 } as never };
  await studio.make();
  expect(studio.work).toEqual({ status: 'failed', step: 'code', error: 'bad-answer' });
  world.code = null;
  await studio.make();
  expect(studio.poster).not.toBeNull();
  expect(created).toHaveLength(1);
});

test.each(['canvas-failed', 'code-failed', 'storage-full'] as const)(
  'a poster that fails with %s is no poster, and can be tried again',
  async (error) => {
    const { studio, world } = await atDesk();
    studio.desk.rename('Spring');
    world.picture = error;
    await studio.make();
    expect(studio.work).toEqual({ status: 'failed', step: 'picture', error });
    expect(studio.poster).toBeNull();
    world.picture = null;
    await studio.make();
    expect(studio.poster).not.toBeNull();
  },
);

test('a preview that fails says why, and is drawn again on demand', async () => {
  const { studio, world } = setUp();
  world.picture = 'canvas-failed';
  studio.open(key, 'make');
  await settled();
  expect(studio.preview).toEqual({ status: 'failed', error: 'canvas-failed' });
  world.picture = null;
  await studio.previews.draw();
  expect(studio.preview.status).toBe('ready');
});

test('a card without its picture is not sent', async () => {
  const { studio, world } = setUp();
  world.picture = 'canvas-failed';
  studio.open(key, 'make');
  studio.desk.chooseFormat('chat');
  studio.desk.rename('Spring');
  await settled();
  await studio.make();
  expect(studio.work).toEqual({ status: 'failed', step: 'picture', error: 'canvas-failed' });
  expect(studio.campaign).toMatchObject({ channel: 'chat' });
});

test('a poster is of what was on the desk: another name, style or channel needs another', async () => {
  const { studio } = await withPoster();
  studio.desk.chooseStyle('figure');
  expect(studio.poster).toBeNull();
  studio.desk.chooseStyle('dots');
  expect(studio.poster).not.toBeNull();
  studio.desk.chooseChannel('channels');
  expect(studio.poster).toBeNull();
  studio.desk.chooseChannel('moments');
  studio.desk.rename('Summer');
  expect([studio.poster, studio.campaign]).toEqual([null, null]);
});

test('a poster goes to the share menu with the address of its page and campaign', async () => {
  const { studio, handed } = await withPoster();
  await studio.share();
  expect(handed).toEqual([
    ['share', 'wxfile://tmp/2.png', '/pages/metric/index?id=pay-score-users&c=code01'],
  ]);
  expect(studio.work).toEqual({ status: 'done', step: 'share' });
});

test('whoever closes the share menu hears nothing', async () => {
  const { studio, world } = await withPoster();
  world.handOver = { ok: true, value: false };
  await studio.share();
  expect(studio.work).toEqual({ status: 'idle' });
});

test.each(['privacy-refused', 'album-refused', 'album-blocked', 'storage-full'] as const)(
  'a poster that isn’t saved because of %s stays on the desk',
  async (error) => {
    const { studio, world } = await withPoster();
    world.handOver = { ok: false, error };
    await studio.save();
    expect(studio.work).toEqual({ status: 'failed', step: 'save', error });
    expect(studio.poster).not.toBeNull();
  },
);

test('once the settings open the album, the poster is saved; if they don’t, nothing changes', async () => {
  const { studio, world, handed } = await withPoster();
  world.handOver = { ok: false, error: 'album-blocked' };
  await studio.save();
  await studio.openSettings();
  expect(studio.work).toMatchObject({ status: 'failed', error: 'album-blocked' });
  world.handOver = { ok: true, value: true };
  world.isAlbumOpen = true;
  await studio.openSettings();
  expect(studio.work).toEqual({ status: 'done', step: 'save' });
  expect(handed).toHaveLength(2);
});

test('a campaign comes back to the desk as a poster for its channel', async () => {
  const { studio, created } = await atDesk();
  studio.desk.use({
    code: 'abc123',
    name: 'Autumn',
    page: 'pages/service/index?id=smart-retail',
    language: 'zh',
    channel: 'chat',
    createdAt: 1,
  });
  expect(studio.desk).toMatchObject({
    target: { path: 'pages/service/index', id: 'smart-retail' },
    format: 'poster',
    channel: 'chat',
    language: 'zh',
    name: 'Autumn',
  });
  studio.desk.use({
    code: 'abc123',
    name: 'Winter',
    page: 'pages/service/index?id=gone',
    language: 'zh',
    channel: 'chat',
    createdAt: 1,
  });
  expect(studio.desk.name).toBe('Autumn');
  expect(created).toEqual([]);
});

test('a language chosen for the picture is not the app’s', async () => {
  const { studio, drawn } = await atDesk();
  expect(studio.desk.language).toBe('en');
  studio.desk.chooseLanguage('zh');
  await settled();
  expect(studio.desk.language).toBe('zh');
  expect(drawn.at(-1)?.texts.join('')).toContain('亿');
});

test('an answer without an address is a failed code, and the studio can try again', async () => {
  const { studio, world } = await atDesk();
  studio.desk.rename('Spring');
  world.code = { ok: true, value: { url: '', expiresAt: 1 } } as unknown as Result<never>;
  expect(await studio.make()).toBe(false);
  expect(studio.work).toEqual({ status: 'failed', step: 'code', error: 'bad-answer' });
  world.code = null;
  expect(await studio.make()).toBe(true);
});

test('an exception in a step leaves the studio ready for another try', async () => {
  const { studio, world } = await atDesk();
  studio.desk.rename('Spring');
  Object.defineProperty(world, 'code', {
    configurable: true,
    get: () => {
      throw new Error('a bug');
    },
  });
  await expect(studio.make()).rejects.toThrow('a bug');
  expect(studio.work).toEqual({ status: 'idle' });
  Object.defineProperty(world, 'code', { value: null });
  expect(await studio.make()).toBe(true);
});

test('what is made is confirmed, until the marketer changes something or closes that', async () => {
  const { studio } = await withPoster();
  expect(studio.isConfirming).toBe(true);
  studio.closeConfirmation();
  expect(studio.isConfirming).toBe(false);
  studio.desk.chooseStyle('figure');
  await studio.make();
  expect(studio.isConfirming).toBe(true);
  studio.desk.chooseStyle('dots');
  expect(studio.isConfirming).toBe(false);
});

test('a card is confirmed as well; what fails is not', async () => {
  const { studio, world } = await atDesk();
  studio.desk.rename('Spring');
  world.create = { ok: false, error: 'offline' };
  await studio.make();
  expect(studio.isConfirming).toBe(false);
  world.create = null;
  studio.desk.chooseFormat('chat');
  await settled();
  await studio.make();
  expect(studio.isConfirming).toBe(true);
});

test('the same is made for the next channel with one tap, as another campaign of that name', async () => {
  const { studio, created } = await withPoster();
  await studio.makeFor('channels');
  expect(created).toMatchObject([{ channel: 'moments' }, { name: 'Spring', channel: 'channels' }]);
  expect(studio.siblings.map(({ channel }) => channel).sort()).toEqual(['channels', 'moments']);
  expect([studio.poster !== null, studio.isConfirming]).toEqual([true, true]);
});

test('after a chat card comes the card for Moments, or a poster', async () => {
  const { studio } = await atDesk();
  studio.desk.rename('Spring');
  studio.desk.chooseFormat('chat');
  await settled();
  await studio.make();
  await studio.makeFor('moments');
  expect(studio.desk.format).toBe('moments');
  await studio.makeFor('channels');
  expect([studio.desk.format, studio.desk.channel]).toEqual(['poster', 'channels']);
});

test('a campaign’s poster is made again from the list, without another campaign', async () => {
  const { studio, campaigns, created } = await withPoster();
  const [campaign] = campaigns.campaigns;
  if (!campaign) throw new Error('no campaign');
  studio.desk.rename('Something else');
  studio.turnTo('campaigns');
  await studio.again(campaign);
  expect([studio.part, studio.desk.name, studio.isConfirming]).toEqual(['make', 'Spring', true]);
  expect(studio.poster).not.toBeNull();
  expect(created).toHaveLength(1);
});

test('a poster for an Official Account is published with the address of its page and campaign', async () => {
  const { studio, handed } = await withPoster();
  await studio.makeFor('official-account');
  await studio.publish();
  expect(handed).toEqual([
    ['publish', 'wxfile://tmp/3.png', '/pages/metric/index?id=pay-score-users&c=code02'],
  ]);
  expect(studio.work).toEqual({ status: 'done', step: 'publish' });
});

test('a share menu that WeChat never answers holds the studio back for three seconds only', async () => {
  const { studio, world, handed } = await withPoster();
  world.isSilent = true;
  void studio.share();
  world.now = 2999;
  await studio.save();
  expect(handed).toHaveLength(1);
  world.now = 3000;
  await studio.save();
  expect(handed.map(([how]) => how)).toEqual(['share', 'save']);
  expect(studio.work).toEqual({ status: 'done', step: 'save' });
});

test('an answer that comes after another tap changes nothing that it says', async () => {
  const { studio, world } = await withPoster();
  world.isSilent = true;
  void studio.share();
  world.now = 5000;
  world.isSilent = false;
  world.handOver = { ok: false, error: 'storage-full' };
  await studio.save();
  expect(studio.work).toMatchObject({ status: 'failed', step: 'save' });
});
