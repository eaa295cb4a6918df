import { makeAutoObservable } from 'mobx-miniprogram';

export interface RecentQueriesServices {
  loadQueries: () => string[];
  saveQueries: (queries: string[]) => void;
  /** Whether this visit may remember anything at all. */
  keepsQueries: () => boolean;
}

const MAX_RECENT = 6;

/** What this visitor searched for, latest first. It stays on the phone, and can be forgotten one by one or as a whole. */
export class RecentQueriesStore {
  queries: string[];

  constructor(private readonly services: RecentQueriesServices) {
    this.queries = services.loadQueries().slice(0, MAX_RECENT);
    makeAutoObservable<this, 'services'>(this, { services: false });
  }

  remember(query: string): void {
    const text = query.trim();
    if (text === '' || !this.services.keepsQueries()) return;
    this.keep([text, ...this.queries.filter((known) => known !== text)].slice(0, MAX_RECENT));
  }

  forget(query: string): void {
    this.keep(this.queries.filter((known) => known !== query));
  }

  forgetAll(): void {
    this.keep([]);
  }

  private keep(queries: string[]): void {
    this.queries = queries;
    this.services.saveQueries([...queries]);
  }
}
