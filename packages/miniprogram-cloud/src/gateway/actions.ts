import * as v from 'valibot';
import { ServiceError } from './errors';

/** The answer of an action, without the request's id. */
export interface Reply {
  data?: object;
  transactionId?: string;
}

/** The gateway's actions by the names that the SDK sends. */
export type Actions = Record<string, (request: unknown) => Reply>;

/** Parses a request. @throws ServiceError that names the first invalid field */
export function readRequest<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ServiceError('INVALID_PARAM', `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`);
}
