import type { SdkCommand } from '../../../cloudfunctions/shared/cloud-sdk';
import type { Database } from '../../../cloudfunctions/shared/database';

/** An operator, as the repositories make it: what it does, and with what. */
interface Operator {
  operator: string;
  operand: unknown;
}

type Document = Record<string, unknown>;

/** A database that is no more than its documents, and what was asked of it. */
export interface CountedDatabase extends Database {
  documents: Map<string, Document>;
  /** Requests that changed nothing: what was looked for, and changes for which no document was fit. */
  reads: number;
  /** Changes, by document. */
  writes: Map<string, number>;
}

const unary = (operator: string) => (operand: unknown) => ({ operator, operand });

const command: SdkCommand = {
  in: unary('in'),
  nin: unary('nin'),
  lt: unary('lt'),
  gt: unary('gt'),
  gte: unary('gte'),
  inc: unary('inc'),
  push: unary('push'),
  remove: () => ({ operator: 'remove', operand: null }),
  exists: unary('exists'),
  aggregate: { sum: unary('sum') },
};

/**
 * Documents in memory, found by `_id` alone: enough to run the recording of events, request by request, and to count
 * what it asks of the database. Whatever else is asked fails.
 */
export function openCountedDatabase(): CountedDatabase {
  const documents = new Map<string, Document>();
  const database: CountedDatabase = {
    command,
    documents,
    reads: 0,
    writes: new Map(),
    find(_collection, _schema, { _id }, { only = '' } = {}) {
      database.reads += 1;
      const document = documents.get(String(_id));
      if (!document) return Promise.resolve([]);
      // As the schema has it: a path of two.
      const [outer = '', inner = ''] = only.split('.');
      const slot = valueAt(document, only);
      const found: unknown = { [outer]: slot === undefined ? {} : { [inner]: slot } };
      return Promise.resolve([found as never]);
    },
    add(_collection, document) {
      if (documents.has(document._id)) throw new Error(`${document._id} is there already.`);
      documents.set(document._id, structuredClone(document));
      written(document._id);
      return Promise.resolve(true);
    },
    update(_collection, { _id, ...where }, changes) {
      const document = documents.get(String(_id));
      if (!document || !Object.entries(where).every((one) => fits(document, ...one))) {
        database.reads += 1;
        return Promise.resolve(0);
      }
      for (const [path, value] of Object.entries(changes)) change(document, path, value);
      written(String(_id));
      return Promise.resolve(1);
    },
    remove: () => Promise.reject(new Error('Nothing is removed here.')),
    sums: () => Promise.reject(new Error('Nothing is summed here.')),
  };
  const written = (_id: string) => database.writes.set(_id, (database.writes.get(_id) ?? 0) + 1);
  return database;
}

function valueAt(document: Document, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Document | undefined)?.[name], document);
}

const isOperator = (value: unknown): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value;

function fits(document: Document, path: string, condition: unknown): boolean {
  const value = valueAt(document, path);
  if (!isOperator(condition)) return value === condition;
  const { operator, operand } = condition;
  if (operator === 'exists') return (value !== undefined) === operand;
  if (operator === 'nin') {
    const list = (value ?? []) as unknown[];
    return !(operand as unknown[]).some((one) => list.includes(one));
  }
  throw new Error(`No document is found by ${operator} here.`);
}

function change(document: Document, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = (names.length === 0 ? document : valueAt(document, names.join('.'))) as Document;
  if (!isOperator(value)) holder[last] = structuredClone(value);
  else if (value.operator === 'inc') holder[last] = Number(holder[last]) + Number(value.operand);
  else if (value.operator === 'push') {
    (holder[last] as unknown[]).push(...(value.operand as unknown[]));
  } else throw new Error(`Nothing is changed by ${value.operator} here.`);
}
