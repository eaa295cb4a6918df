import { emptyFormation, type Formation } from './formations';

/** Milliseconds in which dots regroup: the last begins `STAGGER` after the first, and each travels for `TRAVEL`. */
const STAGGER = 180;
const TRAVEL = 270;
export const REGROUP_TIME = STAGGER + TRAVEL;

/** How far from a finger dots move aside, how far they move, and how large the touched one is. */
const REACH = 0.2;
const PUSH = 0.075;
const TOUCHED = 0.055;

/** Where a finger is, in a formation's units, and how much of its effect is there: 0 to 1. */
export interface Touch {
  x: number;
  y: number;
  strength: number;
}

/**
 * Where dots are on their way. Those in the middle leave first, so that a shape seems to grow out of the disc.
 * @param milliseconds since they left
 * @param into is filled and returned, so that no frame makes garbage
 */
export function regroup(
  from: Formation,
  to: Formation,
  milliseconds: number,
  into: Formation = emptyFormation(to.x.length),
): Formation {
  const count = to.x.length;
  for (let index = 0; index < count; index += 1) {
    const share = (milliseconds - (index / count) * STAGGER) / TRAVEL;
    const done = ease(Math.min(Math.max(share, 0), 1));
    into.x[index] = between(from.x[index], to.x[index], done);
    into.y[index] = between(from.y[index], to.y[index], done);
    into.radius[index] = between(from.radius[index], to.radius[index], done);
    into.tone[index] = (done > 0.4 ? to : from).tone[index] ?? 0;
  }
  return into;
}

const between = (from = 0, to = 0, share: number) => from + (to - from) * share;

/** Slow at both ends. */
const ease = (share: number) => share * share * (3 - 2 * share);

/** Moves dots aside from a finger, and enlarges the nearest. @param into is filled and returned */
export function yieldTo(
  dots: Formation,
  { x, y, strength }: Touch,
  into: Formation = emptyFormation(dots.x.length),
): Formation {
  const touched = nearestDot(dots, x, y);
  dots.x.forEach((left, index) => {
    const top = dots.y[index] ?? 0;
    const radius = dots.radius[index] ?? 0;
    const distance = Math.hypot(left - x, top - y);
    const push = index === touched ? 0 : strength * PUSH * Math.max(1 - distance / REACH, 0);
    const scale = push / Math.max(distance, 0.001);
    into.x[index] = left + (left - x) * scale;
    into.y[index] = top + (top - y) * scale;
    into.radius[index] = index === touched ? between(radius, TOUCHED, strength) : radius;
    into.tone[index] = dots.tone[index] ?? 0;
  });
  return into;
}

/** The dot under a finger. @returns its index; -1 where none is near that can be seen */
export function nearestDot(dots: Formation, x: number, y: number): number {
  let nearest = -1;
  let least = REACH;
  dots.x.forEach((left, index) => {
    if ((dots.radius[index] ?? 0) === 0) return;
    const distance = Math.hypot(left - x, (dots.y[index] ?? 0) - y);
    if (distance >= least) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}
