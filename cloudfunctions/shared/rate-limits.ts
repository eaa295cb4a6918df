import * as v from 'valibot';
import { beginningOf } from '../../miniprogram/domain/content/days';
import type { Database } from './database';

/** A rate limit. */
export interface RateLimit {
  /** What is limited, for all visitors or with a visitor's key: `enquiry`, `enquiry:2f…`. */
  subject: string;
  most: number;
  /** Milliseconds. Windows are consecutive from midnight in China; they don't slide. */
  window: number;
  /**
   * How many each instance admits in a window without asking the database, in addition to the `most` that all instances
   * admit together. Most visitors stay below it, so most calls cost no request to the database.
   */
  unasked?: number;
  /** How much a call takes (default: 1), at most `most`. */
  cost?: number;
}

/** Seconds from `now` until the limit's next window begins. */
export function secondsUntilNext({ window }: Pick<RateLimit, 'window'>, now: number): number {
  return Math.ceil((beginningOf(window, now) + window - now) / 1000);
}

export interface RateLimits {
  /**
   * Takes `cost` from the rest of a limit.
   * @param request a request that was admitted once is admitted again without cost; without it, every call counts
   * @returns whether the call is admitted
   */
  admit(limit: RateLimit, request?: string): Promise<boolean>;
  /** Deletes expired windows. @returns their number */
  forget(): Promise<number>;
}

const rateWindow = v.object({ requests: v.array(v.string()) });
/** The daily run deletes the documents of expired windows. */
const collection = 'rate-windows';

/**
 * Limits across all instances. A window is one document, and the update's condition prevents counts beyond the limit. So
 * two calls can't both take the last place.
 */
export function openRateLimits(database: Database, now: () => number): RateLimits {
  const { command } = database;
  const admitUnasked = openUnasked();
  const take = (_id: string, { most, cost = 1 }: RateLimit, request: string | undefined) =>
    database.update(
      collection,
      {
        _id,
        taken: command.lt(most - cost + 1),
        ...(request !== undefined && { requests: command.nin([request]) }),
      },
      {
        taken: command.inc(cost),
        ...(request !== undefined && { requests: command.push([request]) }),
      },
    );
  return {
    async admit(limit, request) {
      const { subject, window, cost = 1 } = limit;
      const start = beginningOf(window, now());
      if (admitUnasked(limit, start)) return true;
      const _id = `${subject}:${start}`;
      if ((await take(_id, limit, request)) === 1) return true;
      const requests = request === undefined ? [] : [request];
      const expiresAt = start + window;
      if (await database.add(collection, { _id, taken: cost, requests, expiresAt })) return true;
      // Another call has created the window since, or the window is full, or it has admitted this request before.
      if ((await take(_id, limit, request)) === 1) return true;
      if (request === undefined) return false;
      const [found] = await database.find(collection, rateWindow, { _id });
      return found?.requests.includes(request) ?? false;
    },
    forget: () => database.remove(collection, { expiresAt: command.lt(now()) }),
  };
}

/** The most subjects that an instance remembers in a window (some 10 MB). It asks the database about others. */
const MAX_REMEMBERED = 100_000;

/** Counts what this instance has admitted without asking, in the current window of each length. */
function openUnasked(): (limit: RateLimit, start: number) => boolean {
  const windows = new Map<number, { start: number; taken: Map<string, number> }>();
  return ({ subject, window, unasked = 0, cost = 1 }, start) => {
    if (unasked === 0) return false;
    let current = windows.get(window);
    if (current?.start !== start) {
      current = { start, taken: new Map() };
      windows.set(window, current);
    }
    const { taken } = current;
    const before = taken.get(subject) ?? 0;
    if (before + cost > unasked) return false;
    if (before === 0 && taken.size >= MAX_REMEMBERED) return false;
    taken.set(subject, before + cost);
    return true;
  };
}
