import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import {
  isRecordAnswer,
  MAX_EVENTS,
  parseCounts,
  RESEND_WINDOW,
  type EngagementData,
  type EngagementEvent,
  type EngagementKind,
  type EngagementQuery,
  type WaitingEvent,
} from '../domain/sharing/engagement';
import type { ContentRelease } from '../domain/content/content-types';
import { parsePageKey } from '../domain/pages/routes';
import type { Failure, Result } from '../domain/cloud/result';

export interface EngagementServices {
  engagement: (query: EngagementQuery) => Promise<Result<EngagementData>>;
  /** Unsent events of an earlier start. */
  loadEvents: () => WaitingEvent[];
  saveEvents: (events: WaitingEvent[]) => void;
  later: (run: () => void, milliseconds: number) => () => void;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A random id for this start of the app. */
  newId: () => string;
  /** Whether the phone has a network, according to the phone. */
  isOnline: () => boolean;
  /** Whether the visitor is a person. */
  isCounted: () => boolean;
}

/** Milliseconds for which events are collected before they are sent. */
const GATHER = 3000;
/** The most waiting events on the phone; the oldest are dropped. */
const MAX_WAITING = 200;
const MINUTE = 60_000;

/** Failures that a retry can't fix, because the call names something that the cloud doesn't have. */
const refusals: readonly Failure[] = ['invalid-input', 'not-found', 'forbidden'];

/** Failures that mean that nothing was counted. */
const uncounted: readonly Failure[] = [...refusals, 'rate-limited'];

/**
 * Counts views and shares. The phone keeps an event until the cloud answers. The cloud counts an event once if it is repeated
 * soon. An older event that was sent without an answer is dropped, because it may have been counted. No page waits for this.
 */
export class EngagementStore {
  /** The views of pages that the cloud has returned. */
  readonly views = new Map<string, number>();
  private readonly visit: string;
  private waiting: WaitingEvent[];
  private isSending = false;
  private cancelSending: () => void = () => undefined;

  constructor(private readonly services: EngagementServices) {
    this.visit = services.newId();
    this.waiting = services.loadEvents();
    makeAutoObservable<this, 'services' | 'visit' | 'waiting' | 'isSending' | 'cancelSending'>(
      this,
      {
        services: false,
        visit: false,
        waiting: false,
        isSending: false,
        cancelSending: false,
        views: observable.shallow,
      },
    );
    if (this.waiting.length > 0) this.sendSoon();
  }

  /**
   * Records that a page was opened. If it shows an entry, also requests its count.
   * @param page in the spelling of `pageKeyOf`; an unknown page is ignored
   * @param campaign the code of the campaign that brought the visitor
   */
  opened(page: string, campaign: string | null, release: ContentRelease): void {
    const target = parsePageKey(page, release);
    if (!target) return;
    this.record('view', page, campaign);
    if (target.id !== null) void this.askViews(page);
  }

  /** Records that a page was shared. The parameters are those of `opened`. */
  shared(page: string, campaign: string | null, release: ContentRelease): void {
    if (parsePageKey(page, release)) this.record('share', page, campaign);
  }

  /** Deletes waiting events and counts, when the visitor deletes everything. */
  forget(): void {
    this.cancelSending();
    this.waiting = [];
    this.views.clear();
  }

  private record(kind: EngagementKind, page: string, campaign: string | null): void {
    if (!this.services.isCounted()) return;
    const event = { kind, page, ...(campaign !== null && { campaign }), at: this.services.now() };
    // The cloud counts the same event once a minute, so it isn't queued twice.
    if (this.waiting.some((known) => isSameMinute(known, event))) return;
    this.keep([...this.waiting, event].slice(-MAX_WAITING));
    this.sendSoon();
  }

  private async askViews(page: string): Promise<void> {
    const result = await this.services.engagement({ action: 'pages', pages: [page] });
    if (!result.ok) return;
    const [count] = parseCounts(result.value);
    runInAction(() => {
      if (count?.page === page) this.views.set(page, count.views);
    });
  }

  /** Sends waiting events: after a pause, when the app is left, and when the network returns. */
  async send(): Promise<void> {
    this.cancelSending();
    if (this.isSending || !this.services.isOnline()) return;
    this.isSending = true;
    let most = MAX_EVENTS;
    for (;;) {
      this.dropUncertain();
      const tried = this.waiting.slice(0, most);
      if (tried.length === 0) break;
      // Before the call, because the app can be ended meanwhile.
      this.markTried(tried, true);
      const events = tried.map(eventOf);
      const { visit } = this;
      const result = await this.services.engagement({ action: 'record', visit, events });
      if (result.ok && !isRecordAnswer(result.value, events.length)) break;
      if (!result.ok && uncounted.includes(result.error)) this.markTried(tried, false);
      if (!result.ok && !refusals.includes(result.error)) break;
      if (result.ok) this.keep(this.waiting.filter((event) => !tried.includes(event)));
      else if (tried.length > 1) most = 1;
      else this.giveUp(tried[0]);
    }
    this.isSending = false;
  }

  private markTried(events: WaitingEvent[], isTried: boolean): void {
    for (const event of events) event.isTried = isTried;
    this.keep(this.waiting);
  }

  /** Drops events that the cloud may have counted and would no longer recognize. */
  private dropUncertain(): void {
    const oldest = this.services.now() - RESEND_WINDOW;
    const isKnown = ({ isTried, at = 0 }: WaitingEvent) => !isTried || at > oldest;
    if (!this.waiting.every(isKnown)) this.keep(this.waiting.filter(isKnown));
  }

  /** Removes an unknown campaign from an event. An event that is refused for another reason is dropped. */
  private giveUp(refused: WaitingEvent | undefined): void {
    this.keep(
      this.waiting.flatMap((event) => {
        if (event !== refused) return [event];
        const { campaign, ...rest } = event;
        return campaign === undefined ? [] : [rest];
      }),
    );
  }

  private sendSoon(): void {
    this.cancelSending();
    this.cancelSending = this.services.later(() => void this.send(), GATHER);
  }

  private keep(events: WaitingEvent[]): void {
    this.waiting = events;
    this.services.saveEvents(events);
  }
}

/** An event in the format of the function. */
function eventOf({ kind, page, campaign, at }: WaitingEvent): EngagementEvent {
  return {
    kind,
    page,
    ...(campaign !== undefined && { campaign }),
    ...(at !== undefined && { at }),
  };
}

function isSameMinute(one: EngagementEvent, other: EngagementEvent): boolean {
  const minuteOf = ({ at = 0 }: EngagementEvent) => Math.floor(at / MINUTE);
  return (
    one.kind === other.kind &&
    one.page === other.page &&
    one.campaign === other.campaign &&
    minuteOf(one) === minuteOf(other)
  );
}
