import type { ContentRelease, Metric, Unit } from '../content/content-types';

/** What dots show: how many of each kind, from the centre out. */
export interface DotCount {
  /** What was there before: the year before a growth, as 100. */
  base: number;
  lit: number;
  unlit: number;
  /** What each stands for, in the figure's unit; null where the dots are parts of a hundred. */
  each: number | null;
}

/** What a dot may stand for, and how many dots are at most drawn. */
const steps = [1, 1e6, 1e8, 1e9];
const MAX_DOTS = 1999;
const PEOPLE_PER_DOT = 1e6;
const people: readonly Unit[] = ['people', 'people/day', 'people/month'];

/**
 * The dots of a figure: as many as it counts. A figure that is part of another is lit among the dots of the whole.
 * @returns null for a year, which counts nothing
 */
export function dotsOf(release: ContentRelease, metric: Metric): DotCount | null {
  const { value, unit, isGrowth, partOf } = metric;
  if (unit === 'year') return null;
  if (unit === 'percent') {
    return isGrowth
      ? { base: 100, lit: value, unlit: 0, each: null }
      : { base: 0, lit: value, unlit: 100 - value, each: null };
  }
  if (people.includes(unit)) {
    const whole = release.metrics.find(({ id }) => id === partOf)?.value ?? value;
    const lit = Math.round(value / PEOPLE_PER_DOT);
    const unlit = Math.round(whole / PEOPLE_PER_DOT) - lit;
    return { base: 0, lit, unlit, each: PEOPLE_PER_DOT };
  }
  const each = steps.find((step) => value / step <= MAX_DOTS);
  return each === undefined ? null : { base: 0, lit: Math.round(value / each), unlit: 0, each };
}

/** Radii of dots, in parts of the distance by which each ring is wider than the last. */
export const LIT = 0.64;
export const UNLIT = 0.44;

/** Each dot is turned by this against the one before: the angle by which sunflower seeds fill a disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Up to so many, dots lie as on dice and dominoes. */
const MAX_DICE = 9;

/** Where dots lie on a disc of the radius 1, from the centre out, and how far apart two rings are. */
export function placeDots(count: number): { centres: { x: number; y: number }[]; pitch: number } {
  if (count <= MAX_DICE) return { centres: dice(count), pitch: 0.5 };
  // The outermost dot ends at the disc's edge.
  const pitch = 1 / (Math.sqrt(count) + LIT);
  const centres = Array.from({ length: count }, (_dot, index) => {
    const distance = pitch * Math.sqrt(index + 0.5);
    const angle = index * GOLDEN_ANGLE;
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  });
  return { centres, pitch };
}

/** The cells of a three by three grid that each number on a die, or half a domino, takes. */
const faces = ['', '4', '06', '048', '0268', '02468', '023568', '0234568', '01235678', '012345678'];

function dice(count: number): { x: number; y: number }[] {
  return Array.from(faces[count] ?? '', (cell) => ({
    x: ((Number(cell) % 3) - 1) * 0.64,
    y: (Math.floor(Number(cell) / 3) - 1) * 0.64,
  }));
}
