import { createHash } from 'node:crypto';
import type { Sdk } from './cloud-sdk';
import { Refusal } from './refusal';

/** The caller according to WeChat, never according to the input. */
export interface Caller {
  /** Null for a visitor without identity (Moments' single-page mode) and for the timer. */
  openid: string | null;
  /** The phone's IP address; null if WeChat doesn't know it. */
  address: string | null;
  /** The channel of the call: `wx_client`, `wx_trigger`, `wx_client,scf`; '' if WeChat doesn't say. */
  source: string;
  /** The trigger: `timer`, or '' for a call. */
  trigger: string;
}

/** The caller of the current call. Read it before the first `await`, because WeChat changes it with each call. */
export function callerOf(sdk: Pick<Sdk, 'getWXContext'>): Caller {
  const { OPENID, CLIENTIP, CLIENTIPV6 } = sdk.getWXContext();
  // getWXContext() sometimes omits the source, and always omits the trigger.
  const { TCB_SOURCE = '', TRIGGER_SRC = '' } = process.env;
  // The SDK converts numeric strings to numbers.
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
 * Whether the cloud's timer calls. A missing identity and source prove nothing, so a positive sign is required.
 * Tencent's own SDK uses TRIGGER_SRC (`wxCloudToken.ts`). WeChat documents no source for a timer; public functions report
 * `wx_trigger`.
 */
export function isTimer({ openid, source, trigger }: Caller): boolean {
  if (openid !== null) return false;
  return source === 'wx_trigger' || (source === '' && trigger === 'timer');
}

/** @throws Refusal `identity-required` if WeChat names no caller */
export function openidOf(caller: Caller): string {
  if (caller.openid === null) {
    throw new Refusal('identity-required', 'WeChat has not said who calls.');
  }
  return caller.openid;
}

/**
 * Identifies a visitor in the database. An openid is long and random, so its hash can't be reversed by guessing. The openid
 * itself is never stored.
 */
export function visitorKeyOf(openid: string): string {
  return createHash('sha256').update(`visitor:${openid}`).digest('hex').slice(0, 32);
}
