import type { Clock } from '../clock';

/** Counts what WeChat allows only so often. */
export class Quota {
  private window = -1;
  private used = 0;

  constructor(
    private readonly clock: Clock,
    private readonly limit: number,
    /** Milliseconds. */
    private readonly period: number,
  ) {}

  /** @returns false where it would be more than is allowed; then nothing is counted */
  take(amount = 1): boolean {
    const window = Math.floor(this.clock.now() / this.period);
    if (window !== this.window) {
      this.window = window;
      this.used = 0;
    }
    if (this.used + amount > this.limit) return false;
    this.used += amount;
    return true;
  }
}
