import { PNG } from 'pngjs';
import type { Picture } from '../../../miniprogram/domain/pictures/picture';
import { encodePalettePng } from '../../../tools/pictures/palette';

const picture: Picture = {
  width: 4,
  height: 2,
  label: '',
  shapes: [
    { kind: 'rect', x: 0, y: 0, width: 4, height: 2, radius: 0, colour: '#000000' },
    { kind: 'rect', x: 0, y: 0, width: 1, height: 1, radius: 0, colour: '#ff0000' },
  ],
};
const pixel = (r: number, g: number, b: number) => [r, g, b, 255];

test('a decoded drawing has its original colours', () => {
  const row = [pixel(255, 0, 0), pixel(166, 2, 1), pixel(60, 0, 0), pixel(3, 3, 3)];
  const pixels = Uint8Array.from([...row, ...[...row].reverse()].flat());
  const read = PNG.sync.read(encodePalettePng(pixels, { width: 4, height: 2 }, picture));
  expect([read.width, read.height]).toEqual([4, 2]);
  const steps = [pixel(255, 0, 0), pixel(128, 0, 0), pixel(0, 0, 0), pixel(0, 0, 0)];
  expect([...read.data]).toEqual([...steps, ...[...steps].reverse()].flat());
});

test('an odd width keeps its last pixel', () => {
  const pixels = Uint8Array.from([pixel(0, 0, 0), pixel(0, 0, 0), pixel(255, 0, 0)].flat());
  const read = PNG.sync.read(encodePalettePng(pixels, { width: 3, height: 1 }, picture));
  expect([...read.data.subarray(8)]).toEqual(pixel(255, 0, 0));
});

test('refuses more colours than a palette can have', () => {
  const shapes = Array.from({ length: 17 }, (_shape, index): Picture['shapes'][number] => ({
    kind: 'rect',
    x: 0,
    y: 0,
    width: 1,
    height: 1,
    radius: 0,
    colour: `#0000${(16 + index).toString(16)}`,
  }));
  expect(() =>
    encodePalettePng(new Uint8Array(4), { width: 1, height: 1 }, { ...picture, shapes }),
  ).toThrow('16 colours on one picture are too many');
});
