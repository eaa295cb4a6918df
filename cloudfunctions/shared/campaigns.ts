import * as v from 'valibot';
import type { Campaign } from '../../miniprogram/domain/sharing/campaign';
import { campaignChannels } from '../../miniprogram/domain/sharing/campaign';
import type { Database } from './database';

/** A campaign with what makes creating it again harmless. */
export interface OwnedCampaign extends Campaign {
  /** The key of the visitor who made it (`visitorKeyOf`). */
  owner: string;
  clientRequestId: string;
}

export interface Campaigns {
  /** @returns whether it was added; false where its code is taken */
  add(campaign: OwnedCampaign): Promise<boolean>;
  find(code: string): Promise<OwnedCampaign | null>;
  /**
   * A visitor's campaigns, newest first.
   * @param after the last campaign of the page before
   */
  ofOwner(owner: string, limit: number, after?: OwnedCampaign): Promise<OwnedCampaign[]>;
}

const stored = v.pipe(
  v.object({
    _id: v.string(),
    name: v.string(),
    page: v.string(),
    language: v.picklist(['en', 'zh']),
    channel: v.picklist(campaignChannels),
    createdAt: v.number(),
    owner: v.string(),
    clientRequestId: v.string(),
  }),
  v.transform(({ _id: code, ...campaign }): OwnedCampaign => ({ code, ...campaign })),
);
const collection = 'campaigns';

/** The campaigns, one document each, by their codes. */
export function openCampaigns(database: Database): Campaigns {
  return {
    add: ({ code, ...campaign }) => database.add(collection, { _id: code, ...campaign }),
    find: async (code) => (await database.find(collection, stored, { _id: code }))[0] ?? null,
    ofOwner(owner, limit, after) {
      const { lt, or } = database.command;
      const where = after
        ? or([
            { owner, createdAt: lt(after.createdAt) },
            // Several can be made in the same millisecond.
            { owner, createdAt: after.createdAt, _id: lt(after.code) },
          ])
        : { owner };
      return database.find(collection, stored, where, { newestBy: 'createdAt', limit });
    },
  };
}
