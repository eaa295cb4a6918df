/** The log record of a call. It contains no visitor data and no input. */
interface CallRecord {
  function: string;
  requestId: string;
  /** `ok`, or the code of the refusal. */
  outcome: string;
  ms: number;
  /** Size of the input. */
  bytes: number;
}

const MAX_FRAMES = 8;

/** Name, code and stack of an error, without its message, which may quote a visitor's text. */
function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { errCode } = error as { errCode?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof errCode === 'number' && { errCode }),
    at: frames.slice(0, MAX_FRAMES).map((line) => line.trim()),
  };
}

/** Logs a call as one line of JSON, which the cloud's log search understands. */
export function logCall(record: CallRecord, cause?: unknown): void {
  console.log(JSON.stringify({ ...record, ...(cause !== undefined && { cause: placeOf(cause) }) }));
}
