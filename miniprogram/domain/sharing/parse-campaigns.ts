import { campaignChannels, type CampaignReport, type CampaignSummary } from './campaign';
import { isFlag, isNumber, isText, listOf, oneOf, optional, shapeOf } from '../cloud/shape';
import { languages } from '../words/language';
import type { ShareCodeData } from './share-code';

const count = { views: isNumber, shares: isNumber };
const campaign = shapeOf({
  code: isText,
  name: isText,
  page: isText,
  language: oneOf(languages),
  channel: oneOf(campaignChannels),
  createdAt: isNumber,
  ...count,
  days: listOf(shapeOf({ day: isText, ...count })),
});
const isCreated = shapeOf({ campaign });
const isListed = shapeOf({ campaigns: listOf(campaign), hasMore: optional(isFlag) });
const isSummary = shapeOf({ name: isText, opens: isNumber });
const isCode = shapeOf({
  url: (value) => isText(value) && value !== '',
  expiresAt: isNumber,
});

/** The campaign in an answer to `create`; null for an answer that can't be read. */
export function parseCampaign(answer: unknown): CampaignReport | null {
  return isCreated(answer) ? (answer as { campaign: CampaignReport }).campaign : null;
}

/** A page of campaigns in an answer to `list`; null for an answer that can't be read. */
export function parseCampaignPage(
  answer: unknown,
): { campaigns: CampaignReport[]; hasMore: boolean } | null {
  if (!isListed(answer)) return null;
  const { campaigns, hasMore = false } = answer as {
    campaigns: CampaignReport[];
    hasMore?: boolean;
  };
  return { campaigns, hasMore };
}

/** What the phone has kept of the newest campaign; null where that can't be read. */
export function parseCampaignSummary(stored: unknown): CampaignSummary | null {
  return isSummary(stored) ? (stored as CampaignSummary) : null;
}

/** Whether an answer says where a code's picture is. */
export function isShareCode(answer: unknown): answer is ShareCodeData {
  return isCode(answer);
}
