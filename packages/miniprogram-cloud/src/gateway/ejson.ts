import { BSONRegExp, EJSON } from 'bson';
import { ServiceError } from './errors';

/** A document's id. The SDK sends no other types. */
export type DocumentId = string | number;

/** A stored document. */
export type CloudDocument = Record<string, unknown> & { _id: DocumentId };

/**
 * Parses extended JSON of the SDK to plain values. `db.serverDate()` becomes the server's time.
 * @param now milliseconds since 1970
 * @throws ServiceError for invalid extended JSON
 */
export function parseEjson(text: string, now: number): unknown {
  let value: unknown;
  try {
    value = EJSON.parse(text, { relaxed: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServiceError('INVALID_PARAM', `the request holds no extended JSON: ${reason}`);
  }
  return resolveSpecials(value, now);
}

/** Like `parseEjson`, for objects. */
export function parseEjsonObject(text: string, now: number): Record<string, unknown> {
  const value = parseEjson(text, now);
  if (!isPlainObject(value)) throw new ServiceError('INVALID_PARAM', `not an object: ${text}`);
  return value;
}

/** Writes a document in the format that the SDK parses and the store keeps. */
export function stringifyEjson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: true });
}

/** Parses the output of `stringifyEjson`. */
export function parseDocument(text: string): CloudDocument {
  return EJSON.parse(text, { relaxed: true }) as CloudDocument;
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]' && !isBsonValue(value);
}

function isBsonValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '_bsontype' in value;
}

function resolveSpecials(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveSpecials(item, now));
  // mingo accepts a JavaScript expression. An EJSON one would silently never match.
  if (value instanceof BSONRegExp) return toRegExp(value);
  if (!isPlainObject(value)) return value;
  const serverDate = value['$tcb_server_date'];
  if (isPlainObject(serverDate)) return new Date(now + Number(serverDate['offset'] ?? 0));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveSpecials(item, now)]),
  );
}

function toRegExp({ pattern, options }: BSONRegExp): RegExp {
  try {
    return new RegExp(pattern, options);
  } catch (error) {
    throw new ServiceError('INVALID_PARAM', error instanceof Error ? error.message : pattern);
  }
}
