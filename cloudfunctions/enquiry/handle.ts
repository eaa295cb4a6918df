import * as v from 'valibot';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import {
  contactKinds,
  enquiryFaults,
  enquiryLimits,
  tidyEnquiry,
  type EnquiryData,
  type EnquiryInput,
} from '../../miniprogram/domain/enquiry/enquiry';
import { languages } from '../../miniprogram/domain/words/language';
import { openidOf, visitorKeyOf, type Caller } from '../shared/caller';
import { MILLISECONDS_A_DAY } from '../../miniprogram/domain/content/days';
import type { Enquiries, EnquiryStatus, KnownEnquiry } from '../shared/enquiries';
import { requestField } from '../shared/fields';
import { secondsUntilNext, type RateLimits } from '../shared/rate-limits';
import { RateLimited, Refusal } from '../shared/refusal';
import type { TextCheck } from '../shared/text-check';

/** Spaces around a text don't count against its limit, up to this many. */
const SPACES = 100;
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit + SPACES));

/** The input of `enquiry`: its form here, its rules in the domain, where the client has them too. */
export const enquiryInput = v.strictObject({
  service: text(64),
  name: text(enquiryLimits.name),
  company: text(enquiryLimits.company),
  contactKind: v.picklist(contactKinds),
  contact: text(enquiryLimits.contact),
  message: text(enquiryLimits.message),
  language: v.picklist(languages),
  consent: v.boolean(),
  clientRequestId: requestField,
}) as v.GenericSchema<unknown, EnquiryInput>;

export interface EnquiryDependencies {
  caller: Caller;
  release: ContentRelease;
  enquiries: Enquiries;
  textCheck: TextCheck;
  limits: RateLimits;
  now: () => number;
  /** See `readAnswerDays`. */
  answerDays?: number | undefined;
}

/** The longest time that the operator may promise, in working days. */
const MAX_ANSWER_DAYS = 30;

/**
 * Reads within how many working days the operator answers.
 * @param setting the environment variable `ENQUIRY_ANSWER_DAYS`
 * @returns undefined for anything but a whole number from 1 to 30: then nothing is promised
 */
export function readAnswerDays(setting = ''): number | undefined {
  const days = /^\d{1,2}$/.test(setting) ? Number(setting) : 0;
  return days >= 1 && days <= MAX_ANSWER_DAYS ? days : undefined;
}

/** What one visitor may send in a day, and all together in an hour: beyond, it is no longer people who write. */
const BY_VISITOR = { most: 5, window: MILLISECONDS_A_DAY };
const BY_ALL = { subject: 'enquiry', most: 200, window: 3_600_000 };

/**
 * Receives an enquiry once, however often it is sent. It is stored before WeChat judges its text. A call that finds an
 * enquiry without a judgement finishes it, so nothing is lost and all calls get the same answer. The first text under
 * an id is the one that is stored, and the stored text is the one that is judged.
 */
export async function handleEnquiry(
  input: EnquiryInput,
  dependencies: EnquiryDependencies,
): Promise<EnquiryData> {
  const openid = openidOf(dependencies.caller);
  const faults = enquiryFaults(
    input,
    dependencies.release.services.map(({ id }) => id),
  );
  if (faults.length > 0) {
    const message = faults.map(({ field, code }) => `${field}: ${code}`).join(', ');
    throw new Refusal('invalid-input', message);
  }
  const status = await receive(tidyEnquiry(input), openid, dependencies);
  if (status === 'refused') throw new Refusal('text-refused', 'WeChat refuses the text.');
  const { answerDays } = dependencies;
  return answerDays === undefined ? { outcome: 'received' } : { outcome: 'received', answerDays };
}

async function receive(
  input: EnquiryInput,
  openid: string,
  { enquiries, textCheck, limits, now }: EnquiryDependencies,
): Promise<EnquiryStatus> {
  const visitor = visitorKeyOf(openid);
  const id = `enquiry:${visitor}:${input.clientRequestId}`;
  let known = await enquiries.find(id);
  if (!known) {
    for (const limit of [{ subject: `enquiry:${visitor}`, ...BY_VISITOR }, BY_ALL]) {
      if (await limits.admit(limit, id)) continue;
      throw new RateLimited('Too many enquiries.', secondsUntilNext(limit, now()));
    }
    const { service, name, company, contactKind, contact, message, language } = input;
    const fields = { service, name, company, contactKind, contact, message, language };
    known = await enquiries.add(id, { ...fields, receivedAt: now() });
  }
  if (known.status !== 'unjudged') return known.status;
  return enquiries.settle(id, await judge(known));

  async function judge({
    name,
    company,
    message,
  }: KnownEnquiry): Promise<Exclude<EnquiryStatus, 'unjudged'>> {
    try {
      const judgement = await textCheck.judge([name, company, message].join('\n'), openid);
      return ({ pass: 'accepted', review: 'pending', risky: 'refused' } as const)[judgement];
    } catch (error) {
      // WeChat can't judge it, or may not be asked any more today: a person judges instead, and nothing is lost.
      const isUnjudged =
        error instanceof Refusal && ['upstream', 'rate-limited'].includes(error.code);
      if (isUnjudged) return 'pending';
      throw error;
    }
  }
}
