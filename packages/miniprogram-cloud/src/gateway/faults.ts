/** Faults for tests of how functions handle them. Read at each request. */
export interface Faults {
  /** How many of the next transaction commits conflict. */
  commitConflicts?: number;
  /** The answer of every call of WeChat's API; `timeout` never answers. */
  openapi?: 'timeout' | { errcode: number; errmsg: string };
  /** Called when a request of the SDK arrives, before it is executed, with its action: `database.insertDocument`, … */
  onAction?: ((action: string) => void) | undefined;
}
