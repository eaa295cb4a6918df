import {
  cloudErrorCodes,
  type CloudAnswer,
  type CloudApi,
  type CloudFunctionName,
} from '../domain/cloud/cloud-api';
import type { Failure, Result } from '../domain/cloud/result';
import { messageOf } from './failures';
import { later } from './system';

/** The timeout of a call in milliseconds. The functions' own timeouts are shorter. */
const TIMEOUT = 8000;

/**
 * Initializes WeChat Cloud, once, before the first call. Without a cloud, as with a test account in WeChat DevTools, the app
 * uses the content of its package, and each call fails with `no-environment`.
 */
export function startCloud(): void {
  try {
    wx.cloud.init({ traceUser: false });
  } catch (error) {
    console.warn('WeChat Cloud does not start:', error);
  }
}

/** Whether `wx.cloud` exists. It doesn't in old base libraries, and in projects that don't use it. */
function hasCloud(): boolean {
  const { cloud } = wx as { cloud?: Partial<WechatMiniprogram.Wx['cloud']> };
  return typeof cloud?.callFunction === 'function';
}

function isAnswer(value: unknown): value is CloudAnswer<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  const { ok, data, requestId } = value as { ok: unknown; data?: unknown; requestId?: unknown };
  if (typeof requestId !== 'string' || requestId === '') return false;
  return ok === true ? typeof data === 'object' && data !== null : ok === false;
}

/**
 * Calls a cloud function. Failures are values. Only the envelope of the answer is validated, so the caller must validate the
 * data.
 */
export async function callFunction<Name extends CloudFunctionName>(
  name: Name,
  data: CloudApi[Name]['input'],
): Promise<Result<CloudApi[Name]['data']>> {
  let cancelTimeout: () => void = () => undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    cancelTimeout = later(() => resolve('timeout'), TIMEOUT);
  });
  if (!hasCloud()) return { ok: false, error: 'no-environment' };
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

/**
 * WeChat's codes for a call that reaches no function: the AppID has no cloud (-601034), or the environment or the function
 * doesn't exist (-501000). Without `init`, there is only a text.
 */
const NO_ENVIRONMENT = /-601034|-501000|Cloud API isn't enabled/;

/** Only WeChat's texts distinguish a lost network from a failing function. */
function failureOf(error: unknown): Failure {
  const message = messageOf(error);
  if (NO_ENVIRONMENT.test(message)) return 'no-environment';
  if (/-504003|timed? ?out/i.test(message)) return 'timeout';
  return /request:fail|ERR_|network/i.test(message) ? 'offline' : 'internal';
}
