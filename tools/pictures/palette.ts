import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../../miniprogram/domain/pictures/picture';

type Colour = readonly [number, number, number];

/** Four bits a pixel. */
const MAX_COLOURS = 16;
/** Steps from the paper to the colour of a letter. */
const MAX_STEPS = 2;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Steps from the paper to the colour of a dot: a thousand are half of a file, and soft edges would double them. */
const DOT_STEPS = { few: 3, many: 1 };
const MANY_DOTS = 300;

/** The colours of a drawn picture, and which of them its parts have. */
interface Palette {
  colours: Colour[];
  /** Indices of the colours that dots have. */
  ofDots: number[];
  /** Indices of the others. */
  ofRest: number[];
}

/**
 * The colours of a drawn picture: its paper, that of each shape, and steps between the two for the edges. We know what was
 * drawn, so nothing has to be guessed from pixels.
 */
function paletteOf({ shapes }: Picture): Palette {
  const [ground, ...drawn] = shapes;
  if (ground?.kind !== 'rect') throw new Error('the first shape is no paper');
  const coloursOf = (areDots: boolean) => [
    ...new Set(
      drawn.flatMap((shape) =>
        'colour' in shape && (shape.kind === 'dots') === areDots ? [shape.colour] : [],
      ),
    ),
  ];
  const [dots, rest] = [coloursOf(true), coloursOf(false)];
  const paper = channelsOf(ground.colour);
  const stepsTo = (inks: string[], steps: number) =>
    inks.flatMap((ink) =>
      Array.from({ length: steps }, (_step, index) =>
        mix(paper, channelsOf(ink), (index + 1) / steps),
      ),
    );
  const count = drawn.reduce(
    (sum, shape) => sum + (shape.kind === 'dots' ? shape.centres.length / 2 : 0),
    0,
  );
  const dotColours = stepsTo(dots, count < MANY_DOTS ? DOT_STEPS.few : DOT_STEPS.many);
  const room = MAX_COLOURS - 1 - dotColours.length;
  const steps = Math.min(MAX_STEPS, Math.floor(room / rest.length));
  if (steps < 1) throw new Error(`${rest.length} colours on one picture are too many`);
  const restColours = stepsTo(rest, steps);
  const places = (count: number, from: number) =>
    Array.from({ length: count }, (_c, i) => from + i);
  return {
    colours: [paper, ...dotColours, ...restColours],
    ofDots: [0, ...places(dotColours.length, 1)],
    ofRest: [0, ...places(restColours.length, 1 + dotColours.length)],
  };
}

const channelsOf = (hex: string): Colour => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

const mix = (from: Colour, to: Colour, share: number): Colour => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
];

/** Whether a place, in a picture's units, is among its dots. Text never is. */
function dotsFinder({ shapes }: Picture): (x: number, y: number) => boolean {
  const places = shapes.flatMap((shape) => (shape.kind === 'dots' ? [shape] : []));
  if (places.length === 0) return () => false;
  const xs = places.flatMap(({ centres }) => centres.filter((_at, index) => index % 2 === 0));
  const ys = places.flatMap(({ centres }) => centres.filter((_at, index) => index % 2 === 1));
  const radius = Math.max(...places.map((place) => place.radius)) + 1;
  const [left, right] = [Math.min(...xs) - radius, Math.max(...xs) + radius];
  const [top, bottom] = [Math.min(...ys) - radius, Math.max(...ys) + radius];
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * Encodes a drawn picture as a PNG with a palette.
 * @param pixels RGBA, opaque
 */
export function encodePalettePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  picture: Picture,
): Buffer {
  const { colours, ofDots, ofRest } = paletteOf(picture);
  const nearestDot = nearestIn(colours, ofDots);
  const nearestOther = nearestIn(colours, ofRest);
  const isDots = dotsFinder(picture);
  const unit = picture.width / width;
  const bytesPerRow = Math.ceil(width / 2) + 1;
  // Unfiltered rows: neighbours in a palette have nothing to do with each other.
  const rows = Buffer.alloc(bytesPerRow * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const nearest = isDots(x * unit, y * unit) ? nearestDot : nearestOther;
      const index = nearest(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
      const place = y * bytesPerRow + 1 + (x >> 1);
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? index << 4 : index);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth and colour type; compression, filter and interlacing are the only, or none.
  header.set([4, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Finds the colour, of those at some indices, that is nearest to a pixel's. */
function nearestIn(
  colours: Colour[],
  indices: number[],
): (r: number, g: number, b: number) => number {
  const known = new Map<number, number>();
  return (r, g, b) => {
    const key = (r << 16) | (g << 8) | b;
    const found = known.get(key);
    if (found !== undefined) return found;
    const distances = indices.map((index) => {
      const [pr, pg, pb] = colours[index] ?? [0, 0, 0];
      return (r - pr) ** 2 + (g - pg) ** 2 + (b - pb) ** 2;
    });
    const nearest = indices[distances.indexOf(Math.min(...distances))] ?? 0;
    known.set(key, nearest);
    return nearest;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
