import * as v from 'valibot';
import type {
  DayCount,
  EngagementCount,
  EngagementKind,
  EngagementOutcome,
  PageCount,
} from '../../miniprogram/domain/engagement';
import type { Database } from './database';
import { Refusal } from './refusal';

/** One event, ready to be counted. */
export interface Countable {
  kind: EngagementKind;
  page: string;
  /** '' for a visitor who came by no campaign. */
  campaign: string;
  /** `2021-01-19`. */
  day: string;
  /** Minutes since 1970 in which it happened. */
  minute: number;
  /** Stands for the visitor on this day, and can't be turned back. */
  visitor: string;
}

/** What a campaign brought: in all, and by day, in order. */
export interface CampaignCount extends EngagementCount {
  days: DayCount[];
}

export interface EngagementCounters {
  /** Counts an event, unless the same visitor's same event was counted in the same minute. */
  record(event: Countable): Promise<EngagementOutcome>;
  /** The counts of pages, those without any left out. */
  ofPages(pages: readonly string[]): Promise<PageCount[]>;
  /** The counts of campaigns by code, in all and on each day since one; those without any left out. */
  ofCampaigns(codes: readonly string[], sinceDay: string): Promise<Map<string, CampaignCount>>;
  /** Forgets who was counted before a day. @returns how many counters had known */
  forgetVisitors(beforeDay: string): Promise<number>;
}

/** Minutes whose visitors a counter knows: more than an event may be late, with clocks that differ by a minute. */
export const KNOWN_MINUTES = 10;
const ATTEMPTS = 6;
const collection = 'engagement';

const slotSchema = v.object({ minute: v.number(), seen: v.array(v.string()) });
const counterSchema = v.object({ slots: v.optional(v.record(v.string(), slotSchema), {}) });
const count = { views: v.number(), shares: v.number() };
const totalRow = v.object({ _id: v.string(), ...count });
const dayRow = v.object({ _id: v.object({ campaign: v.string(), day: v.string() }), ...count });

const fieldOf = (kind: EngagementKind): keyof EngagementCount =>
  kind === 'view' ? 'views' : 'shares';

/**
 * Counters, one document for each page, campaign and day. A counter and the visitors that it has just counted are the
 * same document, changed by one atomic update: a function that is killed has either counted and knows it, or neither,
 * and visitors who come at the same time wait for each other in the database instead of failing.
 *
 * The visitors stand in a ring of minutes (`slots.m0` … `m9`), of which each is overwritten ten minutes later.
 */
export function openEngagementCounters(database: Database): EngagementCounters {
  const { command } = database;
  const { sum } = command.aggregate;

  async function recordOnce(event: Countable): Promise<EngagementOutcome | 'lost'> {
    const { kind, page, campaign, day, minute, visitor } = event;
    const _id = `${day}|${campaign}|${page}`;
    const mark = `${kind === 'view' ? 'v' : 's'}${visitor}`;
    const slot = `m${minute % KNOWN_MINUTES}`;
    const field = fieldOf(kind);
    const isCounted = await database.update(
      collection,
      { _id, [`slots.${slot}.minute`]: minute, [`slots.${slot}.seen`]: command.nin([mark]) },
      { [field]: command.inc(1), [`slots.${slot}.seen`]: command.push([mark]) },
    );
    if (isCounted) return 'counted';
    const [counter] = await database.find(collection, counterSchema, { _id });
    if (!counter) {
      const counts: EngagementCount = { views: 0, shares: 0, [field]: 1 };
      const slots = { [slot]: { minute, seen: [mark] } };
      const document = { _id, day, page, campaign, ...counts, slots };
      return (await database.add(collection, document)) ? 'counted' : 'lost';
    }
    const known = counter.slots[slot];
    if (known?.minute === minute) return known.seen.includes(mark) ? 'repeated' : 'lost';
    // The slot is ten minutes old, or was never used: it starts anew, unless another call has done so meanwhile.
    const isRestarted = await database.update(
      collection,
      { _id, [`slots.${slot}.minute`]: known ? known.minute : command.exists(false) },
      { [field]: command.inc(1), [`slots.${slot}`]: { minute, seen: [mark] } },
    );
    return isRestarted ? 'counted' : 'lost';
  }

  return {
    async record(event) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const outcome = await recordOnce(event);
        if (outcome !== 'lost') return outcome;
      }
      // Each loss means that another call has moved the same counter on.
      throw new Refusal('busy', 'Too many are counted here now.');
    },
    async ofPages(pages) {
      const rows = await database.sums(
        collection,
        totalRow,
        { page: command.in(pages) },
        { _id: '$page', views: sum('$views'), shares: sum('$shares') },
      );
      return rows.map(({ _id: page, views, shares }) => ({ page, views, shares }));
    },
    async ofCampaigns(codes, sinceDay) {
      const counts = { views: sum('$views'), shares: sum('$shares') };
      const campaign = command.in(codes);
      const [totals, days] = await Promise.all([
        database.sums(collection, totalRow, { campaign }, { _id: '$campaign', ...counts }),
        database.sums(
          collection,
          dayRow,
          { campaign, day: command.gte(sinceDay) },
          { _id: { campaign: '$campaign', day: '$day' }, ...counts },
        ),
      ]);
      return new Map(
        totals.map(({ _id: code, views, shares }) => [
          code,
          {
            views,
            shares,
            days: days
              .filter(({ _id }) => _id.campaign === code)
              .map((row) => ({ day: row._id.day, views: row.views, shares: row.shares })),
          },
        ]),
      );
    },
    forgetVisitors: (beforeDay) =>
      database.update(
        collection,
        { day: command.lt(beforeDay), slots: command.exists(true) },
        { slots: command.remove() },
      ),
  };
}
