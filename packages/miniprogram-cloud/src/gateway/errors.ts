/** The error codes of the cloud's services, in their spelling. wx-server-sdk converts them to numbers. */
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

/** A failure that is reported to the caller, as the cloud would report it. */
export class ServiceError extends Error {
  override name = 'ServiceError';

  constructor(
    readonly code: ServiceErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A duplicate `_id` or value of a unique index, in MongoDB's words, which the cloud passes on. */
export function duplicateKey(collection: string, index: string, values: object): ServiceError {
  return new ServiceError(
    'DATABASE_REQUEST_FAILED',
    '[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error ' +
      `collection: local.${collection} index: ${index} dup key: ${JSON.stringify(values)}}]}, {<nil>}]`,
  );
}
