import type { CloudErrorCode } from './cloud-api';

/**
 * Why something that can fail did fail; `words.errors` says it to the visitor. `no-environment`: the Mini Program has no
 * cloud, or the function is not deployed.
 */
export type Failure = CloudErrorCode | 'offline' | 'no-environment' | 'bad-answer';

/** The outcome of something that can fail in expected ways. Bugs throw instead. */
export type Result<T, E = Failure> =
  | { ok: true; value: T }
  /** `retryAfter`: seconds after which the same may succeed, where the cloud says so. */
  | { ok: false; error: E; retryAfter?: number };
