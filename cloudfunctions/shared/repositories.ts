import { callerOf, type Caller } from './caller';
import { openCampaigns, type Campaigns } from './campaigns';
import { openCloud, type Sdk } from './cloud-sdk';
import { openDatabase } from './database';
import { openEngagementCounters, type EngagementCounters } from './engagement-counters';
import { openEnquiries, type Enquiries } from './enquiries';
import { once } from './once';
import { openRateLimits, type RateLimits } from './rate-limits';
import { openSalts, type Salts } from './salts';
import { openShareCodes, type ShareCodes } from './share-codes';

/** The repositories of functions that store data. */
export interface Repositories {
  cloud: Sdk;
  campaigns: Campaigns;
  counters: EngagementCounters;
  enquiries: Enquiries;
  limits: RateLimits;
  salts: Salts;
  shareCodes: ShareCodes;
}

const open = once(async (): Promise<Repositories> => {
  const cloud = await openCloud();
  const database = openDatabase(cloud.database());
  return {
    cloud,
    campaigns: openCampaigns(database),
    counters: openEngagementCounters(database, Date.now),
    enquiries: openEnquiries(database),
    limits: openRateLimits(database, Date.now),
    salts: openSalts(database),
    shareCodes: openShareCodes(database),
  };
});

/** The repositories, opened once in an instance, and the caller of the current call. */
export async function openRepositories(): Promise<Repositories & { caller: Caller }> {
  const repositories = await open();
  return { ...repositories, caller: callerOf(repositories.cloud) };
}
