/** WeChat's texts for a full storage: its own quota's, and those of the phone's system. */
const FULL = /storage limit|storage is full|no space|disk (quota|is full|full)/i;

/** WeChat's texts and numbers for privacy failures, from its documentation of the privacy guide. */
const UNDECLARED = { errno: 112, text: /not declared in the privacy agreement/i };
const REFUSED = { errno: 104, text: /privacy permission is not authorized/i };

/** The possible fields of a WeChat failure. */
interface WxFailure {
  errMsg?: unknown;
  errno?: unknown;
}

/** The text of a WeChat failure; '' for any other error. */
export function messageOf(error: unknown): string {
  const { errMsg } = (error ?? {}) as WxFailure;
  return typeof errMsg === 'string' ? errMsg : '';
}

/** Whether the storage was full. */
export function isStorageFull(error: unknown): boolean {
  return FULL.test(messageOf(error));
}

/**
 * Why the privacy guide stopped a call: the operator hasn't declared the use at WeChat, or the visitor hasn't agreed.
 * @returns null if the guide isn't the reason
 */
export function privacyFailureOf(error: unknown): 'privacy-undeclared' | 'privacy-refused' | null {
  const { errno } = (error ?? {}) as WxFailure;
  const is = (cause: typeof UNDECLARED) =>
    errno === cause.errno || cause.text.test(messageOf(error));
  if (is(UNDECLARED)) return 'privacy-undeclared';
  return is(REFUSED) ? 'privacy-refused' : null;
}
