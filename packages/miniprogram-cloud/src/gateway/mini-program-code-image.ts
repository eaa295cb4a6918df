import { PNG } from 'pngjs';
import { INNER_RADIUS, OUTER_RADIUS, RAYS, RINGS } from './mini-program-code';

// Cached: in jest's sandbox, a global lookup for each of a million pixels takes ten times as long as the arithmetic.
const { PI, abs, atan2, floor, hypot, max, min, round } = Math;

export interface CodeImageOptions {
  /** Pixels. */
  width: number;
  color: { r: number; g: number; b: number };
  /** Omits the white background. */
  isTransparent: boolean;
}

/** A dark bar on a ray, from one radius to another, as parts of the picture's width. */
interface Bar {
  from: number;
  to: number;
}

/** How much of its ray's width a bar takes. */
const BAR_SHARE = 0.34;
const RING_DEPTH = (OUTER_RADIUS - INNER_RADIUS) / RINGS;
/** How much a bar is shorter than its cells, at each end. */
const INSET = RING_DEPTH * 0.1;

/** A distance from ink that is larger than any pixel. */
const FAR = 1;

/** The mark in the centre: a disc with a light ring in it. */
const DISC_RADIUS = 0.15;
const RING_RADIUS = 0.085;
const RING_WIDTH = 0.022;

/**
 * Draws a round code: bars that radiate from a centre.
 * @param cells dark or not, ray by ray, the innermost cell first
 * @returns a PNG
 */
export function drawCode(cells: boolean[], options: CodeImageOptions): Buffer {
  const { width, color, isTransparent } = options;
  const png = new PNG({ width, height: width });
  const rays = Array.from({ length: RAYS }, (_ray, ray) =>
    barsOf(cells.slice(ray * RINGS, (ray + 1) * RINGS)),
  );
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = distanceToInk((x + 0.5) / width - 0.5, (y + 0.5) / width - 0.5, rays);
      // Half a pixel inside the ink is fully covered, half a pixel outside isn't covered.
      const ink = min(1, max(0, 0.5 - distance * width));
      const offset = (y * width + x) * 4;
      const mix = (channel: number) =>
        isTransparent ? channel : round(255 + (channel - 255) * ink);
      png.data[offset] = mix(color.r);
      png.data[offset + 1] = mix(color.g);
      png.data[offset + 2] = mix(color.b);
      png.data[offset + 3] = isTransparent ? round(255 * ink) : 255;
    }
  }
  // Unfiltered: trying PNG filters takes longer than the drawing, and plain areas compress well without.
  return PNG.sync.write(png, { filterType: 0 });
}

/** Joins neighbouring dark cells to bars. */
function barsOf(ray: boolean[]): Bar[] {
  const bars: Bar[] = [];
  ray.forEach((isDark, ring) => {
    if (!isDark) return;
    const to = INNER_RADIUS + (ring + 1) * RING_DEPTH - INSET;
    const last = bars.at(-1);
    if (last && ray[ring - 1]) last.to = to;
    else bars.push({ from: INNER_RADIUS + ring * RING_DEPTH + INSET, to });
  });
  return bars;
}

/** The distance of a point from the nearest ink, negative inside; all in parts of the picture's width. */
function distanceToInk(x: number, y: number, rays: Bar[][]): number {
  const radius = hypot(x, y);
  if (radius < INNER_RADIUS - RING_DEPTH) {
    const fromRing = abs(radius - RING_RADIUS) - RING_WIDTH / 2;
    return max(radius - DISC_RADIUS, -fromRing);
  }
  if (radius > OUTER_RADIUS) return FAR;
  const position = ((atan2(y, x) / (2 * PI) + 1) % 1) * RAYS;
  const ray = floor(position);
  const pitch = (2 * PI * radius) / RAYS;
  const halfWidth = BAR_SHARE * pitch;
  const across = (position - ray - 0.5) * pitch;
  return (rays[ray] ?? []).reduce((nearest, { from, to }) => {
    const middle = (from + to) / 2;
    const along = max(0, abs(radius - middle) - (to - from) / 2 + halfWidth);
    return min(nearest, hypot(along, across) - halfWidth);
  }, FAR);
}
