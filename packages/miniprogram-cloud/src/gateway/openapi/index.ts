import type { Clock } from '../clock';
import type { Faults } from '../faults';
import { readForm } from '../multipart';
import type { GatewayRoute } from '../server';
import { type ApiAnswer, ApiFailure, jsonAnswer, type OpenApi } from './api';
import { readParameters, writeAnswer, writeSystemError } from './envelope';
import { Quota } from './quota';
import { submitPages } from './search-submit-pages';
import { type CheckedWords, defaultWords, msgSecCheck } from './security-msg-sec-check';
import { getUnlimited } from './wxacode-get-unlimited';

export type { CheckedWords } from './security-msg-sec-check';

/** WeChat's knowledge of the Mini Program, and its permissions. */
export interface OpenApiOptions {
  /** The pages of the released Mini Program, home first. */
  pages?: () => string[];
  words?: CheckedWords;
  codesPerMinute?: number;
  submittedPagesPerDay?: number;
  /** Whether the sitemap lets WeChat index a page (default: all pages). */
  isIndexed?: (path: string, query: string) => boolean;
}

/** The error code of an unknown API. */
const API_NOT_FOUND = -604100;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `POST /admin` with a form: one call of WeChat's API. */
export function openApiRoute(clock: Clock, options: OpenApiOptions, faults: Faults): GatewayRoute {
  const apis: Record<string, OpenApi> = {
    'wxacode.getUnlimited': getUnlimited({
      pages: options.pages ?? (() => []),
      quota: new Quota(clock, options.codesPerMinute ?? 5000, MINUTE),
    }),
    'security.msgSecCheck': msgSecCheck(options.words ?? defaultWords),
    'search.submitPages': submitPages({
      quota: new Quota(clock, options.submittedPagesPerDay ?? 10_000, DAY),
      isIndexed: options.isIndexed ?? (() => true),
    }),
  };
  return async ({ method, url, headers, body }, response) => {
    const contentType = headers['content-type'] ?? '';
    if (url.pathname !== '/admin' || method !== 'POST') return false;
    const form = readForm(contentType, await body());
    const name = form?.get('apiName')?.toString('utf8');
    if (name === undefined) return false;
    // Never answers: the caller gives up, or is killed at its timeout.
    if (faults.openapi === 'timeout') return true;
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
    const parameters = readParameters(form?.get('requestData') ?? Buffer.alloc(0));
    const answer = api
      ? writeAnswer(call(api, parameters, faults))
      : writeSystemError(API_NOT_FOUND);
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.end(answer);
    return true;
  };
}

function call(api: OpenApi, parameters: Record<string, unknown>, faults: Faults): ApiAnswer {
  if (typeof faults.openapi === 'object') return jsonAnswer(faults.openapi);
  try {
    return api(parameters);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return jsonAnswer({ errcode: error.errcode, errmsg: error.message });
  }
}
