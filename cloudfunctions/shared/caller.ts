import { createHash } from 'node:crypto';
import type { Sdk } from './cloud-sdk';
import { Refusal } from './refusal';

/** Who calls, by what WeChat says: never by what the input says. */
export interface Caller {
  /** Null for a visitor without identity (Moments' single-page mode) and for the timer. */
  openid: string | null;
  /** The phone's network address, where WeChat knows it. */
  address: string | null;
  /** What the call came through: `wx_client`, `wx_trigger`, `wx_client,scf`; '' where WeChat doesn't say. */
  source: string;
  /** What triggered the function: `timer`, or '' for a call. */
  trigger: string;
}

/** The caller of the call under way: WeChat changes it with each call, so it is read before anything is waited for. */
export function callerOf(sdk: Pick<Sdk, 'getWXContext'>): Caller {
  const { OPENID, CLIENTIP, CLIENTIPV6 } = sdk.getWXContext();
  // getWXContext() leaves the source out where there is nothing else to say, and it never tells the trigger.
  const { TCB_SOURCE = '', TRIGGER_SRC = '' } = process.env;
  // The SDK turns what looks like a number into one.
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return {
    openid: text(OPENID) || null,
    address: text(CLIENTIP) || text(CLIENTIPV6) || null,
    source: TCB_SOURCE,
    trigger: TRIGGER_SRC,
  };
}

/**
 * Whether the cloud's timer calls. It takes a positive sign of one: a caller without identity and source is anybody.
 * Tencent's own SDK takes TRIGGER_SRC for such a sign (`wxCloudToken.ts`). WeChat documents no source for a timer, and
 * functions in public report `wx_trigger`.
 */
export function isTimer({ openid, source, trigger }: Caller): boolean {
  if (openid !== null) return false;
  return source === 'wx_trigger' || (source === '' && trigger === 'timer');
}

/** @throws Refusal `identity-required` where WeChat vouches for nobody */
export function openidOf(caller: Caller): string {
  if (caller.openid === null) {
    throw new Refusal('identity-required', 'WeChat has not said who calls.');
  }
  return caller.openid;
}

/**
 * What stands for a visitor in the database. An openid is long and random, so that its hash can't be turned back by
 * trying; it is stored nowhere itself.
 */
export function visitorKeyOf(openid: string): string {
  return createHash('sha256').update(`visitor:${openid}`).digest('hex').slice(0, 32);
}
