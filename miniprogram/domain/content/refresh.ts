import type { Failure } from '../cloud/result';

/** The status of the last attempt to get a newer release. */
export type Refresh =
  | { status: 'idle' | 'refreshing' }
  /** `at`: milliseconds since 1970. */
  | { status: 'fresh'; at: number }
  | { status: 'failed'; error: Failure };
