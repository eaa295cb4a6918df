import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Language } from '../domain/words/language';
import type { Failure } from '../domain/cloud/result';
import { fitQuery, type SearchKind, type SearchQuery } from '../domain/search/search-types';
import { SearchSource, sizeFor, type Found, type SearchSourceServices } from './search-source';

/** The status of the search. */
export type SearchState =
  | { status: 'idle' | 'searching' }
  /** Results of a question, which may be older than the box; `more` is the status of the next page. */
  | ({ status: 'ready'; question: SearchQuery; more: 'idle' | 'loading' | 'failed' } & Found)
  | { status: 'failed'; error: Failure };

export interface SearchServices extends SearchSourceServices {
  later: (run: () => void, milliseconds: number) => () => void;
}

/** The search's access to other stores. */
interface SearchContext {
  /** Saves a query that was submitted, or whose result was opened. */
  remember: (query: string) => void;
  language: () => Language;
}

/** The pause in typing before a search, in milliseconds. */
const PAUSE = 220;
/** The number of requested completions. */
const COMPLETIONS = 6;

/** The search box and its results. Only the answer to the latest question counts. */
export class SearchStore {
  query = '';
  kind: SearchKind | null = null;
  state: SearchState = { status: 'idle' };
  /** Whether the query is still being typed. */
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
    // A cancelled composition or an added space doesn't change the question.
    const isSame = text.trim() === this.query.trim();
    this.query = text;
    if (isSame) return;
    this.isTyping = true;
    this.cancelPending();
    if (text.trim() === '') this.clear();
    else this.cancelPending = this.services.later(() => void this.run(), PAUSE);
  }

  /** The visitor submits the query: with the keyboard's key, or by tapping a query. */
  async submit(query: string): Promise<void> {
    this.context.remember(query);
    await this.open(query, this.kind);
  }

  /** Shows the results of a shared link. */
  async open(query: string, kind: SearchKind | null): Promise<void> {
    this.cancelPending();
    this.isTyping = false;
    this.query = fitQuery(query);
    this.kind = kind;
    if (this.query.trim() === '') this.clear();
    else if (!this.isAsked()) await this.run();
  }

  /** Filters the results by kind; null shows all. */
  async narrow(kind: SearchKind | null): Promise<void> {
    if (kind === this.kind) return;
    this.isTyping = false;
    this.kind = kind;
    await this.askAgain();
  }

  /** Repeats the question: after a failure, or in another language. */
  async askAgain(): Promise<void> {
    if (this.query.trim() !== '') await this.run();
  }

  /**
   * Asks the cloud again, when the network returns, what the phone has answered or what has failed. Results stay until the cloud
   * answers.
   */
  async refresh(): Promise<void> {
    const { state } = this;
    if (state.status === 'ready' && state.origin === 'bundled') {
      await this.run(state.results.hits.length);
    } else if (state.status === 'failed' && state.error !== 'invalid-input') {
      await this.askAgain();
    }
  }

  /** Shows the next page, if there is one. */
  async more(): Promise<void> {
    const { state, asked } = this;
    // The results are about to be replaced, so more aren't needed.
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

  /** Saves the query, because a result was opened. */
  remember(): void {
    this.context.remember(this.query);
  }

  private async run(shown = 0): Promise<void> {
    this.cancelPending();
    this.asked += 1;
    const { asked } = this;
    const question = this.inBox();
    this.question = question;
    // Results stay while the next ones are loading. A skeleton is shown only without results.
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

  /** Whether the question in the box has already been asked successfully. */
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
