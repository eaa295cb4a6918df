import { makeAutoObservable } from 'mobx-miniprogram';

export interface RecentQueriesServices {
  loadQueries: () => string[];
  saveQueries: (queries: string[]) => void;
  /** Whether this visit can store queries. */
  keepsQueries: () => boolean;
}

const MAX_RECENT = 6;

/** The visitor's queries, latest first. They stay on the phone, and can be deleted one by one or all at once. */
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
