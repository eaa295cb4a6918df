import type { CampaignData, CampaignQuery } from '../sharing/campaign';
import type { ContentRelease, Metric, PillarId, Source } from '../content/content-types';
import type { EngagementData, EngagementQuery } from '../sharing/engagement';
import type { EnquiryData, EnquiryInput } from '../enquiry/enquiry';
import type { SearchQuery, SearchResults } from '../search/search-types';
import type { ShareCodeData, ShareCodeQuery } from '../sharing/share-code';

/** Error codes of cloud functions. */
export const cloudErrorCodes = [
  /** The input doesn't match the function's schema. */
  'invalid-input',
  /** The input names something that doesn't exist. */
  'not-found',
  /** The call needs an identity from WeChat. */
  'identity-required',
  /** The caller isn't allowed to make this call. */
  'forbidden',
  /** Too many calls; can be retried later. */
  'rate-limited',
  /** WeChat's text check refuses the visitor's text. */
  'text-refused',
  /** Too many concurrent writes; the same call can be retried. */
  'busy',
  /** A service of WeChat's has failed. */
  'upstream',
  /** The function ran out of time. */
  'timeout',
  /** A bug. The function's log has it under the request's id. */
  'internal',
] as const;

export type CloudErrorCode = (typeof cloudErrorCodes)[number];

/**
 * The answer of a cloud function. Expected failures are values, not exceptions. The request's id is also in the function's
 * log.
 */
export type CloudAnswer<T> =
  | { ok: true; data: T; requestId: string }
  | {
      ok: false;
      code: CloudErrorCode;
      message: string;
      requestId: string;
      /** Seconds until a retry, for a rate limit. */
      retryAfter?: number;
    };

/** The input of `metrics`; `version` is the release that the caller already has. */
export type MetricsQuery =
  | { scope: 'all'; version?: string }
  | { scope: 'pillar'; pillar: PillarId; version?: string }
  | { scope: 'metric'; id: string; version?: string };

/** Every answer has the version of its release. */
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
