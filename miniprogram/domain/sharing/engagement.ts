import { isFlag, isNumber, isText, listOf, oneOf, optional, shapeOf } from '../cloud/shape';

/** What is counted. */
export type EngagementKind = 'view' | 'share';

/** The most events in one call. */
export const MAX_EVENTS = 20;

/** The most pages in one query. */
export const MAX_COUNTED_PAGES = 50;

/**
 * The age in milliseconds up to which an event counts in the minute in which it happened. An older event counts on the day
 * of its arrival. A repeated event is counted once, as long as all repetitions are on the same side of this limit.
 */
export const RETRY_WINDOW = 5 * 60_000;

/**
 * The age in milliseconds up to which an event is sent again, if the cloud may have counted it already. Shorter than
 * `RETRY_WINDOW`, because a phone's clock may be some minutes slow.
 */
export const RESEND_WINDOW = 2 * 60_000;

export interface EngagementEvent {
  kind: EngagementKind;
  /** A page in its canonical spelling (`pageKeyOf`). */
  page: string;
  /** The code of the campaign that brought the visitor. */
  campaign?: string;
  /** When it happened, in milliseconds since 1970; a phone whose clock is far off gets the server's time. */
  at?: number;
}

/** An event that waits on the phone. */
export interface WaitingEvent extends EngagementEvent {
  /** Whether it was sent without an answer: the cloud may have counted it. */
  isTried?: boolean;
}

export type EngagementQuery =
  | {
      action: 'record';
      /** Random for each start of the app; distinguishes visitors without identity. */
      visit: string;
      /** 1 to `MAX_EVENTS`. */
      events: EngagementEvent[];
    }
  | { action: 'pages'; pages: string[] };

export interface EngagementCount {
  views: number;
  shares: number;
}

/** The counts of one day of China Standard Time: `2021-01-19`. */
export interface DayCount extends EngagementCount {
  day: string;
}

/** The counts of one page, over all campaigns and days. */
export interface PageCount extends EngagementCount {
  page: string;
}

/** `repeated`: the visitor's same event was already counted in the same minute. */
export type EngagementOutcome = 'counted' | 'repeated';

export type EngagementData =
  { action: 'record'; outcomes: EngagementOutcome[] } | { action: 'pages'; pages: PageCount[] };

const isEventList = listOf(
  shapeOf({
    kind: oneOf(['view', 'share'] satisfies EngagementKind[]),
    page: isText,
    campaign: optional(isText),
    at: optional(isNumber),
    isTried: optional(isFlag),
  }),
);

/** Reads stored events; none if the stored value is invalid. */
export function parseEvents(stored: unknown): WaitingEvent[] {
  return isEventList(stored) ? (stored as WaitingEvent[]) : [];
}

const isOutcomeList = listOf(oneOf(['counted', 'repeated'] satisfies EngagementOutcome[]));
const isCount = shapeOf({ page: isText, views: isNumber, shares: isNumber });
const isCountList = listOf(isCount);

/** Whether an answer has an outcome for each event. */
export function isRecordAnswer(data: unknown, events: number): boolean {
  const { action, outcomes } = data as { action?: unknown; outcomes?: unknown };
  return action === 'record' && isOutcomeList(outcomes) && (outcomes as []).length === events;
}

/** The counts in an answer; none if it is invalid. */
export function parseCounts(data: unknown): PageCount[] {
  const { action, pages } = data as { action?: unknown; pages?: unknown };
  return action === 'pages' && isCountList(pages) ? (pages as PageCount[]) : [];
}
