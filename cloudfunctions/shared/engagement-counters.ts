import * as v from 'valibot';
import type {
  DayCount,
  EngagementCount,
  EngagementOutcome,
  PageCount,
} from '../../miniprogram/domain/sharing/engagement';
import type { Database } from './database';
import { dayCounters, openEngagementRecords, type Countable } from './engagement-records';
import { openEngagementTotals, type ClosedDays } from './engagement-totals';

/** The counts of a campaign: total, and by day in order. */
export interface CampaignCount extends EngagementCount {
  days: DayCount[];
}

export interface EngagementCounters {
  /** Counts an event, unless the visitor's same event was already counted in the same minute. */
  record(event: Countable): Promise<EngagementOutcome>;
  /** The counts of pages; pages without counts are omitted. From 1,000 views, the last seconds may be missing. */
  ofPages(pages: readonly string[]): Promise<PageCount[]>;
  /** The counts of campaigns by code, total and for each day since `sinceDay`; campaigns without counts are omitted. */
  ofCampaigns(codes: readonly string[], sinceDay: string): Promise<Map<string, CampaignCount>>;
  /** Closes the days before `beforeDay`, and deletes the visitors' hashes of these days. */
  closeDays(beforeDay: string): Promise<ClosedDays>;
}

/** From this many views, a count may be some seconds old. */
const MANY_VIEWS = 1000;
/** Milliseconds for which an instance caches the count of such a page. */
const COUNT_AGE = 10_000;

const count = { views: v.number(), shares: v.number() };
const dayRow = v.object({ _id: v.object({ campaign: v.string(), day: v.string() }), ...count });

/** The counters of pages and campaigns: recorded by day, summed when they are read. */
export function openEngagementCounters(database: Database, now: () => number): EngagementCounters {
  const { command } = database;
  const { sum } = command.aggregate;
  const totals = openEngagementTotals(database, now);
  /** Cached counts of pages with many views. */
  const recent = new Map<string, { count: EngagementCount; until: number }>();

  return {
    record: openEngagementRecords(database),
    async ofPages(pages) {
      const time = now();
      const isRecent = (page: string) => (recent.get(page)?.until ?? 0) > time;
      const asked = pages.filter((page) => !isRecent(page));
      const fresh = asked.length > 0 ? await totals.of('page', asked) : new Map<string, never>();
      for (const [page, found] of fresh) {
        if (found.views >= MANY_VIEWS) recent.set(page, { count: found, until: time + COUNT_AGE });
      }
      return pages.flatMap((page) => {
        const found = fresh.get(page) ?? (isRecent(page) ? recent.get(page)?.count : undefined);
        return found ? [{ page, ...found }] : [];
      });
    },
    async ofCampaigns(codes, sinceDay) {
      const [sums, days] = await Promise.all([
        totals.of('campaign', codes),
        database.sums(
          dayCounters,
          dayRow,
          { campaign: command.in(codes), day: command.gte(sinceDay) },
          {
            _id: { campaign: '$campaign', day: '$day' },
            views: sum('$views'),
            shares: sum('$shares'),
          },
        ),
      ]);
      return new Map(
        [...sums].map(([code, total]) => [
          code,
          {
            ...total,
            days: days
              .filter(({ _id }) => _id.campaign === code)
              .map(({ _id: { day }, views, shares }) => ({ day, views, shares })),
          },
        ]),
      );
    },
    closeDays: (beforeDay) => totals.close(beforeDay),
  };
}
