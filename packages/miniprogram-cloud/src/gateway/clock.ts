/** The clock for everything that stores or signs a time. */
export interface Clock {
  /** Milliseconds since 1970. Never decreases, even if the machine's clock is set back. */
  now(): number;
}

/**
 * A clock that follows the machine's, but never runs backwards. So a later write never gets an earlier date.
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
