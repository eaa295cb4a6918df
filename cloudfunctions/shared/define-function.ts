import * as v from 'valibot';
import type { CloudAnswer } from '../../miniprogram/domain/cloud/cloud-api';
import limits from '../functions.json';
import { logCall } from './call-log';
import type { FunctionApi, FunctionName } from './function-api';
import { RateLimited, Refusal } from './refusal';
import { within } from './within';

/** Larger inputs are refused unread. No function needs more. */
const MAX_INPUT_BYTES = 16 * 1024;
/** The function answers `timeout` this many milliseconds before the cloud would end it. */
const RESERVE = 500;

type Input<Name extends FunctionName> = FunctionApi[Name]['input'];
type Data<Name extends FunctionName> = FunctionApi[Name]['data'];

/** The entry point that the cloud calls. Never rejects. */
export type CloudFunction<Name extends FunctionName> = (
  event: unknown,
  context?: unknown,
) => Promise<CloudAnswer<Data<Name>>>;

export interface FunctionDefinition<Name extends FunctionName> {
  name: Name;
  /** The schema of the input: strict, with a maximum for each field. */
  input: v.GenericSchema<unknown, Input<Name>>;
  /** Takes parsed input and returns data; throws `Refusal` for expected failures. */
  handle: (input: Input<Name>) => Data<Name> | Promise<Data<Name>>;
  /** Milliseconds until the function answers `timeout` (default: the timeout in functions.json, less 500). */
  deadline?: number;
}

/**
 * Wraps a pure handler as a cloud function. It validates the input, answers in the form `{ok, …}` with the request's id,
 * logs one line for each call, and hides internal errors.
 */
export function defineFunction<Name extends FunctionName>(
  definition: FunctionDefinition<Name>,
): CloudFunction<Name> {
  const { name, input, handle } = definition;
  const { deadline = limits[name].timeout * 1000 - RESERVE } = definition;
  return async (event, context) => {
    const startedAt = performance.now();
    const requestId = await requestIdOf(context);
    let bytes = 0;
    const run = async (): Promise<Data<Name>> => {
      const own = withoutCaller(event);
      bytes = sizeOf(own);
      if (bytes > MAX_INPUT_BYTES) {
        throw new Refusal(
          'invalid-input',
          `The input has ${bytes} bytes; ${MAX_INPUT_BYTES} are allowed.`,
        );
      }
      return handle(parse(input, own));
    };
    const finish = (outcome: string, cause?: unknown) => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      logCall({ function: name, requestId, outcome, ms, bytes }, cause);
    };
    try {
      const late = () => new Refusal('timeout', `No answer within ${deadline} ms.`);
      const data = await within(deadline, run(), late);
      finish('ok');
      return { ok: true, data, requestId };
    } catch (error) {
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal('internal', 'The function failed; its log has the reason.', error);
      finish(refusal.code, refusal.cause);
      return {
        ok: false,
        code: refusal.code,
        message: refusal.message,
        requestId,
        ...(refusal instanceof RateLimited && { retryAfter: refusal.retryAfter }),
      };
    }
  };
}

/**
 * The cloud's id of the request, which the console's log search uses; otherwise a new UUID. `node:crypto` is imported
 * only then, because loading it takes a tenth of a cold start.
 */
async function requestIdOf(context: unknown): Promise<string> {
  const { request_id: id } = (context ?? {}) as { request_id?: unknown };
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id)
    ? id
    : (await import('node:crypto')).randomUUID();
}

/** Fields that claim a caller. WeChat adds them to the event of a Mini Program's call, but anyone can forge them. */
const callerFields = new Set(['userInfo', 'tcbContext', 'openid']);

/** The event without the fields that claim a caller. */
function withoutCaller(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return Object.fromEntries(Object.entries(event).filter(([key]) => !callerFields.has(key)));
}

function sizeOf(input: unknown): number {
  try {
    // In an array, because `undefined` has no JSON.
    return Buffer.byteLength(JSON.stringify([input])) - 2;
  } catch {
    throw new Refusal('invalid-input', 'The input is no JSON.');
  }
}

function parse<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const message = [v.getDotPath(issue), issue.message].filter(Boolean).join(': ');
  throw new Refusal('invalid-input', message.slice(0, 200));
}
