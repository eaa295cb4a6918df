import type { ContentRelease, Metric, PillarId, Source } from './content';
import type { SearchQuery, SearchResults } from './search';

/** Why a cloud function refuses: the codes that cross the wire. */
export type CloudErrorCode = 'invalid-input' | 'not-found' | 'internal';

/** What each cloud function answers. Expected failures are values; nothing is thrown for them. */
export type CloudAnswer<T> =
  { ok: true; data: T } | { ok: false; code: CloudErrorCode; message: string; requestId: string };

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
}

/** The name of a cloud function. */
export type CloudFunctionName = keyof CloudApi;
