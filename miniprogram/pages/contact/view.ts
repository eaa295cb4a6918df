import type { ContentRelease, Topic } from '../../domain/content/content-types';
import {
  contactKinds,
  enquiryLimits,
  type ContactKind,
  type Enquiry,
  type EnquiryFault,
  type EnquiryFaultCode,
} from '../../domain/enquiry/enquiry';
import type { EnquiryDraft, EnquiryState } from '../../domain/enquiry/enquiry-draft';
import { formatNumber } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import type { Choice } from '../../domain/pages/choices';
import { textField, type TextFieldView } from '../../domain/pages/text-field';
import { referenceOf } from '../../domain/enquiry/reference';
import { fill } from '../../domain/words/index';
import { wordsIn } from './words';

/** The enquiry, as the page needs to know it. */
export interface EnquirySnapshot {
  draft: EnquiryDraft;
  consent: boolean;
  state: EnquiryState;
  isKept: boolean;
  faults: EnquiryFault[];
}

interface ContactView {
  /** What the service belongs to: its colour leads the page. */
  topic: Topic;
  status: 'form' | EnquiryOutcome['status'];
  form: ContactForm;
  outcome: EnquiryOutcome | null;
}

interface ContactForm {
  /** Its id; '' for none that there is. */
  service: string;
  services: string[];
  /** Among the services; -1 for none. */
  serviceIndex: number;
  serviceName: string;
  serviceFault: string;
  /** The service's label with what is chosen, for those who hear it. */
  serviceSpoken: string;
  name: TextFieldView;
  company: TextFieldView;
  kinds: Choice<ContactKind>[];
  kind: ContactKind;
  contact: TextFieldView;
  message: TextFieldView;
  /** How much of the message's room is taken, where it gets scarce: 812/1000. */
  messageLength: string;
  consent: boolean;
  consentFault: string;
  isSending: boolean;
  /** What came of sending it, where the form is where it goes on. */
  refusal: string;
  /** Where the draft stays. */
  keeping: string;
}

/** What became of an enquiry that has left the form. */
interface EnquiryOutcome {
  status: 'sending' | 'waiting' | 'unanswered' | 'received';
  /** Its id. */
  service: string;
  title: string;
  text: string;
  /** What was written; none of what has been received, as the phone no longer has it. */
  summary: { label: string; text: string }[];
  /** That the phone's storage is full. */
  warning: string;
  /** The number to read out; '' before it is received. */
  reference: string;
  resend: string;
  withdraw: string;
}

/** From which share of a text's room on it is worth saying how much is left. */
const SCARCE = 0.8;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The enquiry page: the form, or what became of what was sent. */
export function contactView(
  release: ContentRelease,
  enquiry: EnquirySnapshot,
  language: Language,
): ContactView {
  const { state } = enquiry;
  const outcome = outcomeOf(release, enquiry, language);
  const about = state.status === 'received' ? state.receipt.service : enquiry.draft.service;
  return {
    topic: release.services.find(({ id }) => id === about)?.topic ?? 'ecosystem',
    status: outcome ? outcome.status : 'form',
    form: formOf(release, enquiry, language, state),
    outcome,
  };
}

