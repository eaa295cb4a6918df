/** China Standard Time, which has no daylight saving. */
const OFFSET = 8 * 3_600_000;

export const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a time (milliseconds since 1970) in China Standard Time: `2021-01-19`. */
export function dayOf(time: number): string {
  return new Date(time + OFFSET).toISOString().slice(0, 10);
}

/**
 * The start of the window that contains a time. Windows of a length (milliseconds) are consecutive from midnight in China
 * Standard Time.
 */
export function beginningOf(length: number, time: number): number {
  return time - ((time + OFFSET) % length);
}

/**
 * The days from one time to another, the first and the last included.
 * @param most the most days; the latest are returned
 */
export function daysBetween(from: number, to: number, most: number): string[] {
  const last = Math.floor((to + OFFSET) / MILLISECONDS_A_DAY);
  const first = Math.max(Math.floor((from + OFFSET) / MILLISECONDS_A_DAY), last - most + 1);
  const count = Math.max(last - first + 1, 0);
  return Array.from({ length: count }, (_day, index) =>
    dayOf((first + index) * MILLISECONDS_A_DAY - OFFSET),
  );
}
