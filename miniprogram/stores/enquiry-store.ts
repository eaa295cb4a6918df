import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import {
  enquiryFaults,
  tidyEnquiry,
  type Enquiry,
  type EnquiryData,
  type EnquiryFault,
  type EnquiryInput,
} from '../domain/enquiry/enquiry';
import {
  emptyDraft,
  type EnquiryDraft,
  type EnquiryState,
  type KeptEnquiry,
} from '../domain/enquiry/enquiry-draft';
import { isBlank } from '../domain/enquiry/typed-text';
import type { Language } from '../domain/words/language';
import type { Failure, Result } from '../domain/cloud/result';

export interface EnquiryServices {
  sendEnquiry: (input: EnquiryInput) => Promise<Result<EnquiryData>>;
  loadEnquiry: () => KeptEnquiry | null;
  /**
   * Keeps an enquiry over restarts, or, with null, nothing of it.
   * @returns whether it could be kept
   */
  saveEnquiry: (enquiry: KeptEnquiry | null) => boolean;
  /** An id that no other enquiry has. */
  newId: () => string;
  later: (run: () => void, milliseconds: number) => () => void;
}

/** What the enquiry has of other stores. */
interface EnquiryContext {
  language: () => Language;
  /** The ids of the services that one can ask about. */
  serviceIds: () => string[];
}

/** How long typing rests before the draft is kept, in milliseconds. */
const PAUSE = 200;
/** Milliseconds after which an enquiry that nobody has answered is sent again, time after time. */
const RETRIES = [3000, 12_000];
/** Nobody knows whether the enquiry has arrived: the same id makes it safe to send it again. */
const unanswered: ReadonlySet<Failure> = new Set<Failure>([
  'timeout',
  'bad-answer',
  'busy',
  'upstream',
  'internal',
]);

/**
 * The visitor's enquiry, from the first letter to the answer. There is one at a time. It is kept before it is sent, and
 * an id belongs to one text: so it arrives once, however often it is tapped, sent again or cut off.
 */
export class EnquiryStore {
  draft: EnquiryDraft = emptyDraft;
  consent = false;
  state: EnquiryState = { status: 'editing' };
  /** Whether the phone has room for it. */
  isKept = true;
  /** Faults are shown from the first attempt to send; that a text is too long, at once. */
  private isChecked = false;
  private requestId = '';
  /** What `open` has put into the message: untouched, another page's beginning may replace it. */
  private suggested = '';
  private retries = 0;
  private cancelSaving: () => void = () => undefined;
  private cancelRetry: () => void = () => undefined;

  constructor(
    private readonly services: EnquiryServices,
    private readonly context: EnquiryContext,
  ) {
    const kept = services.loadEnquiry();
    if (kept) {
      this.draft = kept.draft;
      this.requestId = kept.requestId;
      this.suggested = kept.suggested ?? '';
      if (kept.isPending) this.state = { status: 'waiting' };
    }
    makeAutoObservable<
      this,
      | 'services'
      | 'context'
      | 'requestId'
      | 'suggested'
      | 'retries'
      | 'cancelSaving'
      | 'cancelRetry'
    >(this, {
      services: false,
      context: false,
      requestId: false,
      suggested: false,
      retries: false,
      cancelSaving: false,
      cancelRetry: false,
      draft: observable.ref,
      state: observable.ref,
    });
  }

  /** What is wrong with what is filled in, in the order of the form. */
  get faults(): EnquiryFault[] {
    const faults = enquiryFaults(this.enquiry, this.context.serviceIds());
    return this.isChecked ? faults : faults.filter(({ code }) => code === 'too-long');
  }

  private get enquiry(): Enquiry {
    return { ...this.draft, language: this.context.language(), consent: this.consent };
  }

  private get isEditable(): boolean {
    return this.state.status === 'editing' || this.state.status === 'refused';
  }

