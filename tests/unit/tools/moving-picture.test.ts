import { PNG } from 'pngjs';
import { encodeMovingPicture } from '../../../tools/screenshots/moving-picture';

/** Noise, which can't be compressed. */
function noise(width: number, height: number, seed: number): Buffer {
  const png = new PNG({ width, height });
  let state = seed;
  png.data.forEach((_byte, at) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    png.data[at] = at % 4 === 3 ? 255 : state >> 16;
  });
  return PNG.sync.write(png);
}

test('frames become an endless GIF of their size', () => {
  const gif = Buffer.from(encodeMovingPicture([{ png: noise(20, 10, 1), delay: 100 }]));
  expect(gif.toString('latin1', 0, 6)).toBe('GIF89a');
  expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([20, 10]);
  expect(gif.includes('NETSCAPE2.0')).toBe(true);
});

test('does not store unchanged pixels again', () => {
  const first = { png: noise(60, 60, 1), delay: 100 };
  const alone = encodeMovingPicture([first]).length;
  const still = encodeMovingPicture([first, first]).length - alone;
  const changed = encodeMovingPicture([first, { ...first, png: noise(60, 60, 2) }]).length - alone;
  expect(still).toBeLessThan(changed / 2);
});

test('a frame of another size is refused', () => {
  const frames = [noise(20, 10, 1), noise(10, 20, 1)].map((png) => ({ png, delay: 100 }));
  expect(() => encodeMovingPicture(frames)).toThrow('10 × 20 among 20 × 10');
});
