import type { CloudErrorCode } from '../../miniprogram/domain/cloud/cloud-api';

/** An expected failure of a handler. The caller gets only its code and its message. */
export class Refusal extends Error {
  override name = 'Refusal';

  /**
   * @param message for developers; never the message of another error
   * @param cause the original error; the log gets its name and stack
   */
  constructor(
    readonly code: CloudErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Refuses a call over its rate limit, and says when to retry. */
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
