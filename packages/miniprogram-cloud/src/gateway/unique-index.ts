import { resolve } from 'mingo/util';
import { duplicateKey } from './errors';
import { type CloudDocument, stringifyEjson } from './ejson';

/** A commit's change of one document, with its previous state. */
export interface DocumentChange {
  key: string;
  before: CloudDocument | null;
  after: CloudDocument | null;
}

/** Enforces that the combined values of some fields are unique in a collection. A missing field counts as null. */
export class UniqueIndex {
  /** The documents by the text of their values. */
  private readonly owners = new Map<string, string>();

  constructor(
    private readonly collection: string,
    private readonly name: string,
    private readonly fields: string[],
  ) {}

  /** @throws ServiceError if a change would give two documents the same values */
  check(changes: DocumentChange[]): void {
    const changed = new Set(changes.map(({ key }) => key));
    const added = new Set<string>();
    for (const { after } of changes) {
      if (!after) continue;
      const value = this.valueOf(after);
      const owner = this.owners.get(value);
      if (added.has(value) || (owner !== undefined && !changed.has(owner))) {
        throw duplicateKey(this.collection, this.name, this.valuesOf(after));
      }
      added.add(value);
    }
  }

  apply(changes: DocumentChange[]): void {
    for (const { before } of changes) if (before) this.owners.delete(this.valueOf(before));
    for (const { key, after } of changes) if (after) this.owners.set(this.valueOf(after), key);
  }

  private valueOf(document: CloudDocument): string {
    return stringifyEjson(Object.values(this.valuesOf(document)));
  }

  private valuesOf(document: CloudDocument): Record<string, unknown> {
    return Object.fromEntries(
      this.fields.map((field) => [field, resolve(document, field) ?? null]),
    );
  }
}
