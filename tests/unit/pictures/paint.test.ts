import { measureWith, paint, type Context2d } from '../../../miniprogram/domain/pictures/paint';
import type { Shape } from '../../../miniprogram/domain/pictures/picture';

/** Writes down what is drawn, each fill with its colour. */
class FakeContext implements Context2d<string> {
  fillStyle: unknown = '';
  font = '';
  textAlign = '';
  textBaseline = '';
  readonly done: unknown[][] = [];
  scale = (x: number, y: number) => void this.done.push(['scale', x, y]);
  measureText = (text: string) => ({
    width: text.length * parseInt(this.font.split(' ')[1] ?? ''),
  });
  fillText = (text: string, x: number, y: number) =>
    void this.done.push([
      'text',
      text,
      x,
      y,
      this.font.split(' ')[0],
      this.textAlign,
      this.fillStyle,
    ]);
  fillRect = (...box: number[]) => void this.done.push(['rect', ...box, this.fillStyle]);
  beginPath = () => undefined;
  moveTo = () => undefined;
  arc = (x: number, y: number, radius: number) => void this.done.push(['dot', x, y, radius]);
  arcTo = () => undefined;
  closePath = () => void this.done.push(['rounded']);
  fill = () => void this.done.push(['fill', this.fillStyle]);
  drawImage = (...image: unknown[]) => void this.done.push(['image', ...image]);
}

function draw(shapes: Shape[], code?: string): unknown[][] {
  const context = new FakeContext();
  paint(context, { width: 10, height: 10, shapes, label: '' }, code);
  return context.done;
}

test('rectangles are filled, with or without round corners', () => {
  const box = { kind: 'rect', x: 1, y: 2, width: 3, height: 4, colour: '#abcdef' } as const;
  expect(draw([{ ...box, radius: 0 }])).toEqual([['rect', 1, 2, 3, 4, '#abcdef']]);
  expect(draw([{ ...box, radius: 1 }])).toEqual([['rounded'], ['fill', '#abcdef']]);
});

test('dots of one colour are one path', () => {
  const dots = { kind: 'dots', centres: [1, 2, 3, 4], radius: 0.5, colour: '#123456' } as const;
  expect(draw([{ ...dots, centres: [...dots.centres] }])).toEqual([
    ['dot', 1, 2, 0.5],
    ['dot', 3, 4, 0.5],
    ['fill', '#123456'],
  ]);
});

test('text stands on its baseline, in its weight', () => {
  const font = { size: 12, isBold: true };
  const line = {
    kind: 'text',
    text: 'a',
    x: 5,
    y: 6,
    font,
    colour: '#111111',
  } as const;
  expect(draw([line])).toEqual([['text', 'a', 5, 6, 'bold', 'left', '#111111']]);
});

test('the code is drawn where there is one', () => {
  const code = { kind: 'code', x: 1, y: 2, size: 3 } as const;
  expect(draw([code])).toEqual([]);
  expect(draw([code], 'picture')).toEqual([['image', 'picture', 1, 2, 3, 3]]);
});

test('a line is measured in the font in which it is drawn', () => {
  expect(measureWith(new FakeContext())('abc', { size: 20, isBold: false })).toBe(60);
});
