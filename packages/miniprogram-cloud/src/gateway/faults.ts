/** What goes wrong on purpose, so that tests see how functions bear it. Read at each request. */
export interface Faults {
  /** How many of the next commits of a transaction conflict. */
  commitConflicts?: number;
  /** Every call of WeChat's API answers this, or never. */
  openapi?: 'timeout' | { errcode: number; errmsg: string };
  /** Called when a request of the SDK has arrived, before it is done: `database.insertDocument`, … */
  onAction?: ((action: string) => void) | undefined;
}
