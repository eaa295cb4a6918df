/** The words by which WeChat says that no room is left: its own quota's, and those of the phone's system. */
const FULL = /storage limit|storage is full|no space|disk (quota|is full|full)/i;

/** WeChat's words and numbers for privacy failures. They are in its documentation of the privacy guide. */
const UNDECLARED = { errno: 112, text: /not declared in the privacy agreement/i };
const REFUSED = { errno: 104, text: /privacy permission is not authorized/i };

/** What a failure of WeChat's may say of itself. */
interface WxFailure {
  errMsg?: unknown;
  errno?: unknown;
}

/** The text of a failure of WeChat's; '' for any other error. */
export function messageOf(error: unknown): string {
  const { errMsg } = (error ?? {}) as WxFailure;
  return typeof errMsg === 'string' ? errMsg : '';
}

/** Whether something failed because a file found no room. */
export function isStorageFull(error: unknown): boolean {
  return FULL.test(messageOf(error));
}

/**
 * Why the privacy guide stopped a call: the operator has not declared its use at WeChat, or the visitor has not agreed.
 * @returns null where the guide is not the reason
 */
export function privacyFailureOf(error: unknown): 'privacy-undeclared' | 'privacy-refused' | null {
  const { errno } = (error ?? {}) as WxFailure;
  const is = (cause: typeof UNDECLARED) =>
    errno === cause.errno || cause.text.test(messageOf(error));
  if (is(UNDECLARED)) return 'privacy-undeclared';
  return is(REFUSED) ? 'privacy-refused' : null;
}