  /**
   * The form is opened, perhaps from a page: that is what it asks about, unless an enquiry is under way.
   * @param message how the enquiry begins, where the visitor hasn't written anything
   */
  open(service: string, message = ''): void {
    const isKnown = this.context.serviceIds().includes(service);
    if (!isKnown) return;
    // Whoever comes back to what has been received shall not send it a second time by mistake.
    if (this.state.status === 'received' && this.state.receipt.service !== service)
      this.startAnew();
    if (this.isEditable && this.draft.service !== service) this.edit({ service });
    this.suggest(message);
  }

  private suggest(message: string): void {
    const { message: current } = this.draft;
    const isFree = isBlank(current) || current === this.suggested;
    if (!this.isEditable || !isFree || message === '' || message === current) return;
    this.suggested = message;
    this.edit({ message });
  }

  /** The visitor fills in. What is under way stays as it is. */
  edit(patch: Partial<EnquiryDraft>): void {
    if (!this.isEditable) return;
    this.draft = { ...this.draft, ...patch };
    this.requestId = '';
    this.state = { status: 'editing' };
    this.cancelSaving();
    this.cancelSaving = this.services.later(() => this.keep(), PAUSE);
  }

  /** The visitor agrees, or no longer does. */
  agree(consent: boolean): void {
    if (this.isEditable) this.consent = consent;
  }

  /** Sends the enquiry; a second tap does nothing. @returns the first fault, which keeps it from being sent */
  submit(): EnquiryFault | null {
    if (!this.isEditable) return null;
    this.isChecked = true;
    const [fault = null] = this.faults;
    if (fault) return fault;
    this.requestId = this.requestId || this.services.newId();
    this.retries = 0;
    void this.send(false);
    return null;
  }

  /** Sends what is still to be sent: the network is back, the app has been started, or the visitor asks for it. */
  async resume(): Promise<void> {
    const { status } = this.state;
    if (status !== 'waiting' && status !== 'unanswered') return;
    this.retries = 0;
    await this.send(true);
  }

  /** Takes the enquiry back into the form. One that nobody has answered may have arrived all the same. */
  withdraw(): void {
    const { status } = this.state;
    if (status !== 'waiting' && status !== 'unanswered') return;
    this.cancelRetry();
    this.state = { status: 'editing' };
    this.keep();
  }

  /** Empties the form for another enquiry. */
  startAnew(): void {
    this.clear();
    this.state = { status: 'editing' };
  }

  private async send(isResent: boolean): Promise<void> {
    this.cancelRetry();
    this.state = { status: 'sending', isResent };
    this.keep();
    const input = { ...tidyEnquiry(this.enquiry), consent: true, clientRequestId: this.requestId };
    const result = await this.services.sendEnquiry(input);
    runInAction(() => {
      // Else the visitor has had everything deleted meanwhile.
      if (this.requestId === input.clientRequestId) this.settle(input, result);
    });
  }

  private settle(input: EnquiryInput, result: Result<EnquiryData>): void {
    if (result.ok) {
      const { service, contactKind, clientRequestId: requestId } = input;
      this.clear();
      const { answerDays } = result.value;
      const receipt = { service, contactKind, requestId };
      this.state = {
        status: 'received',
        receipt: answerDays === undefined ? receipt : { ...receipt, answerDays },
      };
      return;
    }
    const { error, retryAfter = 0 } = result;
    if (error === 'offline') this.state = { status: 'waiting' };
    else if (unanswered.has(error)) this.sendAgainLater();
    else this.state = { status: 'refused', error, retryAfter };
    this.keep();
  }

  private sendAgainLater(): void {
    this.state = { status: 'unanswered' };
    const pause = RETRIES[this.retries];
    if (pause === undefined) return;
    this.retries += 1;
    this.cancelRetry = this.services.later(() => void this.send(true), pause);
  }

  private clear(): void {
    this.cancelSaving();
    this.cancelRetry();
    this.draft = emptyDraft;
    this.consent = false;
    this.isChecked = false;
    this.requestId = '';
    this.suggested = '';
    this.isKept = true;
    this.services.saveEnquiry(null);
  }

  private keep(): void {
    this.cancelSaving();
    const { draft, requestId, suggested } = this;
    const isPending = !this.isEditable;
    this.isKept = this.services.saveEnquiry({ draft, requestId, isPending, suggested });
  }
}
