import { randomUUID } from 'node:crypto';
import { type DocumentDatabase, type Entry, keyOf, type Write } from './database';
import type { CloudDocument, DocumentId } from './ejson';
import { ServiceError } from './errors';

/** The target of single-document operations: the database, or a transaction's view of it. */
export interface DocumentView {
  get(collection: string, id: DocumentId): CloudDocument | null;
  /** Applies all writes or none. */
  put(writes: Write[]): void;
}

/** Operations outside of a transaction take effect at once. */
export function directView(database: DocumentDatabase): DocumentView {
  return {
    get: (collection, id) => database.entry(collection, id)?.document ?? null,
    put: (writes) => database.commit(writes),
  };
}

/** The longest transaction in milliseconds: MongoDB's limit. */
const LIFETIME = 60_000;

interface Seen {
  collection: string;
  id: DocumentId;
  entry: Entry | null;
}

/**
 * A transaction. It buffers its writes, so a transaction of a killed function blocks no other. What it has read must be
 * unchanged when it commits.
 */
class Transaction implements DocumentView {
  private readonly seen = new Map<string, Seen>();
  private readonly writes = new Map<string, Write>();

  constructor(
    private readonly database: DocumentDatabase,
    readonly startedAt: number,
  ) {}

  get(collection: string, id: DocumentId): CloudDocument | null {
    const write = this.writes.get(nameOf(collection, id));
    if (write) return write.document;
    return this.look(collection, id).entry?.document ?? null;
  }

  put(writes: Write[]): void {
    for (const write of writes) {
      this.look(write.collection, write.id);
      this.writes.set(nameOf(write.collection, write.id), write);
    }
  }

  /** @throws ServiceError if another commit has changed what this transaction has read */
  commit(): void {
    for (const { collection, id, entry } of this.seen.values()) {
      if (this.database.entry(collection, id)?.version !== entry?.version) throw conflict();
    }
    this.database.commit([...this.writes.values()]);
  }

  private look(collection: string, id: DocumentId): Seen {
    const name = nameOf(collection, id);
    const known = this.seen.get(name);
    if (known) return known;
    const seen = { collection, id, entry: this.database.entry(collection, id) };
    this.seen.set(name, seen);
    return seen;
  }
}

const nameOf = (collection: string, id: DocumentId) => `${collection}/${keyOf(id)}`;

/** The conflict that makes the SDK's `runTransaction` retry, at most three times. */
export function conflict(): ServiceError {
  return new ServiceError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflicted with others',
  );
}

/** The open transactions. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();

  /** @param elapsed a monotonic clock in milliseconds */
  constructor(
    private readonly database: DocumentDatabase,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** @returns the transaction's id */
  start(): string {
    this.expire();
    const id = randomUUID();
    this.open.set(id, new Transaction(this.database, this.elapsed()));
    return id;
  }

  /** @throws ServiceError if the transaction is unknown or has ended */
  view(id: string): DocumentView {
    return this.find(id);
  }

  /** Commits and ends the transaction. @throws ServiceError if it can't be committed; it ends anyway */
  commit(id: string): void {
    const transaction = this.find(id);
    this.open.delete(id);
    transaction.commit();
  }

  abort(id: string): void {
    this.find(id);
    this.open.delete(id);
  }

  private find(id: string): Transaction {
    this.expire();
    const transaction = this.open.get(id);
    if (transaction) return transaction;
    throw new ServiceError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist',
    );
  }

  private expire(): void {
    for (const [id, { startedAt }] of this.open) {
      if (this.elapsed() - startedAt > LIFETIME) this.open.delete(id);
    }
  }
}
