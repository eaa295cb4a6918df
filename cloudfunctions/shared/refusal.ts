import type { CloudErrorCode } from '../../miniprogram/domain/cloud/cloud-api';

/** What a handler throws for an expected failure; the caller gets its code and its message, and nothing else of it. */
export class Refusal extends Error {
  override name = 'Refusal';

  /**
   * @param message for developers, in words of our own: never an error's text
   * @param cause what went wrong beneath; the log names its kind and place
   */
  constructor(
    readonly code: CloudErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Refuses what was asked too often, and says when it may be asked again. */
export class RateLimited extends Refusal {
  override name = 'RateLimited';

  /** @param retryAfter in seconds */
  constructor(
    message: string,
    readonly retryAfter: number,
  ) {
    super('rate-limited', message);
  }
}
