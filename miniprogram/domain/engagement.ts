import { isNumber, isText, listOf, oneOf, optional, shapeOf } from './shape';

/** What is counted. */
export type EngagementKind = 'view' | 'share';

/** At most so many events go into one call. */
export const MAX_EVENTS = 20;

/** At most so many pages are asked about in one call. */
export const MAX_COUNTED_PAGES = 50;

/**
 * How far back, in milliseconds, an event keeps the minute in which it happened. A call that is sent again within this
 * time counts nothing twice; an event that comes later is counted in the minute in which it comes.
 */
export const RETRY_WINDOW = 5 * 60_000;

export interface EngagementEvent {
  kind: EngagementKind;
  /** A page in its canonical spelling (`pageKeyOf`). */
  page: string;
  /** A campaign's code, where the visitor came by one. */
  campaign?: string;
  /** When it happened, in milliseconds since 1970; a phone whose clock is far off gets the server's time. */
  at?: number;
}

export type EngagementQuery =
  | {
      action: 'record';
      /** Random for each start of the app; tells visitors without identity apart. */
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

/** `repeated`: the same visitor did the same in the same minute, which counts once. */
export type EngagementOutcome = 'counted' | 'repeated';

export type EngagementData =
  { action: 'record'; outcomes: EngagementOutcome[] } | { action: 'pages'; pages: PageCount[] };

const isEventList = listOf(
  shapeOf({
    kind: oneOf(['view', 'share'] satisfies EngagementKind[]),
    page: isText,
    campaign: optional(isText),
    at: optional(isNumber),
  }),
);

/** Reads stored events; none, where what is stored can't be read. */
export function parseEvents(stored: unknown): EngagementEvent[] {
  return isEventList(stored) ? (stored as EngagementEvent[]) : [];
}
