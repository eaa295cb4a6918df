import type { Clock } from '../clock';

/** Enforces a call limit of WeChat's. */
export class Quota {
  private window = -1;
  private used = 0;

  constructor(
    private readonly clock: Clock,
    private readonly limit: number,
    /** Milliseconds. */
    private readonly period: number,
  ) {}

  /** @returns false if the limit is reached; then the call isn't counted */
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
