import type { TimedWork } from '../../audits/artifacts';
import { RecentList } from './recent-list';

const MAX_TASKS = 1000;

/** Tasks that kept the thread for 50 ms and more, as far as the browser tells of them. */
export class LongTasks {
  private readonly tasks = new RecentList<TimedWork>(MAX_TASKS);
  private readonly observer: PerformanceObserver | null = null;

  /** @param pageOf tells the page that is shown */
  constructor(private readonly pageOf: () => string) {
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return;
    this.observer = new PerformanceObserver((list) => this.add(list.getEntries()));
    // Those before this script are the host's own.
    this.observer.observe({ type: 'longtask' });
  }

  /** null where the browser doesn't tell. `at` is in `performance.now()`'s milliseconds. */
  get newest(): TimedWork[] | null {
    if (!this.observer) return null;
    this.add(this.observer.takeRecords());
    return this.tasks.newest;
  }

  private add(entries: PerformanceEntryList): void {
    for (const { startTime, duration } of entries) {
      this.tasks.add({ at: startTime, page: this.pageOf(), ms: duration });
    }
  }
}
