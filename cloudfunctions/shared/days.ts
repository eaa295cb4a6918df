/** China Standard Time: where the app's readers are, and without daylight saving. */
const OFFSET = 8 * 3_600_000;

export const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a time (milliseconds since 1970) in China Standard Time: `2021-01-19`. */
export function dayOf(time: number): string {
  return new Date(time + OFFSET).toISOString().slice(0, 10);
}
