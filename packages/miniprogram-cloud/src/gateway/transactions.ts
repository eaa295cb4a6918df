import { randomUUID } from 'node:crypto';
import { type DocumentDatabase, type Entry, keyOf, type Write } from './database';
import type { CloudDocument, DocumentId } from './ejson';
import { ServiceError } from './errors';

/** What single-document operations work on: the database itself, or a transaction's view of it. */
export interface DocumentView {
  get(collection: string, id: DocumentId): CloudDocument | null;
  /** All or none. */
  put(writes: Write[]): void;
}

/** Each operation on its own: what is put is there at once. */
export function directView(database: DocumentDatabase): DocumentView {
  return {
    get: (collection, id) => database.entry(collection, id)?.document ?? null,
    put: (writes) => database.commit(writes),
  };
}

/** Milliseconds that a transaction may last: MongoDB's own limit. */
const LIFETIME = 60_000;

interface Seen {
  collection: string;
  id: DocumentId;
  entry: Entry | null;
}

/**
 * One transaction: its writes wait here, so that one whose function was killed holds nobody up. What it has seen must
 * still stand when it commits.
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

  /** @throws ServiceError where another commit has changed what this one has seen */
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

/** What the SDK's `runTransaction` answers by running the transaction again, three times at most. */
export function conflict(): ServiceError {
  return new ServiceError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflicted with others',
  );
}

/** The transactions under way. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();

  /** @param elapsed milliseconds of a clock that nobody can set */
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

  /** @throws ServiceError where there is no such transaction, or no longer */
  view(id: string): DocumentView {
    return this.find(id);
  }

  /** Ends the transaction in either case. @throws ServiceError where it can't be committed */
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
