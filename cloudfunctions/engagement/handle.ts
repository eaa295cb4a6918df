import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import {
  MAX_COUNTED_PAGES,
  MAX_EVENTS,
  RETRY_WINDOW,
  type EngagementData,
  type EngagementEvent,
  type EngagementOutcome,
  type EngagementQuery,
} from '../../miniprogram/domain/sharing/engagement';
import { parsePageKey } from '../../miniprogram/domain/pages/routes';
import type { Caller } from '../shared/caller';
import type { Campaigns } from '../shared/campaigns';
import { dayOf, MILLISECONDS_A_DAY } from '../../miniprogram/domain/content/days';
import type { EngagementCounters } from '../shared/engagement-counters';
import { campaignField, pageField, requestField } from '../shared/fields';
import { secondsUntilNext, type RateLimit, type RateLimits } from '../shared/rate-limits';
import { RateLimited, Refusal } from '../shared/refusal';
import type { Salts } from '../shared/salts';

/** The input of `engagement`. */
export const engagementQuery = v.variant('action', [
  v.strictObject({
    action: v.literal('record'),
    visit: requestField,
    events: v.pipe(
      v.array(
        v.strictObject({
          kind: v.picklist(['view', 'share']),
          page: pageField,
          campaign: v.optional(campaignField),
          at: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
        }),
      ),
      v.minLength(1),
      v.maxLength(MAX_EVENTS),
    ),
  }),
  v.strictObject({
    action: v.literal('pages'),
    pages: v.pipe(v.array(pageField), v.minLength(1), v.maxLength(MAX_COUNTED_PAGES)),
  }),
]) as v.GenericSchema<unknown, EngagementQuery>;

export interface EngagementDependencies {
  caller: Caller;
  release: ContentRelease;
  counters: Pick<EngagementCounters, 'record' | 'ofPages'>;
  campaigns: Pick<Campaigns, 'find'>;
  salts: Pick<Salts, 'ofDay'>;
  limits: RateLimits;
  now: () => number;
}

const MINUTE = 60_000;
/**
 * Calls a minute of a visitor, and of an address, which a whole office or a mobile carrier may share. A visit makes a few
 * calls, so each instance admits a tenth without asking. Otherwise this limit would cause most writes to the database.
 */
const CALLS = {
  visitor: { most: 60, unasked: 6 },
  address: { most: 1200, unasked: 120 },
};
/**
 * Events a day of one visitor, over all pages and campaigns. This is also the most that one visitor adds to a counter in a
 * day: 400, and 100 for each instance. A visitor without identity can pretend to be many, so an address is limited by its
 * calls. Each call adds at most one view and one share to a page.
 */
const EVENTS = { most: 400, unasked: 100 };

/** Counts views and shares, and reads the counts back. */
export async function handleEngagement(
  query: EngagementQuery,
  dependencies: EngagementDependencies,
): Promise<EngagementData> {
  const { counters, release } = dependencies;
  switch (query.action) {
    case 'record':
      return { action: 'record', outcomes: await record(query, dependencies) };
    case 'pages': {
      query.pages.forEach((page) => requirePage(page, release));
      const counts = new Map(
        (await counters.ofPages(query.pages)).map((count) => [count.page, count]),
      );
      const pages = query.pages.map((page) => counts.get(page) ?? { page, views: 0, shares: 0 });
      return { action: 'pages', pages };
    }
  }
}

async function record(
  { visit, events }: Extract<EngagementQuery, { action: 'record' }>,
  dependencies: EngagementDependencies,
): Promise<EngagementOutcome[]> {
  const { caller, counters, limits, release, salts, now } = dependencies;
  events.forEach(({ page }) => requirePage(page, release));
  const visitorOn = async (day: string, identity: string) =>
    createHash('sha256')
      .update(`${await salts.ofDay(day)}:${identity}`)
      .digest('base64url')
      .slice(0, 10);
  const hasIdentity = caller.openid !== null;
  // The key is salted as well: a window's document must not tell who called.
  const key = await visitorOn(dayOf(now()), caller.openid ?? caller.address ?? '');
  const calls = { subject: `engagement:${key}`, window: MINUTE };
  await requireLimit({ ...calls, ...(hasIdentity ? CALLS.visitor : CALLS.address) });
  if (hasIdentity) {
    const counted = { subject: `engagement-events:${key}`, window: MILLISECONDS_A_DAY };
    await requireLimit({ ...counted, ...EVENTS, cost: events.length });
  }
  const codes = new Set(events.flatMap(({ campaign }) => campaign ?? []));
  await Promise.all([...codes].map((code) => requireCampaign(code, dependencies)));
  const identity = caller.openid ?? `${caller.address ?? ''}:${visit}`;
  const outcomes: EngagementOutcome[] = [];
  const told = new Set<string>();
  // One after the other, in the order given: of two equal events it is the second that is repeated.
  for (const event of events) {
    const { kind, page, campaign = '' } = event;
    const name = `${kind} ${page}`;
    if (!hasIdentity && told.has(name)) {
      outcomes.push('repeated');
      continue;
    }
    told.add(name);
    const { day, time, isLate } = timeOf(event, now());
    const minute = Math.floor(time / MINUTE);
    const visitor = await visitorOn(day, identity);
    outcomes.push(await counters.record({ kind, page, campaign, day, minute, visitor, isLate }));
  }
  return outcomes;

  async function requireLimit(limit: RateLimit): Promise<void> {
    if (await limits.admit(limit)) return;
    throw new RateLimited('Too many events.', secondsUntilNext(limit, now()));
  }
}

/**
 * When an event counts. An event in time counts when it happened. A late event, or one from a phone whose clock is far off,
 * counts on the day of its arrival; its own time still distinguishes it from others.
 */
function timeOf({ at = Number.NaN }: EngagementEvent, now: number) {
  const isInTime = at > now - RETRY_WINDOW && at < now + MINUTE;
  if (isInTime) return { day: dayOf(at), time: at, isLate: false };
  return { day: dayOf(now), time: Number.isNaN(at) ? now : at, isLate: !Number.isNaN(at) };
}

function requirePage(page: string, release: ContentRelease): void {
  if (!parsePageKey(page, release)) throw new Refusal('not-found', `There is no page "${page}".`);
}

async function requireCampaign(code: string, { campaigns }: EngagementDependencies): Promise<void> {
  if (!(await campaigns.find(code))) {
    throw new Refusal('not-found', `There is no campaign "${code}".`);
  }
}
