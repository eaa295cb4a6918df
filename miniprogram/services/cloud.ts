import {
  cloudErrorCodes,
  type CloudAnswer,
  type CloudApi,
  type CloudFunctionName,
} from '../domain/cloud-api';
import type { Failure, Result } from '../domain/result';
import { messageOf } from './failures';
import { later } from './system';

/** Milliseconds after which a call is given up; the functions themselves give up before. */
const TIMEOUT = 8000;

/** Prepares WeChat Cloud; once, before the first call. */
export function startCloud(): void {
  wx.cloud.init({ traceUser: false });
}

function isAnswer(value: unknown): value is CloudAnswer<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  const { ok, data, requestId } = value as { ok: unknown; data?: unknown; requestId?: unknown };
  if (typeof requestId !== 'string' || requestId === '') return false;
  return ok === true ? typeof data === 'object' && data !== null : ok === false;
}

/**
 * Calls a cloud function. What goes wrong on the way is a value; the shape of the data is checked no further than its
 * envelope, so a caller that relies on it must look.
 */
export async function callFunction<Name extends CloudFunctionName>(
  name: Name,
  data: CloudApi[Name]['input'],
): Promise<Result<CloudApi[Name]['data']>> {
  let cancelTimeout: () => void = () => undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    cancelTimeout = later(() => resolve('timeout'), TIMEOUT);
  });
  try {
    const outcome = await Promise.race([wx.cloud.callFunction({ name, data }), timeout]);
    if (outcome === 'timeout') return { ok: false, error: 'timeout' };
    const answer: unknown = outcome.result;
    if (!isAnswer(answer)) return { ok: false, error: 'bad-answer' };
    if (answer.ok) return { ok: true, value: answer.data as CloudApi[Name]['data'] };
    const error = cloudErrorCodes.find((code) => code === answer.code) ?? 'internal';
    const { retryAfter } = answer;
    return { ok: false, error, ...(typeof retryAfter === 'number' && { retryAfter }) };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  } finally {
    cancelTimeout();
  }
}

/** WeChat tells a lost network from a failing function by its texts only. */
function failureOf(error: unknown): Failure {
  const message = messageOf(error);
  if (/-504003|timed? ?out/i.test(message)) return 'timeout';
  return /request:fail|ERR_|network/i.test(message) ? 'offline' : 'internal';
}
