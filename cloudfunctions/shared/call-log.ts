/** One call, as the log has it: nothing of the visitor, nothing that was sent. */
interface CallRecord {
  function: string;
  requestId: string;
  /** `ok`, or the code of the refusal. */
  outcome: string;
  ms: number;
  /** Of the input. */
  bytes: number;
}

const MAX_FRAMES = 8;

/**
 * Where an error comes from. Its message stays out: it may quote what a visitor wrote.
 */
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

/** Writes a call's one line, as JSON, which the cloud's log can be searched by. */
export function logCall(record: CallRecord, cause?: unknown): void {
  console.log(JSON.stringify({ ...record, ...(cause !== undefined && { cause: placeOf(cause) }) }));
}