function formOf(
  release: ContentRelease,
  { draft, consent, faults, isKept }: EnquirySnapshot,
  language: Language,
  state: EnquiryState,
): ContactForm {
  const { contact: words } = wordsIn(language);
  const faultOf = (field: keyof Enquiry) => {
    const code = faults.find((fault) => fault.field === field)?.code;
    return code ? faultText(field, code, language) : '';
  };
  const field = (name: keyof typeof enquiryLimits, label: string, placeholder = '') =>
    textField({ label, value: draft[name], fault: faultOf(name), placeholder }, language);
  const { message: most } = enquiryLimits;
  const { length } = draft.message.trim();
  const serviceIndex = release.services.findIndex(({ id }) => id === draft.service);
  const serviceName = serviceNameOf(release, draft.service, language);
  const serviceFault = faultOf('service');
  return {
    service: release.services[serviceIndex]?.id ?? '',
    services: release.services.map(({ name }) => name[language]),
    serviceIndex,
    serviceName,
    serviceFault,
    serviceSpoken: [words.service, serviceName || words.chooseService, serviceFault]
      .filter(Boolean)
      .join('. '),
    name: field('name', words.name),
    company: field('company', words.company),
    kinds: contactKinds.map((value) => ({ value, name: words.kinds[value] })),
    kind: draft.contactKind,
    contact: field('contact', words.contacts[draft.contactKind]),
    message: field('message', words.message, words.messageHint),
    messageLength:
      length < SCARCE * most
        ? ''
        : `${formatNumber(length, language)}/${formatNumber(most, language)}`,
    consent,
    consentFault: faultOf('consent'),
    isSending: state.status === 'sending',
    refusal: state.status === 'refused' ? refusalText(state, language) : '',
    keeping: isKept ? words.kept : words.notKept,
  };
}

function outcomeOf(
  release: ContentRelease,
  { draft, state, isKept }: EnquirySnapshot,
  language: Language,
): EnquiryOutcome | null {
  const { contact: words } = wordsIn(language);
  const { status } = state;
  if (status === 'editing' || status === 'refused') return null;
  if (status === 'sending' && !state.isResent) return null;
  const none = { summary: [], warning: '', reference: '', resend: '', withdraw: '' };
  if (status === 'received') {
    const { service, contactKind, requestId, answerDays } = state.receipt;
    const text =
      answerDays === undefined ? 'text' : answerDays === 1 ? 'textWithinOne' : 'textWithin';
    return {
      ...none,
      status,
      service,
      title: words.received.title,
      text: fill(words.received[text], {
        service: serviceNameOf(release, service, language),
        kind: words.answeredBy[contactKind],
        days: formatNumber(answerDays ?? 0, language),
      }),
      reference: referenceOf(requestId),
    };
  }
  return {
    ...none,
    status,
    service: draft.service,
    ...words[status],
    summary: [
      { label: words.service, text: serviceNameOf(release, draft.service, language) },
      { label: words.name, text: draft.name },
      { label: words.contacts[draft.contactKind], text: draft.contact },
      { label: words.message, text: draft.message },
    ],
    warning: isKept ? '' : words.notKeptPending,
  };
}

const serviceNameOf = (release: ContentRelease, id: string, language: Language) =>
  release.services.find((service) => service.id === id)?.name[language] ?? '';

function faultText(field: keyof Enquiry, code: EnquiryFaultCode, language: Language): string {
  const { required, 'too-long': tooLong, ...others } = wordsIn(language).contact.faults;
  if (code === 'required') {
    return field in required ? required[field as keyof typeof required] : '';
  }
  if (code === 'too-long') {
    return fill(tooLong, {
      most: formatNumber(enquiryLimits[field as keyof typeof enquiryLimits], language),
    });
  }
  return others[code];
}

function refusalText(
  { error, retryAfter }: Extract<EnquiryState, { status: 'refused' }>,
  language: Language,
): string {
  const { refusals } = wordsIn(language).contact;
  switch (error) {
    case 'text-refused':
    case 'identity-required':
    case 'invalid-input':
      return refusals[error];
    case 'rate-limited':
      return fill(refusals[error], { when: whenText(retryAfter, language) });
    default:
      return refusals.other;
  }
}

/** When it can be sent again, rounded up. */
function whenText(seconds: number, language: Language): string {
  const { when } = wordsIn(language).contact;
  if (seconds <= 0) return when.later;
  if (seconds <= MINUTE) return when.minute;
  if (seconds < HOUR)
    return fill(when.minutes, { count: formatNumber(Math.ceil(seconds / MINUTE), language) });
  const hours = Math.ceil(seconds / HOUR);
  return hours === 1 ? when.hour : fill(when.hours, { count: formatNumber(hours, language) });
}
