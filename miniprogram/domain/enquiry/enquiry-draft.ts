import { contactKinds, type Enquiry } from './enquiry';
import type { Failure } from '../cloud/result';
import { isFlag, isText, oneOf, optional, shapeOf } from '../cloud/shape';

/** What the visitor has filled in. Consent is no part of it: it is given anew for each enquiry. */
export type EnquiryDraft = Omit<Enquiry, 'language' | 'consent'>;

/** An enquiry as the phone keeps it. */
export interface KeptEnquiry {
  draft: EnquiryDraft;
  /** Under which this very text was sent; '' until then, and again once it is changed. */
  requestId: string;
  /** Whether it is to be sent: now, or once the network is back. */
  isPending: boolean;
  /** The message that the page put there, as long as it may be replaced by another page's. */
  suggested?: string;
}

/** How an enquiry stands. */
export type EnquiryState =
  | { status: 'editing' }
  /** The cloud has refused it: nothing is stored there, and nothing lost here. */
  | { status: 'refused'; error: Failure; retryAfter: number }
  /** `isResent`: it has been away from the form before. */
  | { status: 'sending'; isResent: boolean }
  /** It never left the phone. */
  | { status: 'waiting' }
  /** It left the phone, and nobody knows whether it has arrived. */
  | { status: 'unanswered' }
  | { status: 'received'; receipt: Receipt };

/** What remains of an enquiry that has been received. */
interface Receipt {
  service: string;
  contactKind: Enquiry['contactKind'];
  /** `referenceOf` it is the number by which the operator finds it. */
  requestId: string;
  /** Within how many working days the operator answers, where that is known. */
  answerDays?: number;
}

export const emptyDraft: EnquiryDraft = {
  service: '',
  name: '',
  company: '',
  contactKind: 'phone',
  contact: '',
  message: '',
};

const isKeptEnquiry = shapeOf({
  draft: shapeOf({
    service: isText,
    name: isText,
    company: isText,
    contactKind: oneOf(contactKinds),
    contact: isText,
    message: isText,
  }),
  requestId: isText,
  isPending: isFlag,
  suggested: optional(isText),
});

/** Reads a kept enquiry; null for what is none, or is to be sent under no id. */
export function parseKeptEnquiry(stored: unknown): KeptEnquiry | null {
  if (!isKeptEnquiry(stored)) return null;
  const kept = stored as KeptEnquiry;
  return kept.isPending && kept.requestId === '' ? null : kept;
}
