import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { ContentRelease } from '../../miniprogram/domain/content';
import {
  MAX_COUNTED_PAGES,
  MAX_EVENTS,
  RETRY_WINDOW,
  type EngagementData,
  type EngagementEvent,
  type EngagementOutcome,
  type EngagementQuery,
} from '../../miniprogram/domain/engagement';
import { parsePageKey } from '../../miniprogram/domain/routes';
import type { Caller } from '../shared/caller';
import type { Campaigns } from '../shared/campaigns';
import { dayOf } from '../../miniprogram/domain/days';
import type { EngagementCounters } from '../shared/engagement-counters';
import { campaignField, pageField, requestField } from '../shared/fields';
import type { RateLimits } from '../shared/rate-limits';
import { Refusal } from '../shared/refusal';
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
 * Calls a minute: of a visitor, and of an address, behind which a whole office or a mobile carrier may stand. A visit makes
 * a few, so that an instance lets a tenth in unasked: else most writes to the database would be those of this limit.
 */
const CALLS = {
  visitor: { most: 60, unasked: 6 },
  address: { most: 1200, unasked: 120 },
};

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
  const isAllowed = await limits.admit({
    // The key is salted as well: a window's document must not tell who called.
    subject: `engagement:${await visitorOn(dayOf(now()), caller.openid ?? caller.address ?? '')}`,
    ...(caller.openid === null ? CALLS.address : CALLS.visitor),
    window: MINUTE,
  });
  if (!isAllowed) throw new Refusal('rate-limited', 'Too many calls in this minute.');
  const codes = new Set(events.flatMap(({ campaign }) => campaign ?? []));
  await Promise.all([...codes].map((code) => requireCampaign(code, dependencies)));
  const identity = caller.openid ?? `${caller.address ?? ''}:${visit}`;
  const outcomes: EngagementOutcome[] = [];
  // One after the other, in the order given: of two equal events it is the second that is repeated.
  for (const event of events) {
    const time = timeOf(event, now());
    const day = dayOf(time);
    outcomes.push(
      await counters.record({
        kind: event.kind,
        page: event.page,
        campaign: event.campaign ?? '',
        day,
        minute: Math.floor(time / MINUTE),
        visitor: await visitorOn(day, identity),
      }),
    );
  }
  return outcomes;
}

/** When an event counts: when it happened, as far as the phone's clock can be believed. */
function timeOf({ at }: EngagementEvent, now: number): number {
  return at !== undefined && at > now - RETRY_WINDOW && at < now + MINUTE ? at : now;
}

function requirePage(page: string, release: ContentRelease): void {
  if (!parsePageKey(page, release)) throw new Refusal('not-found', `There is no page "${page}".`);
}

async function requireCampaign(code: string, { campaigns }: EngagementDependencies): Promise<void> {
  if (!(await campaigns.find(code))) {
    throw new Refusal('not-found', `There is no campaign "${code}".`);
  }
}
