import type { TimedWork } from '../../audits/artifacts';
import { RecentList } from './recent-list';

const MAX_TASKS = 1000;

/** Tasks of 50 ms or more, if the browser reports them. */
export class LongTasks {
  private readonly tasks = new RecentList<TimedWork>(MAX_TASKS);
  private readonly observer: PerformanceObserver | null = null;

  /** @param pageOf tells the page that is shown */
  constructor(private readonly pageOf: () => string) {
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return;
    this.observer = new PerformanceObserver((list) => this.add(list.getEntries()));
    // Earlier tasks are the host's own.
    this.observer.observe({ type: 'longtask' });
  }

  /** null if the browser doesn't report them. `at` is in milliseconds of `performance.now()`. */
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
