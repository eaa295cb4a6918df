import * as v from 'valibot';
import { ServiceError } from './errors';

/** What an action answers, beside the request's id. */
export interface Reply {
  data?: object;
  transactionId?: string;
}

/** The gateway's actions by the names that the SDK sends. */
export type Actions = Record<string, (request: unknown) => Reply>;

/** Parses a request once. @throws ServiceError that names the first field that is wrong */
export function readRequest<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ServiceError('INVALID_PARAM', `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`);
}
