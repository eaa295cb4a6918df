import * as v from 'valibot';
import { beginningOf } from '../../miniprogram/domain/days';
import type { Database } from './database';

/** How often something may be done. */
export interface RateLimit {
  /** What is limited, for everybody or with a visitor's key: `enquiry`, `enquiry:2f…`. */
  subject: string;
  most: number;
  /** Milliseconds: windows follow each other from midnight in China, they don't slide. */
  window: number;
  /**
   * So many in a window each instance lets in by itself, on top of the `most` that all let in together. Where nearly
   * everybody stays below, the database is asked for hardly anybody.
   */
  unasked?: number;
}

/** Seconds from a time until a limit's next window begins. */
export function secondsUntilNext({ window }: Pick<RateLimit, 'window'>, now: number): number {
  return Math.ceil((beginningOf(window, now) + window - now) / 1000);
}

export interface RateLimits {
  /**
   * Takes one from what a limit still allows.
   * @param request what is let in once is let in again for free; without, every call counts
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
  const take = (_id: string, most: number, request: string | undefined) =>
    database.update(
      collection,
      {
        _id,
        taken: command.lt(most),
        ...(request !== undefined && { requests: command.nin([request]) }),
      },
      {
        taken: command.inc(1),
        ...(request !== undefined && { requests: command.push([request]) }),
      },
    );
  return {
    async admit({ subject, most, window, unasked = 0 }, request) {
      const start = beginningOf(window, now());
      if (admitUnasked(subject, start, unasked)) return true;
      const _id = `${subject}:${start}`;
      if ((await take(_id, most, request)) === 1) return true;
      const requests = request === undefined ? [] : [request];
      const expiresAt = start + window;
      if (await database.add(collection, { _id, taken: 1, requests, expiresAt })) return true;
      // Another call has opened the window since, or it was there and is full, or it knows the request.
      if ((await take(_id, most, request)) === 1) return true;
      if (request === undefined) return false;
      const [found] = await database.find(collection, rateWindow, { _id });
      return found?.requests.includes(request) ?? false;
    },
    forget: () => database.remove(collection, { expiresAt: command.lt(now()) }),
  };
}

/** What this instance has let in by itself, in the window that began last. */
function openUnasked(): (subject: string, start: number, most: number) => boolean {
  let window = { start: 0, taken: new Map<string, number>() };
  return (subject, start, most) => {
    if (most === 0) return false;
    if (window.start !== start) window = { start, taken: new Map() };
    const taken = window.taken.get(subject) ?? 0;
    if (taken >= most) return false;
    window.taken.set(subject, taken + 1);
    return true;
  };
}
