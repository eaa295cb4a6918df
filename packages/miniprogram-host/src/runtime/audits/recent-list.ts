/** A list that drops its oldest entries, so that memory doesn't grow in long runs. */
export class RecentList<T> {
  private entries: T[] = [];

  constructor(private readonly limit: number) {}

  add(entry: T): void {
    this.entries.push(entry);
    // Not at each entry, because truncating is slower than adding.
    if (this.entries.length > 2 * this.limit) this.entries = this.newest;
  }

  /** Oldest first. */
  get newest(): T[] {
    return this.entries.slice(-this.limit);
  }
}
