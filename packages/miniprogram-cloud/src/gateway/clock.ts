/** Tells the time to everything that stores or signs it. */
export interface Clock {
  /** Milliseconds since 1970. Never less than it said before, also when the machine's clock is set back. */
  now(): number;
}

/**
 * A clock that follows the machine's, but never runs backwards: what is written later is dated no earlier.
 * @param read the machine's clock, in milliseconds
 */
export function createClock(read: () => number = Date.now): Clock {
  let latest = 0;
  return {
    now: () => {
      latest = Math.max(latest, read());
      return latest;
    },
  };
}
