import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Caller } from 'miniprogram-cloud';
import { VISITOR_HEADER } from '../visitor-header';

/** The AppID of a project that has none of its own. */
const APP_ID = 'touristappid';

/**
 * Who calls a function: a browser is one visitor, whom WeChat would know by an openid. Without the header the visitor has
 * no identity, as on a page that was opened in Moments.
 * @returns null where the header holds what no host has given
 */
export function callerOf({ headers, socket }: IncomingMessage): Caller | null {
  const visitor = headers[VISITOR_HEADER];
  const { remoteAddress } = socket;
  const caller: Caller = {
    appId: APP_ID,
    source: 'wx_client',
    ...(remoteAddress !== undefined && { clientIp: remoteAddress }),
  };
  if (visitor === undefined) return caller;
  if (typeof visitor !== 'string' || !/^[\w-]{16,64}$/.test(visitor)) return null;
  // Of 28 characters, as WeChat's are.
  const digest = createHash('sha256').update(visitor).digest('base64url').slice(0, 27);
  return { ...caller, openId: `o${digest}` };
}

/** WeChat tells a function its caller in the event as well, and lets no client say who it is. */
export function withCaller(event: unknown, { appId, openId }: Caller): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  const own = Object.entries(event).filter(([key]) => key !== 'userInfo' && key !== 'tcbContext');
  return {
    ...Object.fromEntries(own),
    ...(openId !== undefined && { userInfo: { appId, openId } }),
  };
}
