import * as v from 'valibot';
import { beginningOf } from '../../miniprogram/domain/content/days';
import type { Database } from './database';

/** How often something may be done. */
export interface RateLimit {
  /** What is limited, for everybody or with a visitor's key: `enquiry`, `enquiry:2f…`. */
  subject: string;
  most: number;
  /** Milliseconds: windows follow each other from midnight in China, they don't slide. */
  window: number;
  /**
   * How many each instance admits in a window without asking the database, in addition to the `most` that all instances
   * admit together. Most visitors stay below it, so most calls cost no request to the database.
   */
  unasked?: number;
  /** How much is taken at once; 1 unless given, and never more than `most`. */
  cost?: number;
}

/** Seconds from a time until a limit's next window begins. */
export function secondsUntilNext({ window }: Pick<RateLimit, 'window'>, now: number): number {
  return Math.ceil((beginningOf(window, now) + window - now) / 1000);
}

export interface RateLimits {
  /**
   * Takes `cost` from what a limit still allows.
   * @param request a request that was admitted once is admitted again for free; without it, every call counts
   * @returns whether it may be done
   */
  admit(limit: RateLimit, request?: string): Promise<boolean>;
  /** Forgets the windows that are over. @returns how many there were */
  forget(): Promise<number>;
}

const rateWindow = v.object({ requests: v.array(v.string()) });
/** A window's document is of no use once the window is over; the daily run removes it. */
const collection = 'rate-windows';

/**
 * Limits that hold across all instances: a window is one document, and the database itself refuses to count it beyond the
 * limit, so that no two calls can take the same last place.
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
      // Another call has opened the window since, or it was there and is full, or it knows the request.
      if ((await take(_id, limit, request)) === 1) return true;
      if (request === undefined) return false;
      const [found] = await database.find(collection, rateWindow, { _id });
      return found?.requests.includes(request) ?? false;
    },
    forget: () => database.remove(collection, { expiresAt: command.lt(now()) }),
  };
}

/** Subjects that an instance remembers in a window, some 10 MB; it asks the database about any others. */
const MAX_REMEMBERED = 100_000;

/** What this instance has admitted without asking: for each length of window, in the window that began last. */
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
