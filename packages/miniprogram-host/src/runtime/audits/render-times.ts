import type { TimedWork } from '../../audits/artifacts';
import { afterPaint } from './painting';
import { RecentList } from './recent-list';

const MAX_RENDERS = 5000;

interface Update {
  startedAt: number;
  ms: number;
}

/**
 * How long frames take that show what `setData` has changed: all updates of the tree before the frame, and the frame's own
 * layout and paint. What scripts do in between is not counted.
 */
export class RenderTimes {
  private readonly renders = new RecentList<TimedWork>(MAX_RENDERS);
  private updates: Update[] = [];

  /** @param pageOf tells the page that is shown */
  constructor(private readonly pageOf: () => string) {}

  /** `at` is in `performance.now()`'s milliseconds. */
  get newest(): TimedWork[] {
    return this.renders.newest;
  }

  /** A call of `setData` has ended that began at a time and took so long. */
  add(startedAt: number, ms: number): void {
    if (this.updates.length === 0) afterPaint((frameStartedAt) => this.finish(frameStartedAt));
    // A component that the call has changed may have called again: its time is part of this one's.
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
