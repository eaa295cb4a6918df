import * as v from 'valibot';
import type { EngagementCount } from '../../miniprogram/domain/sharing/engagement';
import { MAX_ROWS, type Database } from './database';
import { dayCounters } from './engagement-records';

/** The key of the sums. */
export type CountedBy = 'page' | 'campaign';

/** The result of closing days. */
export interface ClosedDays {
  days: number;
  /** Counters whose visitors were deleted. */
  forgotten: number;
}

export interface EngagementTotals {
  /** The counts of pages or campaigns over all days; keys without counts are omitted. */
  of(by: CountedBy, keys: readonly string[]): Promise<Map<string, EngagementCount>>;
  /**
   * Closes the days before `beforeDay`: deletes the visitors from their counters, and adds their counts to the totals.
   * Nothing may be counted on such a day afterwards. The next run continues an interrupted one.
   */
  close(beforeDay: string): Promise<ClosedDays>;
}

const collection = 'engagement-totals';
/** The document with the last closed day. All earlier days are closed, too. */
const CLOSED = 'closed';
/** Milliseconds for which an instance caches the last closed day. */
const CLOSED_AGE = 600_000;
/** The most totals that are updated concurrently. */
const AT_ONCE = 25;

const count = { views: v.number(), shares: v.number() };
const totalSchema = v.object({ _id: v.string(), through: v.string(), ...count });
const closedSchema = v.object({ through: v.string() });
export const countRow = v.object({ _id: v.string(), ...count });
const dayRow = v.object({ _id: v.string() });

/**
 * Totals over the closed days, one document for each page and campaign. One update changes a total and its last day, so
 * no day is added twice. A reader adds the counters of later days. Counters are never deleted, so a total that is behind
 * gives the same sum, with more to read.
 */
export function openEngagementTotals(database: Database, now: () => number): EngagementTotals {
  const { command } = database;
  const { sum } = command.aggregate;
  const counts = { views: sum('$views'), shares: sum('$shares') };
  let known: { through: string; until: number } | null = null;

  const findClosed = async () =>
    (await database.find(collection, closedSchema, { _id: CLOSED }))[0]?.through ?? '';

  async function lastClosed(): Promise<string> {
    if (known && known.until > now()) return known.through;
    known = { through: await findClosed(), until: now() + CLOSED_AGE };
    return known.through;
  }

  async function add(_id: string, day: string, { views, shares }: EngagementCount): Promise<void> {
    const isAdded = await database.update(
      collection,
      { _id, through: command.lt(day) },
      { views: command.inc(views), shares: command.inc(shares), through: day },
    );
    // An existing total already includes this day.
    if (!isAdded) await database.add(collection, { _id, views, shares, through: day });
  }

  async function addDay(by: CountedBy, day: string): Promise<void> {
    let last = '';
    let rows;
    do {
      // '' is no page. As a campaign it means that there was none, which has no total.
      const where = { day, [by]: command.gt(last) };
      rows = await database.sums(dayCounters, countRow, where, { _id: `$${by}`, ...counts });
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        const some = rows.slice(start, start + AT_ONCE);
        await Promise.all(some.map((row) => add(`${by}|${row._id}`, day, row)));
      }
      last = rows[rows.length - 1]?._id ?? last;
    } while (rows.length === MAX_ROWS);
  }

  return {
    async of(by, keys) {
      // Read this before the totals, so that they include at least these days.
      const closed = await lastClosed();
      const ids = keys.map((key) => `${by}|${key}`);
      const totals = new Map(
        (await database.find(collection, totalSchema, { _id: command.in(ids) })).map((total) => [
          total._id.slice(by.length + 1),
          total,
        ]),
      );
      /** The keys by the last day that their total includes. Several days occur while days are being closed. */
      const open = new Map<string, string[]>();
      for (const key of keys) {
        const through = totals.get(key)?.through ?? '';
        const after = through > closed ? through : closed;
        open.set(after, [...(open.get(after) ?? []), key]);
      }
      const rows = await Promise.all(
        [...open].map(([after, some]) =>
          database.sums(
            dayCounters,
            countRow,
            { [by]: command.in(some), day: command.gt(after) },
            { _id: `$${by}`, ...counts },
          ),
        ),
      );
      const sums = new Map<string, EngagementCount>(
        [...totals].map(([key, { views, shares }]) => [key, { views, shares }]),
      );
      for (const { _id: key, views, shares } of rows.flat()) {
        const total = sums.get(key) ?? { views: 0, shares: 0 };
        sums.set(key, { views: total.views + views, shares: total.shares + shares });
      }
      return sums;
    },
    async close(beforeDay) {
      const closed = await findClosed();
      const after = { day: command.gt(closed) };
      const found = await database.sums(dayCounters, dayRow, after, { _id: '$day' });
      const days = found.map(({ _id: day }) => day).filter((day) => day < beforeDay);
      let forgotten = 0;
      for (const day of days) {
        forgotten += await database.update(
          dayCounters,
          { day, slots: command.exists(true) },
          { slots: command.remove() },
        );
        await addDay('page', day);
        await addDay('campaign', day);
        const isKept = await database.update(collection, { _id: CLOSED }, { through: day });
        if (!isKept) await database.add(collection, { _id: CLOSED, through: day });
      }
      return { days: days.length, forgotten };
    },
  };
}
