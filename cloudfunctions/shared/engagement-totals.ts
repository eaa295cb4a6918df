import * as v from 'valibot';
import type { EngagementCount } from '../../miniprogram/domain/sharing/engagement';
import { MAX_ROWS, type Database } from './database';
import { dayCounters } from './engagement-records';

/** What counts are summed by. */
export type CountedBy = 'page' | 'campaign';

/** What closing days did. */
export interface ClosedDays {
  days: number;
  /** Counters that had remembered visitors. */
  forgotten: number;
}

export interface EngagementTotals {
  /** The counts of pages or campaigns over all days, those without any left out. */
  of(by: CountedBy, keys: readonly string[]): Promise<Map<string, EngagementCount>>;
  /**
   * Closes the days before one: their counters forget who was counted, and what they have counted goes into the totals.
   * Nothing may be counted on such a day any more. A run that was cut off is taken up by the next.
   */
  close(beforeDay: string): Promise<ClosedDays>;
}

const collection = 'engagement-totals';
/** The document that says up to which day, inclusive, all are closed. */
const CLOSED = 'closed';
/** Milliseconds for which an instance believes what it has read of the closed days. */
const CLOSED_AGE = 600_000;
/** Totals that are changed at the same time. */
const AT_ONCE = 25;

const count = { views: v.number(), shares: v.number() };
const totalSchema = v.object({ _id: v.string(), through: v.string(), ...count });
const closedSchema = v.object({ through: v.string() });
export const countRow = v.object({ _id: v.string(), ...count });
const dayRow = v.object({ _id: v.string() });

/**
 * Totals, one document for each page and campaign, over the days that are closed. A total says through which day it goes
 * and is changed together with that, so that no day is added twice. A reader adds the days that follow; as their counters
 * stay where they are, a total that is behind gives the same sum, with more to read.
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
    // One that is there already has this day.
    if (!isAdded) await database.add(collection, { _id, views, shares, through: day });
  }

  async function addDay(by: CountedBy, day: string): Promise<void> {
    let last = '';
    let rows;
    do {
      // What came by no campaign is none's, and no page is called ''.
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
      // Before the totals: those are as far at least.
      const closed = await lastClosed();
      const ids = keys.map((key) => `${by}|${key}`);
      const totals = new Map(
        (await database.find(collection, totalSchema, { _id: command.in(ids) })).map((total) => [
          total._id.slice(by.length + 1),
          total,
        ]),
      );
      /** The keys by the day after which their counters are still to be added: while days are closed there are several. */
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
