import type { QuantityId } from './working-capital';

/** The positions of a slider: 0 to this. */
export const LAST_POSITION = 100;

/** The ends of the sliders. A field takes more: see `limits`. */
const ranges: Readonly<Record<QuantityId, { from: number; to: number }>> = {
  orders: { from: 10, to: 1_000_000 },
  deposit: { from: 10, to: 10_000 },
  days: { from: 0.1, to: 100 },
};

/**
 * What a slider stands for: two significant digits, such as 1,000 and not 1,023. Each step is the same factor, since
 * merchants differ by powers of ten.
 */
export function valueAt(id: QuantityId, position: number): number {
  const { from, to } = ranges[id];
  const value = from * (to / from) ** (position / LAST_POSITION);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(Math.round(value / unit) * unit * 100) / 100;
}

/** Where a slider stands for a value: the nearest end for one beyond its ends. */
export function positionOf(id: QuantityId, value: number): number {
  const { from, to } = ranges[id];
  const part = Math.log(value / from) / Math.log(to / from);
  return Math.round(LAST_POSITION * Math.min(1, Math.max(0, part)));
}
