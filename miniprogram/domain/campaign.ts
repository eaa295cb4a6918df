import type { DayCount, EngagementCount } from './engagement';
import type { Language } from './language';

/** Where a campaign is shown. */
export type CampaignChannel = 'moments' | 'chat' | 'official-account' | 'channels' | 'poster';

export const campaignChannels: readonly CampaignChannel[] = [
  'moments',
  'chat',
  'official-account',
  'channels',
  'poster',
];

/** At most this many characters of a campaign's name are accepted. */
export const MAX_CAMPAIGN_NAME = 40;

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
  | { action: 'list' };

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

export type CampaignData =
  { action: 'create'; campaign: Campaign } | { action: 'list'; campaigns: CampaignReport[] };
