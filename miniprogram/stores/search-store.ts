import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Language } from '../domain/words/language';
import type { Failure } from '../domain/cloud/result';
import { fitQuery, type SearchKind, type SearchQuery } from '../domain/search/search-types';
import { SearchSource, sizeFor, type Found, type SearchSourceServices } from './search-source';

/** How the search stands. */
export type SearchState =
  | { status: 'idle' | 'searching' }
  /** Results of a question that the box may have left behind; `more` is how the next page of them stands. */
  | ({ status: 'ready'; question: SearchQuery; more: 'idle' | 'loading' | 'failed' } & Found)
  | { status: 'failed'; error: Failure };

export interface SearchServices extends SearchSourceServices {
  later: (run: () => void, milliseconds: number) => () => void;
}

/** What the search has of other stores. */
interface SearchContext {
  /** Keeps a query that the visitor asked in full, or whose results led somewhere. */
  remember: (query: string) => void;
  language: () => Language;
}

/** How long typing rests before it is searched for, in milliseconds. */
const PAUSE = 220;
/** How many titles that a query may become are asked for. */
const COMPLETIONS = 6;

/** The search box and what it finds. Of several answers only that to the latest question counts. */
export class SearchStore {
  query = '';
  kind: SearchKind | null = null;
  state: SearchState = { status: 'idle' };
  /** Whether the query is still being typed: it may become another. */
  isTyping = false;
  private readonly source: SearchSource;
  /** How many questions have been asked, and the last of them. */
  private asked = 0;
  private question: SearchQuery | null = null;
  private cancelPending: () => void = () => undefined;

  constructor(
    private readonly services: SearchServices,
    private readonly context: SearchContext,
  ) {
    this.source = new SearchSource(services);
    makeAutoObservable<
      this,
      'services' | 'context' | 'source' | 'asked' | 'question' | 'cancelPending'
    >(this, {
      services: false,
      context: false,
      source: false,
      asked: false,
      question: false,
      cancelPending: false,
      state: observable.ref,
    });
  }

  /** The visitor types. */
  type(query: string): void {
    const text = fitQuery(query);
    // A composition that was called off, or a space more, leaves the question as it was.
    const isSame = text.trim() === this.query.trim();
    this.query = text;
    if (isSame) return;
    this.isTyping = true;
    this.cancelPending();
    if (text.trim() === '') this.clear();
    else this.cancelPending = this.services.later(() => void this.run(), PAUSE);
  }

  /** The visitor asks at once: with the keyboard's key, or by tapping a query. */
  async submit(query: string): Promise<void> {
    this.context.remember(query);
    await this.open(query, this.kind);
  }

  /** Shows what somebody else's link asks. */
  async open(query: string, kind: SearchKind | null): Promise<void> {
    this.cancelPending();
    this.isTyping = false;
    this.query = fitQuery(query);
    this.kind = kind;
    if (this.query.trim() === '') this.clear();
    else if (!this.isAsked()) await this.run();
  }

  /** Narrows the results to a kind, or, with null, shows all. */
  async narrow(kind: SearchKind | null): Promise<void> {
    if (kind === this.kind) return;
    this.isTyping = false;
    this.kind = kind;
    await this.askAgain();
  }

  /** Asks the same again: after a failure, or in another language. */
  async askAgain(): Promise<void> {
    if (this.query.trim() !== '') await this.run();
  }

  /** Asks the cloud for what the phone had to answer by itself, now that the network is back. A failure leaves it. */
  async refresh(): Promise<void> {
    const { state } = this;
    if (state.status !== 'ready' || state.origin !== 'bundled') return;
    await this.run(state.results.hits.length);
  }

  /** Shows the page that follows, where there is one. */
  async more(): Promise<void> {
    const { state, asked } = this;
    // Of results that others are about to replace, nobody needs more.
    if (state.status !== 'ready' || state.question !== this.question) return;
    const { question, results } = state;
    const { cursor } = results;
    if (cursor === undefined || state.more === 'loading') return;
    this.state = { ...state, more: 'loading' };
    const answer = await this.source.goOn(question, state, cursor);
    runInAction(() => {
      if (asked !== this.asked) return;
      this.state = answer.ok
        ? { status: 'ready', question, more: 'idle', ...answer.value }
        : { ...state, more: 'failed' };
    });
  }

  /** Empties the box. */
  clear(): void {
    this.cancelPending();
    this.asked += 1;
    this.question = null;
    this.query = '';
    this.kind = null;
    this.isTyping = false;
    this.state = { status: 'idle' };
  }

  /** Keeps the query: what it found has been followed. */
  remember(): void {
    this.context.remember(this.query);
  }

  private async run(shown = 0): Promise<void> {
    this.cancelPending();
    this.asked += 1;
    const { asked } = this;
    const question = this.inBox();
    this.question = question;
    // Results stay while the next ones are on their way; a skeleton shows only where there is nothing yet.
    if (this.state.status !== 'ready') this.state = { status: 'searching' };
    const answer = await this.source.ask({
      ...question,
      completions: COMPLETIONS,
      ...(shown > 0 && { limit: sizeFor(shown) }),
    });
    runInAction(() => {
      if (asked !== this.asked) return;
      const { state } = this;
      if (answer.ok) this.state = { status: 'ready', question, more: 'idle', ...answer.value };
      else if (state.status === 'ready' && isSameQuestion(state.question, question))
        this.state = { ...state, question, more: 'idle' };
      else this.state = { status: 'failed', error: answer.error };
    });
  }

  /** Whether what the box asks has been asked already, and not in vain. */
  private isAsked(): boolean {
    return this.state.status !== 'failed' && isSameQuestion(this.inBox(), this.question);
  }

  /** The question in the box. */
  private inBox(): SearchQuery {
    const { query, kind } = this;
    return {
      q: query.trim(),
      lang: this.context.language(),
      ...(kind && { filters: { kind } }),
    };
  }
}

const isSameQuestion = (one: SearchQuery, other: SearchQuery | null) =>
  JSON.stringify(one) === JSON.stringify(other);
