import type { CloudErrorCode } from './cloud-api';

/**
 * The reason of an expected failure; `words.errors` has its text. `no-environment`: the Mini Program has no cloud, or the
 * function isn't deployed.
 */
export type Failure = CloudErrorCode | 'offline' | 'no-environment' | 'bad-answer';

/** The outcome of something that can fail in expected ways. Bugs throw instead. */
export type Result<T, E = Failure> =
  | { ok: true; value: T }
  /** `retryAfter`: seconds until a retry can succeed, if the cloud says so. */
  | { ok: false; error: E; retryAfter?: number };
