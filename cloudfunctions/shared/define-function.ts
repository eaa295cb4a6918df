import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { CloudAnswer, CloudApi, CloudFunctionName } from '../../miniprogram/domain/cloud-api';

/** An input larger than this is refused unread: no function needs more. */
const MAX_INPUT_BYTES = 16 * 1024;

/** What a handler throws for a request that is well-formed and names something that doesn't exist. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The entry point that the cloud calls. */
export type CloudFunction<Name extends CloudFunctionName> = (
  event: unknown,
) => Promise<CloudAnswer<CloudApi[Name]['data']>>;

/**
 * Wraps a pure handler as a cloud function: input is measured and parsed once, every answer has the `{ok, …}` form,
 * and what goes wrong inside stays inside (the log has it, with the request's id).
 * @param schema of the input that the handler accepts
 * @param handle takes parsed input and returns data; throws `NotFound` where there is none
 */
export function defineFunction<Name extends CloudFunctionName>(
  schema: v.GenericSchema<unknown, CloudApi[Name]['input']>,
  handle: (
    input: CloudApi[Name]['input'],
  ) => CloudApi[Name]['data'] | Promise<CloudApi[Name]['data']>,
): CloudFunction<Name> {
  return async (event) => {
    const refuse = (code: 'invalid-input' | 'not-found' | 'internal', message: string) =>
      Promise.resolve({ ok: false as const, code, message, requestId: randomUUID() });
    let bytes: number;
    try {
      bytes = Buffer.byteLength(JSON.stringify(withoutCaller(event) ?? null));
    } catch {
      return refuse('invalid-input', 'The input is no JSON.');
    }
    if (bytes > MAX_INPUT_BYTES) {
      return refuse(
        'invalid-input',
        `The input has ${bytes} bytes; ${MAX_INPUT_BYTES} are allowed.`,
      );
    }
    const parsed = v.safeParse(schema, withoutCaller(event));
    if (!parsed.success) {
      const [issue] = parsed.issues;
      return refuse(
        'invalid-input',
        [v.getDotPath(issue), issue.message].filter(Boolean).join(': '),
      );
    }
    try {
      return { ok: true as const, data: await handle(parsed.output) };
    } catch (error) {
      if (error instanceof NotFound) return refuse('not-found', error.message);
      const refusal = refuse('internal', 'The function failed; its log has the reason.');
      void refusal.then(({ requestId }) => console.error(requestId, error));
      return refusal;
    }
  };
}

/** WeChat adds the caller's identity to the event of a Mini Program's call; no handler reads it from there. */
function withoutCaller(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return Object.fromEntries(
    Object.entries(event).filter(([key]) => key !== 'userInfo' && key !== 'tcbContext'),
  );
}
