import type { DayCount, EngagementCount } from './engagement';
import type { Failure } from '../cloud/result';
import type { PageTarget } from '../pages/routes';
import type { Language } from '../words/language';
import { isBlank } from '../enquiry/typed-text';

/** Where a campaign is shown. */
export type CampaignChannel = 'moments' | 'chat' | 'official-account' | 'channels' | 'poster';

export const campaignChannels: readonly CampaignChannel[] = [
  'moments',
  'chat',
  'official-account',
  'channels',
  'poster',
];

/** At most this many UTF-16 units of a campaign's name are accepted, without the spaces around it. */
export const MAX_CAMPAIGN_NAME = 40;

/**
 * Characters that nobody can read, or that only serve to deceive who does: controls and line ends, marks that turn the
 * direction of text, the private use area, halves of characters. What joins an emoji's parts is none of them.
 */
const UNREADABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;

/** What is wrong with a campaign's name; `words` say it to the marketer. */
type CampaignNameFault = 'required' | 'too-long' | 'unreadable';

/** Judges a campaign's name by the rules that client and function share. @returns null for a name that can be used */
export function campaignNameFault(name: string): CampaignNameFault | null {
  const text = name.trim();
  if (isBlank(text)) return 'required';
  if (text.length > MAX_CAMPAIGN_NAME) return 'too-long';
  return UNREADABLE.test(text) ? 'unreadable' : null;
}

/** What a campaign is called in links and codes: six digits and lower-case letters. */
export const CAMPAIGN_CODE = /^[0-9a-z]{6}$/;

export type CampaignQuery =
  | {
      action: 'create';
      name: string;
      /** Where it leads: a page in its canonical spelling (`pageKeyOf`). */
      page: string;
      language: Language;
      channel: CampaignChannel;
      /** Made by the client once for each tap: sent again, it finds the same campaign. */
      clientRequestId: string;
    }
  | {
      action: 'list';
      /** The code of the last campaign that the client has: the answer goes on after it. */
      after?: string;
    };

export interface Campaign {
  code: string;
  name: string;
  page: string;
  language: Language;
  channel: CampaignChannel;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** A campaign with what it brought: in all, and on each of the last days on which anything happened. */
export interface CampaignReport extends Campaign, EngagementCount {
  days: DayCount[];
}

/** What a campaign is made of. */
export interface CampaignDraft {
  name: string;
  target: PageTarget;
  language: Language;
  channel: CampaignChannel;
}

/** How a request for campaigns stands. */
export type CampaignsStatus =
  { status: 'idle' | 'loading' | 'ready' } | { status: 'failed'; error: Failure };

/** The newest campaign, as the phone remembers it. */
export interface CampaignSummary {
  name: string;
  /** Over all of its channels. */
  opens: number;
}

export type CampaignData =
  | { action: 'create'; campaign: CampaignReport }
  /** One page, newest first. `hasMore`: whether older ones follow. */
  | { action: 'list'; campaigns: CampaignReport[]; hasMore: boolean };
