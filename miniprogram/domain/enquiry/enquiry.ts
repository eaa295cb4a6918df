import type { Language } from '../words/language';
import { isBlank } from './typed-text';

/** How a visitor wants to be reached. */
export type ContactKind = 'phone' | 'email' | 'wechat';

/** What a visitor fills in. Texts are judged and sent as `tidyEnquiry` makes them. */
export interface Enquiry {
  /** A `Service.id`. */
  service: string;
  name: string;
  /** '' where there is none. */
  company: string;
  contactKind: ContactKind;
  contact: string;
  message: string;
  language: Language;
  /** Whether the visitor agrees that this is kept and read; without, nothing is. */
  consent: boolean;
}

/** The input of `enquiry`. */
export interface EnquiryInput extends Enquiry {
  /** Made by the client once for each tap: sent again, it finds the same enquiry. */
  clientRequestId: string;
}

/** Both an enquiry that WeChat has passed and one that the operator has to look at have been received. */
export interface EnquiryData {
  outcome: 'received';
  /** Within how many working days the operator answers; missing where the operator hasn't said. */
  answerDays?: number;
}

export const contactKinds: readonly ContactKind[] = ['phone', 'email', 'wechat'];

/** The most characters of each text, in UTF-16 units. */
export const enquiryLimits = { name: 40, company: 80, contact: 100, message: 1000 } as const;

/** What is wrong with a field; `words` say it to the visitor. */
export type EnquiryFaultCode =
  | 'required'
  | 'too-long'
  | 'unreadable'
  | 'not-a-phone'
  | 'not-an-email'
  | 'not-a-wechat-id'
  | 'unknown-service'
  | 'no-consent';

export interface EnquiryFault {
  field: keyof Enquiry;
  code: EnquiryFaultCode;
}

const patterns: Record<ContactKind, { pattern: RegExp; code: EnquiryFaultCode }> = {
  // As people write them: +86 (20) 1234-5678, perhaps with an extension.
  phone: {
    pattern:
      /^[\s(]*\+?(?:[\s().-]*\d){5,15}[\s().-]*(?:(?:转|轉|分机|分機|ext\.?|x|#|-)\s*\d{1,6})?$/i,
    code: 'not-a-phone',
  },
  email: {
    pattern: /^(?:"[^"]+"|[^\s@]+)@(?:[^\s@.,;<>。]+\.)+[^\s@.,;<>。]{2,}$/,
    code: 'not-an-email',
  },
  wechat: { pattern: /^[a-zA-Z][a-zA-Z0-9_-]{5,19}$/, code: 'not-a-wechat-id' },
};

/**
 * What comes along, unseen, with a text that is pasted, and what turns its direction, as around a number that an iPhone
 * copies: nobody could find it to mend it, and all that it serves for is to deceive.
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Control characters and halves of characters. */
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/u;
const DASH = /[\u2010-\u2015\u2212]/g;
const LINE_BREAK = /[\r\n\t\u2028\u2029]/;

/**
 * The enquiry as it is judged and sent: its texts without what nobody can see and the spaces around them, the way to be
 * reached in plain letters and digits, whichever keyboard they came from.
 */
export function tidyEnquiry<Input extends Enquiry>(enquiry: Input): Input {
  const tidy = (text: string) => {
    const seen = text.replace(INVISIBLE, '').trim();
    return isBlank(seen) ? '' : seen;
  };
  const { name, company, contact, message } = enquiry;
  return {
    ...enquiry,
    name: tidy(name),
    company: tidy(company),
    contact: tidy(contact.normalize('NFKC').replace(DASH, '-')),
    message: tidy(message),
  };
}

function textFault(
  text: string,
  limit: number,
  options: { isRequired: boolean; hasLines: boolean },
): EnquiryFaultCode | null {
  if (text === '') return options.isRequired ? 'required' : null;
  if (text.length > limit) return 'too-long';
  if (UNREADABLE.test(text) || (!options.hasLines && LINE_BREAK.test(text))) return 'unreadable';
  return null;
}

/**
 * What is wrong with an enquiry, by the rules that client and function share.
 * @param services the ids that exist
 * @returns at most one fault a field, in the order of the form; none for an enquiry that can be sent
 */
export function enquiryFaults(enquiry: Enquiry, services: readonly string[]): EnquiryFault[] {
  const { service, name, company, contactKind, contact, message, consent } = tidyEnquiry(enquiry);
  const line = { isRequired: true, hasLines: false };
  const { pattern, code } = patterns[contactKind];
  const faults: [field: keyof Enquiry, code: EnquiryFaultCode | null][] = [
    ['service', services.includes(service) ? null : 'unknown-service'],
    ['name', textFault(name, enquiryLimits.name, line)],
    ['company', textFault(company, enquiryLimits.company, { isRequired: false, hasLines: false })],
    [
      'contact',
      textFault(contact, enquiryLimits.contact, line) ?? (pattern.test(contact) ? null : code),
    ],
    ['message', textFault(message, enquiryLimits.message, { isRequired: true, hasLines: true })],
    ['consent', consent ? null : 'no-consent'],
  ];
  return faults.flatMap(([field, fault]) => (fault ? [{ field, code: fault }] : []));
}
