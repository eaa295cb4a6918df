import type { CampaignData, CampaignQuery } from '../sharing/campaign';
import type { ContentRelease, Metric, PillarId, Source } from '../content/content-types';
import type { EngagementData, EngagementQuery } from '../sharing/engagement';
import type { EnquiryData, EnquiryInput } from '../enquiry/enquiry';
import type { SearchQuery, SearchResults } from '../search/search-types';
import type { ShareCodeData, ShareCodeQuery } from '../sharing/share-code';

/** Why a cloud function refuses: the codes that cross the wire. */
export const cloudErrorCodes = [
  /** The input has not the form that the function takes. */
  'invalid-input',
  /** The input names something that doesn't exist. */
  'not-found',
  /** Only a visitor whom WeChat vouches for may ask this. */
  'identity-required',
  /** The caller may not ask this at all. */
  'forbidden',
  /** Asked too often: later is fine. */
  'rate-limited',
  /** WeChat's check of texts refuses what the visitor wrote. */
  'text-refused',
  /** Too many wrote the same at the same time: the same call can be sent again. */
  'busy',
  /** A service of WeChat's that the function needs has failed. */
  'upstream',
  /** The function gave up before the cloud would have ended it. */
  'timeout',
  /** A bug; the function's log has it under the request's id. */
  'internal',
] as const;

export type CloudErrorCode = (typeof cloudErrorCodes)[number];

/**
 * What each cloud function answers. Expected failures are values; nothing is thrown for them. The request's id is the one
 * in the function's log.
 */
export type CloudAnswer<T> =
  | { ok: true; data: T; requestId: string }
  | {
      ok: false;
      code: CloudErrorCode;
      message: string;
      requestId: string;
      /** Seconds after which the same can be asked again, where a limit says so. */
      retryAfter?: number;
    };

/** What the caller wants of `metrics`; `version` is the release it already has. */
export type MetricsQuery =
  | { scope: 'all'; version?: string }
  | { scope: 'pillar'; pillar: PillarId; version?: string }
  | { scope: 'metric'; id: string; version?: string };

/** Every answer carries the version of the release it comes from. */
export type MetricsData =
  | { scope: 'not-modified'; version: string }
  | { scope: 'all'; version: string; release: ContentRelease }
  | { scope: 'pillar'; version: string; metrics: Metric[]; sources: Source[] }
  | { scope: 'metric'; version: string; metric: Metric; sources: Source[] };

/** The one contract between client, cloud functions and the local cloud: function name → input and data. */
export interface CloudApi {
  metrics: { input: MetricsQuery; data: MetricsData };
  search: { input: SearchQuery; data: SearchResults };
  engagement: { input: EngagementQuery; data: EngagementData };
  campaign: { input: CampaignQuery; data: CampaignData };
  'share-code': { input: ShareCodeQuery; data: ShareCodeData };
  enquiry: { input: EnquiryInput; data: EnquiryData };
}

/** The name of a cloud function that the client calls. */
export type CloudFunctionName = keyof CloudApi;
