export const SECONDS_A_DAY = 86_400;

/** Visits in each hour of a day, beside each other: a night, a lunch hour, and an evening with the peak after nine. */
const HOURS = [
  3, 2, 1, 1, 1, 2, 4, 7, 9, 9, 9, 10, 13, 11, 9, 9, 9, 10, 12, 14, 17, 18, 14, 8,
] as const;
const HOURS_SUM = HOURS.reduce<number>((sum, weight) => sum + weight, 0);

/** The post in Moments: when it is shared, in seconds of the day, and how slowly it is forgotten. */
const SHARED_AT = 20.5 * 3600;
const RISE = 60;
const FADE = 900;

/**
 * The share of a day's ordinary visits that comes in a second. Hours pass into each other in straight lines.
 * @param second of the day, or of the next
 */
export function ordinaryShare(second: number): number {
  // An hour's weight holds in its middle.
  const position = second / 3600 - 0.5 + HOURS.length;
  const hour = Math.floor(position);
  const before = HOURS[hour % HOURS.length] ?? 0;
  const after = HOURS[(hour + 1) % HOURS.length] ?? 0;
  return (before + (after - before) * (position - hour)) / (HOURS_SUM * 3600);
}

/** The share of a post's visits that comes in a second: it rises in a minute and fades by a third in six. */
export function postShare(second: number): number {
  const after = second - SHARED_AT;
  if (after < 0) return 0;
  const whole = RISE / 2 + FADE;
  return (after < RISE ? after / RISE : Math.exp(-(after - RISE) / FADE)) / whole;
}
