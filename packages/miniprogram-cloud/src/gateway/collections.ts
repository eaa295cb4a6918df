import * as v from 'valibot';
import { type Actions, readRequest } from './actions';
import type { DocumentDatabase } from './database';
import { ServiceError } from './errors';
import type { Faults } from './faults';
import { conflict, type Transactions } from './transactions';

const addRequest = v.object({ collectionName: v.pipe(v.string(), v.nonEmpty()) });
const transactionRequest = v.object({ transactionId: v.string() });

/** The database's actions on whole collections and on transactions. */
export function collectionActions(
  database: DocumentDatabase,
  transactions: Transactions,
  faults: Faults,
): Actions {
  return {
    'database.addCollection'(input) {
      const { collectionName } = readRequest(addRequest, input);
      if (!database.createCollection(collectionName)) {
        throw new ServiceError(
          'DATABASE_COLLECTION_ALREADY_EXIST',
          `[ResourceExist] Table exist: ${collectionName}`,
        );
      }
      return { data: {} };
    },
    'database.startTransaction': () => ({ transactionId: transactions.start() }),
    'database.commitTransaction'(input) {
      const { transactionId } = readRequest(transactionRequest, input);
      if (faults.commitConflicts) {
        faults.commitConflicts -= 1;
        transactions.abort(transactionId);
        throw conflict();
      }
      transactions.commit(transactionId);
      return { data: {} };
    },
    'database.abortTransaction'(input) {
      transactions.abort(readRequest(transactionRequest, input).transactionId);
      return { data: {} };
    },
  };
}
