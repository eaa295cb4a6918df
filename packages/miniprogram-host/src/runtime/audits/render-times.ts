import type { TimedWork } from '../../audits/artifacts';
import { afterPaint } from './painting';
import { RecentList } from './recent-list';

const MAX_RENDERS = 5000;

interface Update {
  startedAt: number;
  ms: number;
}

/**
 * The times of frames that render `setData`: all tree updates before the frame, and the frame's layout and paint. Scripts in
 * between aren't counted.
 */
export class RenderTimes {
  private readonly renders = new RecentList<TimedWork>(MAX_RENDERS);
  private updates: Update[] = [];

  /** @param pageOf tells the page that is shown */
  constructor(private readonly pageOf: () => string) {}

  /** `at` is in milliseconds of `performance.now()`. */
  get newest(): TimedWork[] {
    return this.renders.newest;
  }

  /** Records a finished `setData` with its start and duration. */
  add(startedAt: number, ms: number): void {
    if (this.updates.length === 0) afterPaint((frameStartedAt) => this.finish(frameStartedAt));
    // A nested call of a changed component is part of this call's time.
    this.updates = this.updates.filter((update) => update.startedAt < startedAt);
    this.updates.push({ startedAt, ms });
  }

  private finish(frameStartedAt: number): void {
    const painting = performance.now() - frameStartedAt;
    const updating = this.updates.reduce((sum, { ms }) => sum + ms, 0);
    const at = this.updates[0]?.startedAt ?? frameStartedAt;
    this.updates = [];
    this.renders.add({ at, page: this.pageOf(), ms: updating + painting });
  }
}
