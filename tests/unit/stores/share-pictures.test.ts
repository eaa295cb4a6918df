import { release } from '../../../miniprogram/content/release';
import type { Picture, PictureFailure } from '../../../miniprogram/domain/pictures/picture';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import { SharePictures, type PicturedPage } from '../../../miniprogram/stores/share-pictures';

const page: PicturedPage = {
  release,
  target: { path: 'pages/metric/index', id: 'pay-score-users' },
  language: 'en',
};
const cover = '/images/share/pay-score-en.png';

function open({ canDraw = true, outcome = '' } = {}) {
  const drawn: { picture: Picture; scale: number }[] = [];
  const pictures = new SharePictures({
    canDrawPictures: () => canDraw,
    savePicture: (compose, { scale }) => {
      drawn.push({ picture: compose((text, { size }) => text.length * size * 0.5), scale });
      const saved: Result<string, PictureFailure> =
        outcome === 'canvas-failed'
          ? { ok: false, error: outcome }
          : { ok: true, value: `wxfile://tmp_${drawn.length}.png` };
      return Promise.resolve(saved);
    },
  });
  return { pictures, drawn };
}

test('until a page’s picture is drawn its card has the cover, then the picture', async () => {
  const { pictures, drawn } = open();
  const prepared = pictures.prepare(page, 'moments');
  expect(pictures.take(page, 'moments')).toBe(cover);
  await prepared;
  expect(pictures.take(page, 'moments')).toBe('wxfile://tmp_1.png');
  expect(
    drawn.map(({ picture, scale }) => [picture.width * scale, picture.height * scale]),
  ).toEqual([[600, 600]]);
  expect(drawn[0]?.picture.label).toContain('People using WeChat Pay Score: Over 240 million');
});

test('a picture is drawn once, however often it is wanted', async () => {
  const { pictures, drawn } = open();
  await Promise.all([pictures.prepare(page, 'chat'), pictures.prepare(page, 'chat')]);
  await pictures.prepare(page, 'chat');
  expect(drawn).toHaveLength(1);
  expect(pictures.take(page, 'chat')).toBe('wxfile://tmp_1.png');
});

test('each language, format, page and release has a picture of its own', async () => {
  const { pictures, drawn } = open();
  const others: PicturedPage[] = [
    { ...page, language: 'zh' },
    { ...page, target: { path: 'pages/home/index', id: null } },
    { ...page, release: { ...release, version: '000000000000' } },
  ];
  await pictures.prepare(page, 'chat');
  await pictures.prepare(page, 'moments');
  for (const other of others) await pictures.prepare(other, 'chat');
  expect(drawn).toHaveLength(5);
});

test('where nothing can be drawn the cover stays, and nothing is tried', async () => {
  const { pictures, drawn } = open({ canDraw: false });
  await pictures.prepare(page, 'moments');
  expect(drawn).toEqual([]);
  expect(pictures.take(page, 'moments')).toBe(cover);
});

test('a drawing that fails leaves the cover, and is tried again the next time', async () => {
  const { pictures, drawn } = open({ outcome: 'canvas-failed' });
  await pictures.prepare(page, 'moments');
  expect(pictures.take(page, 'moments')).toBe(cover);
  await pictures.prepare(page, 'moments');
  expect(drawn).toHaveLength(2);
});

test('in a chat WeChat shows the page itself, until its picture is drawn', async () => {
  const { pictures } = open();
  expect(pictures.take(page, 'chat')).toBeUndefined();
  await pictures.prepare(page, 'chat');
  expect(pictures.take(page, 'chat')).toBe('wxfile://tmp_1.png');
});

test('a picture whose drawing threw is tried again at the next share', async () => {
  let attempts = 0;
  const pictures = new SharePictures({
    canDrawPictures: () => true,
    savePicture: () => {
      attempts += 1;
      return attempts === 1
        ? Promise.reject(new Error('a bug'))
        : Promise.resolve({ ok: true, value: 'wxfile://tmp_2.png' });
    },
  });
  await expect(pictures.prepare(page, 'chat')).rejects.toThrow('a bug');
  await pictures.prepare(page, 'chat');
  expect(pictures.take(page, 'chat')).toBe('wxfile://tmp_2.png');
});
