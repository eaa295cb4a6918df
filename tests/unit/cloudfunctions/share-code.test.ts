import {
  handleShareCode,
  type ShareCodeDependencies,
} from '../../../cloudfunctions/share-code/handle';
import type { CodeImages, CodeTarget } from '../../../cloudfunctions/shared/code-images';
import { Refusal } from '../../../cloudfunctions/shared/refusal';
import { release } from '../../../miniprogram/content/release';
import { encodeScene } from '../../../miniprogram/domain/sharing/scene';
import type { ShareCodeQuery } from '../../../miniprogram/domain/sharing/share-code';
import { fakeCampaigns, fakeLimits, fakeShareCodes, nobody, visitor } from './fakes';

const page = 'pages/metric/index';
const scene = encodeScene({ path: page, id: 'pay-score-users', campaign: 'abc123' });
const query: ShareCodeQuery = { page, scene, environment: 'release' };

/** Pictures in memory, by file id. */
function fakeImages(): CodeImages & { drawn: CodeTarget[]; files: Set<string> } {
  const drawn: CodeTarget[] = [];
  const files = new Set<string>();
  return {
    drawn,
    files,
    draw(target, id) {
      drawn.push(target);
      files.add(`cloud://${id}`);
      return Promise.resolve(`cloud://${id}`);
    },
    link: (fileId) =>
      Promise.resolve(files.has(fileId) ? { url: `https://${fileId}`, expiresAt: 9 } : null),
  };
}

function setUp(options: Partial<ShareCodeDependencies> = {}) {
  const images = fakeImages();
  const shareCodes = fakeShareCodes();
  const dependencies = {
    caller: visitor,
    release,
    campaigns: fakeCampaigns('abc123'),
    images,
    shareCodes,
    limits: fakeLimits(),
  };
  const ask = (patch: Partial<ShareCodeQuery> = {}) =>
    handleShareCode({ ...query, ...patch }, { ...dependencies, ...options });
  return { images, shareCodes, ask };
}

test('draws a code once, and finds it again', async () => {
  const { ask, images } = setUp();
  const first = await ask();
  expect(first).toEqual({ url: expect.stringMatching(/^https:/) as string, expiresAt: 9 });
  expect(await ask()).toEqual(first);
  expect(images.drawn).toEqual([query]);
  await ask({ environment: 'trial' });
  expect(images.drawn).toHaveLength(2);
});

test('draws a missing picture again', async () => {
  const { ask, images } = setUp();
  await ask();
  images.files.clear();
  await ask();
  expect(images.drawn).toHaveLength(2);
});

test.each([
  ['a scene that is not ours', { scene: 'hello' }],
  ['a scene of another page', { page: 'pages/home/index' }],
  [
    'a figure that has gone',
    { scene: encodeScene({ path: page, id: 'retired-figure', campaign: null }) },
  ],
  [
    'a campaign that nobody made',
    { scene: encodeScene({ path: page, id: 'pay-score-users', campaign: 'zzzzzz' }) },
  ],
])('%s gets no code', async (_case, patch) => {
  const { ask, images } = setUp();
  await expect(ask(patch)).rejects.toMatchObject({ code: 'not-found' });
  expect(images.drawn).toEqual([]);
});

test('without identity, no code is drawn', async () => {
  await expect(setUp({ caller: nobody }).ask()).rejects.toMatchObject({
    code: 'identity-required',
  });
});

test('limits new codes, not stored ones', async () => {
  const { ask } = setUp();
  const sceneFor = (index: number) =>
    encodeScene({ path: page, id: release.metrics[index]?.id ?? '', campaign: null });
  for (let index = 0; index < 20; index += 1) await ask({ scene: sceneFor(index) });
  await expect(ask({ scene: sceneFor(20) })).rejects.toMatchObject({ code: 'rate-limited' });
  await expect(ask({ scene: sceneFor(3) })).resolves.toBeDefined();
});

test('stores nothing if drawing fails', async () => {
  const draw = () => Promise.reject(new Refusal('upstream', 'wxacode.getUnlimited has failed.'));
  const { ask, shareCodes } = setUp({ images: { ...fakeImages(), draw } });
  await expect(ask()).rejects.toMatchObject({ code: 'upstream' });
  expect(shareCodes.stored.size).toBe(0);
});
