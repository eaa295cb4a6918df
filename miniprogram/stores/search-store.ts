import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Language } from '../domain/language';
import { isSearchResults } from '../domain/parse-results';
import type { Failure, Result } from '../domain/result';
import {
  MAX_QUERY_LENGTH,
  type SearchKind,
  type SearchQuery,
  type SearchResults,
} from '../domain/search';

/** How the search stands. */
export type SearchState =
  | { status: 'idle' }
  | { status: 'searching' }
  /** `bundled` results come from the index that the app brought along. */
  | { status: 'ready'; results: SearchResults; origin: 'cloud' | 'bundled' }
  | { status: 'failed'; error: Failure };

export interface SearchServices {
  search: (query: SearchQuery) => Promise<Result<SearchResults>>;
  /** Searches on the phone itself. */
  searchBundled: (query: SearchQuery) => SearchResults;
  later: (run: () => void, milliseconds: number) => () => void;
  loadQueries: () => string[];
  saveQueries: (queries: string[]) => void;
  language: () => Language;
}

/** How long typing rests before it is searched for, in milliseconds. */
const PAUSE = 220;
const MAX_RECENT = 6;

/** The search box and what it finds. Of several answers only that to the latest question counts. */
export class SearchStore {
  query = '';
  kind: SearchKind | null = null;
  state: SearchState = { status: 'idle' };
  recent: string[];
  private asked = 0;
  private cancelPending: () => void = () => undefined;

  constructor(private readonly services: SearchServices) {
    this.recent = services.loadQueries().slice(0, MAX_RECENT);
    makeAutoObservable<this, 'services' | 'asked' | 'cancelPending'>(this, {
      services: false,
      asked: false,
      cancelPending: false,
      state: observable.ref,
    });
  }

  /** The visitor types. */
  type(query: string): void {
    this.query = query.slice(0, MAX_QUERY_LENGTH);
    this.cancelPending();
    if (this.query.trim() === '') {
      this.clear();
      return;
    }
    this.cancelPending = this.services.later(() => void this.run(), PAUSE);
  }

  /** The visitor asks at once: with the keyboard's key, by tapping a suggestion, or with a link that names a kind. */
  async submit(query: string, kind: SearchKind | null = this.kind): Promise<void> {
    this.query = query.slice(0, MAX_QUERY_LENGTH);
    this.kind = kind;
    this.cancelPending();
    if (this.query.trim() === '') {
      this.clear();
      return;
    }
    this.remember();
    await this.run();
  }

  /** Narrows the results to a kind, or, with null, shows all. */
  async narrow(kind: SearchKind | null): Promise<void> {
    if (kind === this.kind) return;
    this.kind = kind;
    if (this.query.trim() !== '') await this.run();
  }

  /** Asks the same again: after a failure, or in another language. */
  async askAgain(): Promise<void> {
    if (this.query.trim() !== '') await this.run();
  }

  /** Asks the cloud for what the phone had to answer by itself, now that the network is back. */
  async refresh(): Promise<void> {
    if (this.state.status === 'ready' && this.state.origin === 'bundled') await this.askAgain();
  }

  /** Empties the box. */
  clear(): void {
    this.cancelPending();
    this.asked += 1;
    this.query = '';
    this.kind = null;
    this.state = { status: 'idle' };
  }

  /** Forgets what was searched for. */
  forget(): void {
    this.recent = [];
    this.services.saveQueries([]);
  }

  /** Keeps the query among the recent ones: the visitor asked it in full, or followed what it found. */
  remember(): void {
    const query = this.query.trim();
    this.recent = [query, ...this.recent.filter((known) => known !== query)].slice(0, MAX_RECENT);
    this.services.saveQueries(this.recent.slice());
  }

  private async run(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    // Results stay while the next ones are on their way; a skeleton shows only where there is nothing yet.
    if (this.state.status !== 'ready') this.state = { status: 'searching' };
    const query: SearchQuery = {
      q: this.query.trim(),
      lang: this.services.language(),
      ...(this.kind && { filters: { kind: this.kind } }),
    };
    const result = await this.services.search(query);
    runInAction(() => {
      if (asked === this.asked) this.state = this.stateAfter(query, result);
    });
  }

  private stateAfter(query: SearchQuery, result: Result<SearchResults>): SearchState {
    if (result.ok) {
      return isSearchResults(result.value)
        ? { status: 'ready', results: result.value, origin: 'cloud' }
        : { status: 'failed', error: 'bad-answer' };
    }
    const isUnreached = result.error === 'offline' || result.error === 'timeout';
    if (!isUnreached) return { status: 'failed', error: result.error };
    return { status: 'ready', results: this.services.searchBundled(query), origin: 'bundled' };
  }
}
