/** A list that forgets its oldest entries, so that a run of hours takes no more memory than one of minutes. */
export class RecentList<T> {
  private entries: T[] = [];

  constructor(private readonly limit: number) {}

  add(entry: T): void {
    this.entries.push(entry);
    // Not at each entry: cutting a list is dearer than adding to it.
    if (this.entries.length > 2 * this.limit) this.entries = this.newest;
  }

  /** Oldest first. */
  get newest(): T[] {
    return this.entries.slice(-this.limit);
  }
}
