import { createHash } from 'node:crypto';
import * as v from 'valibot';
import {
  CAMPAIGN_CODE,
  campaignChannels,
  campaignNameFault,
  MAX_CAMPAIGN_NAME,
  type Campaign,
  type CampaignData,
  type CampaignQuery,
  type CampaignReport,
} from '../../miniprogram/domain/sharing/campaign';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import { languages } from '../../miniprogram/domain/words/language';
import { parsePageKey } from '../../miniprogram/domain/pages/routes';
import { openidOf, visitorKeyOf, type Caller } from '../shared/caller';
import type { Campaigns, OwnedCampaign } from '../shared/campaigns';
import { dayOf, MILLISECONDS_A_DAY } from '../../miniprogram/domain/content/days';
import type { EngagementCounters } from '../shared/engagement-counters';
import { pageField, requestField } from '../shared/fields';
import { secondsUntilNext, type RateLimits } from '../shared/rate-limits';
import { RateLimited, Refusal } from '../shared/refusal';
import type { TextCheck } from '../shared/text-check';

/** Spaces around a name don't count against its limit, up to this many. */
const SPACES = 100;

/** The input of `campaign`. */
export const campaignQuery = v.variant('action', [
  v.strictObject({
    action: v.literal('create'),
    name: v.pipe(
      v.string(),
      v.maxLength(MAX_CAMPAIGN_NAME + SPACES),
      v.trim(),
      v.check((name) => campaignNameFault(name) === null, 'is empty, too long or unreadable'),
    ),
    page: pageField,
    language: v.picklist(languages),
    channel: v.picklist(campaignChannels),
    clientRequestId: requestField,
  }),
  v.strictObject({
    action: v.literal('list'),
    after: v.exactOptional(v.pipe(v.string(), v.regex(CAMPAIGN_CODE))),
  }),
]) as v.GenericSchema<unknown, CampaignQuery>;

export interface CampaignDependencies {
  caller: Caller;
  release: ContentRelease;
  campaigns: Campaigns;
  counters: Pick<EngagementCounters, 'ofCampaigns'>;
  textCheck: TextCheck;
  limits: RateLimits;
  now: () => number;
}

/** What a marketer may create. */
const CREATED = { most: 20, window: MILLISECONDS_A_DAY };
/** The campaigns on a page of the list, and the last days of each: a page must fit into one answer. */
const LISTED = 30;
const LISTED_DAYS = 30;
/** What a campaign has brought before anybody has opened it. */
const nothingYet = { views: 0, shares: 0, days: [] };
/** 36^6 codes: a second try is rare, a tenth a bug. */
const CODE_ATTEMPTS = 10;

/** Creates a marketer's campaigns, and lists them with what they brought. */
export async function handleCampaign(
  query: CampaignQuery,
  dependencies: CampaignDependencies,
): Promise<CampaignData> {
  const openid = openidOf(dependencies.caller);
  switch (query.action) {
    case 'create':
      return { action: 'create', campaign: await create(query, openid, dependencies) };
    case 'list':
      return { action: 'list', ...(await list(query.after, visitorKeyOf(openid), dependencies)) };
  }
}

/** The code follows from who asks and for what, so that the same request finds the campaign that it made. */
function codeOf(owner: string, clientRequestId: string, attempt: number): string {
  const digest = createHash('sha256').update(`${owner}:${clientRequestId}:${attempt}`).digest();
  return (digest.readUInt32BE() % 36 ** 6).toString(36).padStart(6, '0');
}

/**
 * Creates a campaign once, however often it is asked for. Its name stands on posters as soon as it is made, with nobody
 * in between who could look at it: so it takes one that WeChat passes, and waits where WeChat doesn't judge.
 */
async function create(
  { name, page, language, channel, clientRequestId }: Extract<CampaignQuery, { action: 'create' }>,
  openid: string,
  dependencies: CampaignDependencies,
): Promise<CampaignReport> {
  const { campaigns, limits, release, textCheck, now } = dependencies;
  if (!parsePageKey(page, release)) throw new Refusal('not-found', `There is no page "${page}".`);
  const owner = visitorKeyOf(openid);
  const isRequest = (found: OwnedCampaign | null) =>
    found?.owner === owner && found.clientRequestId === clientRequestId;
  const made = await campaigns.find(codeOf(owner, clientRequestId, 0));
  if (made && isRequest(made)) return reportOf(made, dependencies);
  const subject = `campaign:${owner}`;
  if (!(await limits.admit({ subject, ...CREATED }, clientRequestId))) {
    throw new RateLimited('Too many campaigns today.', secondsUntilNext(CREATED, now()));
  }
  if ((await textCheck.judge(name, openid)) !== 'pass') {
    throw new Refusal('text-refused', 'WeChat does not pass the name.');
  }
  for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1) {
    const code = codeOf(owner, clientRequestId, attempt);
    const campaign = { code, name, page, language, channel, createdAt: now() };
    if (await campaigns.add({ ...campaign, owner, clientRequestId })) {
      return { ...campaign, ...nothingYet };
    }
    const other = await campaigns.find(code);
    if (other && isRequest(other)) return reportOf(other, dependencies);
  }
  throw new Error('No code is free.');
}

/** @param after the code of the last campaign of the page before */
async function list(
  after: string | undefined,
  owner: string,
  dependencies: CampaignDependencies,
): Promise<{ campaigns: CampaignReport[]; hasMore: boolean }> {
  const { campaigns } = dependencies;
  const last = after === undefined ? undefined : await campaigns.find(after);
  if (last === null || (last && last.owner !== owner)) {
    throw new Refusal('not-found', `The caller has no campaign "${after ?? ''}".`);
  }
  // One more than a page tells whether another page follows.
  const owned = await campaigns.ofOwner(owner, LISTED + 1, last);
  const page = owned.slice(0, LISTED);
  return {
    campaigns: await reportsOf(page, dependencies),
    hasMore: owned.length > page.length,
  };
}

async function reportOf(
  campaign: Campaign,
  dependencies: CampaignDependencies,
): Promise<CampaignReport> {
  const [report] = await reportsOf([campaign], dependencies);
  return report ?? { ...publicOf(campaign), ...nothingYet };
}

/** Campaigns with what they brought. */
async function reportsOf(
  campaigns: readonly Campaign[],
  { counters, now }: CampaignDependencies,
): Promise<CampaignReport[]> {
  if (campaigns.length === 0) return [];
  const since = dayOf(now() - (LISTED_DAYS - 1) * MILLISECONDS_A_DAY);
  const codes = campaigns.map(({ code }) => code);
  const counts = await counters.ofCampaigns(codes, since);
  return campaigns.map((campaign) => ({
    ...publicOf(campaign),
    ...(counts.get(campaign.code) ?? nothingYet),
  }));
}

/** Without what only the function needs to know. */
function publicOf({ code, name, page, language, channel, createdAt }: Campaign): Campaign {
  return { code, name, page, language, channel, createdAt };
}
