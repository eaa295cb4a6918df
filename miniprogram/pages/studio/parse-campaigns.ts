import {
  campaignChannels,
  type Campaign,
  type CampaignReport,
} from '../../domain/sharing/campaign';
import { languages } from '../../domain/words/language';
import { isNumber, isText, listOf, oneOf, shapeOf } from '../../domain/cloud/shape';
import type { ShareCodeData } from '../../domain/sharing/share-code';

const campaign = {
  code: isText,
  name: isText,
  page: isText,
  language: oneOf(languages),
  channel: oneOf(campaignChannels),
  createdAt: isNumber,
};
const count = { views: isNumber, shares: isNumber };
const isCreated = shapeOf({ campaign: shapeOf(campaign) });
const isListed = shapeOf({
  campaigns: listOf(
    shapeOf({ ...campaign, ...count, days: listOf(shapeOf({ day: isText, ...count })) }),
  ),
});
const isCode = shapeOf({
  url: (value) => isText(value) && value !== '',
  expiresAt: isNumber,
});

/** The campaign in an answer to `create`; null for an answer that can't be read. */
export function parseCampaign(answer: unknown): Campaign | null {
  return isCreated(answer) ? (answer as { campaign: Campaign }).campaign : null;
}

/** The campaigns in an answer to `list`; null for an answer that can't be read. */
export function parseCampaigns(answer: unknown): CampaignReport[] | null {
  return isListed(answer) ? (answer as { campaigns: CampaignReport[] }).campaigns : null;
}

/** Whether an answer says where a code's picture is. */
export function isShareCode(answer: unknown): answer is ShareCodeData {
  return isCode(answer);
}
