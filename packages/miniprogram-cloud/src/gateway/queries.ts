import { aggregate, find, ProcessingMode, Query, update } from 'mingo';
import { cloneDeep, isEqual, resolve } from 'mingo/util';
import type { CloudDocument } from './ejson';
import { ServiceError } from './errors';

/** Sort, skip, limit and projection of a query. */
export interface FindOptions {
  projection?: Record<string, unknown>;
  order?: Record<string, unknown>;
  skip?: number;
  limit?: number;
}

/** A query must not run code of its sender. */
const options = { scriptEnabled: false };

/** The SDK's geo operators, which the query library doesn't support. */
const geoOperator = /"\$(nearSphere|near|geoWithin|geoIntersects|geoNear)"/;

/**
 * @param query a MongoDB query
 * @throws ServiceError for an invalid or unsupported query
 */
export function matchDocuments(
  documents: CloudDocument[],
  query: Record<string, unknown>,
): CloudDocument[] {
  return explained(query, () => {
    const compiled = new Query<CloudDocument>(query, options);
    return documents.filter((document) => compiled.test(document));
  });
}

/** @throws ServiceError for an invalid or unsupported query */
export function findDocuments(
  documents: CloudDocument[],
  query: Record<string, unknown>,
  { projection, order, skip = 0, limit }: FindOptions = {},
): Record<string, unknown>[] {
  return explained(query, () => {
    const cursor = find<Record<string, unknown>>(documents, query, projection, options);
    if (order) cursor.sort(order);
    cursor.skip(skip);
    if (limit !== undefined) cursor.limit(limit);
    return cursor.all();
  });
}

/**
 * @param pipeline MongoDB's stages
 * @param collectionOf returns the documents of another collection, for `$lookup`
 */
export function aggregateDocuments(
  documents: CloudDocument[],
  pipeline: Record<string, unknown>[],
  collectionOf: (name: string) => CloudDocument[],
): unknown[] {
  return explained(pipeline, () =>
    aggregate(documents, pipeline, {
      ...options,
      processingMode: ProcessingMode.CLONE_INPUT,
      collectionResolver: collectionOf,
    }),
  );
}

/**
 * @param modifier MongoDB's update operators
 * @returns the updated document; null if the update changes nothing
 */
export function updateDocument(
  document: CloudDocument,
  modifier: Record<string, Record<string, unknown>>,
): CloudDocument | null {
  return explained(modifier, () => {
    checkTypes(document, modifier);
    const updated = cloneDeep<CloudDocument>(document);
    update(updated, modifier, [], {}, { cloneMode: 'deep', queryOptions: options });
    return isEqual(updated, document) ? null : updated;
  });
}

const numeric = ['$inc', '$mul'];
const listed = ['$push', '$addToSet', '$pop', '$pull', '$pullAll'];

/** MongoDB refuses an operator for a field of another type, while the query library ignores it. */
function checkTypes(document: CloudDocument, modifier: Record<string, object>): void {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const path of Object.keys(fields)) {
      const value = resolve(document, path);
      if (value === undefined) continue;
      const fits =
        (!numeric.includes(operator) || typeof value === 'number') &&
        (!listed.includes(operator) || Array.isArray(value));
      if (!fits) throw new Error(`Cannot apply ${operator} to the value of ${path}`);
    }
  }
}

/** Converts the library's errors to the cloud's codes. */
function explained<T>(request: unknown, run: () => T): T {
  const geo = geoOperator.exec(JSON.stringify(request))?.[1];
  if (geo !== undefined) {
    throw new ServiceError('DATABASE_INVALID_OPERRATOR', `$${geo} isn't available locally`);
  }
  try {
    return run();
  } catch (error) {
    if (error instanceof ServiceError || !(error instanceof Error)) throw error;
    throw new ServiceError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${error.message}`);
  }
}
