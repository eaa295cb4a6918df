import { PNG } from 'pngjs';
import {
  decodeCells,
  encodeCells,
  type MiniProgramCode,
} from '../../../src/gateway/mini-program-code';
import { drawCode } from '../../../src/gateway/mini-program-code-image';
import {
  type PixelImage,
  readMiniProgramCode,
} from '../../../src/gateway/mini-program-code-reader';

const { ceil, floor } = Math;

const code: MiniProgramCode = {
  page: 'pages/metric/index',
  scene: "i=pay-score-users&c=spring'21!~",
  envVersion: 'release',
};
const black = { r: 0, g: 0, b: 0 };
const options = { width: 430, color: black, isTransparent: false };

function draw(drawn: MiniProgramCode, changes: Partial<typeof options> = {}): PNG {
  const cells = encodeCells(drawn);
  if (!cells) throw new Error('no code');
  return PNG.sync.read(drawCode(cells, { ...options, ...changes }));
}

/** Draws a picture into a larger one as a canvas does: each pixel is the mean of the pixels that it covers. */
function place(
  picture: PixelImage,
  target: { width: number; height: number; x: number; y: number; size: number },
  ground: [number, number, number],
): PixelImage {
  const data = new Uint8ClampedArray(target.width * target.height * 4);
  const step = picture.width / target.size;
  const taps = ceil(step) + 1;
  for (let row = 0; row < target.height; row += 1) {
    for (let column = 0; column < target.width; column += 1) {
      const sum: [number, number, number] = [0, 0, 0];
      for (let tap = 0; tap < taps * taps; tap += 1) {
        const x = floor((column - target.x + ((tap % taps) + 0.5) / taps) * step);
        const y = floor((row - target.y + (floor(tap / taps) + 0.5) / taps) * step);
        const isInside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
        const from = (y * picture.width + x) * 4;
        const alpha = isInside ? (picture.data[from + 3] ?? 0) / 255 : 0;
        for (const channel of [0, 1, 2] as const) {
          const over = isInside ? (picture.data[from + channel] ?? 0) : 0;
          sum[channel] += ground[channel] * (1 - alpha) + over * alpha;
        }
      }
      data.set([...sum.map((value) => value / taps ** 2), 255], (row * target.width + column) * 4);
    }
  }
  return { width: target.width, height: target.height, data };
}

test.each<MiniProgramCode>([
  code,
  { page: 'pages/home/index', scene: '0', envVersion: 'develop' },
  { page: 'p', scene: '!!!', envVersion: 'trial' },
  { page: 'pages/'.padEnd(64, 'z'), scene: '~'.repeat(32), envVersion: 'trial' },
])('a code is read back: $page $scene', (said) => {
  expect(decodeCells(encodeCells(said) ?? [])).toEqual(said);
  expect(readMiniProgramCode(draw(said))).toEqual(said);
});

test('content that does not fit into a code is refused', () => {
  expect(encodeCells({ ...code, scene: '100%' })).toBeNull();
  expect(encodeCells({ ...code, scene: '押金' })).toBeNull();
  expect(encodeCells({ ...code, page: 'x'.repeat(80) })).toBeNull();
});

test.each([
  [280, 0.5],
  [280, 3],
  [430, 0.5],
  [430, 0.77],
  [430, 1.5],
  [720, 0.5],
])('a code of %i pixels is read at %f times its size', (width, scale) => {
  const size = Math.round(width * scale);
  const target = { width: size, height: size, x: 0, y: 0, size };
  expect(readMiniProgramCode(place(draw(code, { width }), target, [255, 255, 255]))).toEqual(code);
});

test('a code is read from a poster, even if its place is only known roughly', () => {
  const poster = place(
    draw(code, { isTransparent: true, color: { r: 7, g: 90, b: 52 } }),
    { width: 500, height: 420, x: 143.4, y: 61.7, size: 300 },
    [238, 228, 205],
  );
  expect(readMiniProgramCode(poster, { x: 143.4, y: 61.7, size: 300 })).toEqual(code);
  expect(readMiniProgramCode(poster, { x: 145, y: 60, size: 302 })).toEqual(code);
});

test('a light code on a dark background is read', () => {
  const light = place(
    draw(code, { isTransparent: true, color: { r: 240, g: 255, b: 240 } }),
    { width: 300, height: 300, x: 0, y: 0, size: 300 },
    [12, 30, 22],
  );
  expect(readMiniProgramCode(light)).toEqual(code);
});

test('a damaged or missing code is not read', () => {
  const damaged = draw(code);
  damaged.data.fill(255, 0, damaged.width * 4 * 120);
  expect(readMiniProgramCode(damaged)).toBeNull();
  expect(readMiniProgramCode(new PNG({ width: 100, height: 100 }))).toBeNull();
});
