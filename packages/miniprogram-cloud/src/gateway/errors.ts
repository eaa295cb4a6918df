/** The codes that the cloud's services answer, spelled as they spell them; wx-server-sdk turns them into numbers. */
export type ServiceErrorCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_INVALID_OPERRATOR'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'FUNCTIONS_REQUEST_FAIL'
  | 'INVALID_ACTION'
  | 'INVALID_PARAM'
  | 'STORAGE_FILE_NONEXIST'
  | 'STORAGE_REQUEST_FAIL'
  | 'SYS_ERR';

/** A failure that the caller is told, as the cloud would tell it. */
export class ServiceError extends Error {
  override name = 'ServiceError';

  constructor(
    readonly code: ServiceErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The same `_id`, or the same value of a unique index, twice: MongoDB's words, which the cloud passes on. */
export function duplicateKey(collection: string, index: string, values: object): ServiceError {
  return new ServiceError(
    'DATABASE_REQUEST_FAILED',
    '[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error ' +
      `collection: local.${collection} index: ${index} dup key: ${JSON.stringify(values)}}]}, {<nil>}]`,
  );
}
