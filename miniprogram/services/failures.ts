/** The words by which WeChat says that no room is left: its own quota's, and those of the phone's system. */
const FULL = /storage limit|storage is full|no space|disk|exceeded/i;

/** The text of a failure of WeChat's, which is all that tells one from another; '' for what is no failure of its. */
export function messageOf(error: unknown): string {
  const { errMsg } = (error ?? {}) as { errMsg?: unknown };
  return typeof errMsg === 'string' ? errMsg : '';
}

/** Whether something failed because a file found no room. */
export function isStorageFull(error: unknown): boolean {
  return FULL.test(messageOf(error));
}
