import {
  decodeCells,
  INNER_RADIUS,
  type MiniProgramCode,
  OUTER_RADIUS,
  RAYS,
  RINGS,
} from './mini-program-code';

// Cached: in jest's sandbox, a global lookup for each pixel takes ten times as long as the arithmetic.
const { PI, cos, floor, max, min, sin } = Math;

/** Pixels in a canvas's format: red, green, blue and opacity of each. */
export interface PixelImage {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** Where a code is in a picture, in pixels. */
export interface CodeArea {
  x: number;
  y: number;
  size: number;
}

/** Offsets to try, as parts of the code's size, and scales to try. */
const shifts = [0, -0.006, 0.006, -0.012, 0.012];
const scales = [1, 0.99, 1.01];

/** Where the brightness of a cell is sampled, as parts of its depth and its width. */
const samplePoints = [0.35, 0.5, 0.65];

/**
 * Reads a round code from a picture, at half to three times its size, on any plain background.
 * @param area the code's square (default: the whole picture)
 * @returns null if there is no code
 */
export function readMiniProgramCode(
  image: PixelImage,
  area: CodeArea = { x: 0, y: 0, size: min(image.width, image.height) },
): MiniProgramCode | null {
  const plane = brightnessOf(image);
  for (const scale of scales) {
    for (const dx of shifts) {
      for (const dy of shifts) {
        const x = area.x + area.size * (0.5 + dx);
        const y = area.y + area.size * (0.5 + dy);
        const code = readAt(plane, { x, y }, area.size * scale);
        if (code) return code;
      }
    }
  }
  return null;
}

/** Brightness from 0 to 255, row by row. */
interface Plane {
  width: number;
  height: number;
  values: Float32Array;
}

/** Transparent pixels become white. */
function brightnessOf({ width, height, data }: PixelImage): Plane {
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index += 1) {
    const part = (channel: number) => data[index * 4 + channel] ?? 255;
    const luminance = 0.299 * part(0) + 0.587 * part(1) + 0.114 * part(2);
    values[index] = 255 + ((luminance - 255) * part(3)) / 255;
  }
  return { width, height, values };
}

function readAt(
  plane: Plane,
  centre: { x: number; y: number },
  size: number,
): MiniProgramCode | null {
  const brightness: number[] = [];
  const depth = (OUTER_RADIUS - INNER_RADIUS) / RINGS;
  for (let ray = 0; ray < RAYS; ray += 1) {
    for (let ring = 0; ring < RINGS; ring += 1) {
      let sum = 0;
      for (const along of samplePoints) {
        for (const across of samplePoints) {
          const radius = (INNER_RADIUS + (ring + along) * depth) * size;
          const angle = ((ray + across) / RAYS) * 2 * PI;
          sum += sample(plane, centre.x + radius * cos(angle), centre.y + radius * sin(angle));
        }
      }
      brightness.push(sum / samplePoints.length ** 2);
    }
  }
  // About half of the cells of any code are dark, so the middle of the range separates dark and light.
  const sorted = [...brightness].sort((a, b) => a - b);
  const at = (share: number) => sorted[floor(share * (sorted.length - 1))] ?? 0;
  const threshold = (at(0.1) + at(0.9)) / 2;
  const dark = brightness.map((value) => value < threshold);
  return decodeCells(dark) ?? decodeCells(dark.map((isDark) => !isDark));
}

/** The brightness at a point, between the four pixels around it. */
function sample({ width, height, values }: Plane, x: number, y: number): number {
  const left = floor(x - 0.5);
  const top = floor(y - 0.5);
  const right = x - 0.5 - left;
  const below = y - 0.5 - top;
  const at = (column: number, row: number) =>
    values[min(height - 1, max(0, row)) * width + min(width - 1, max(0, column))] ?? 255;
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}
