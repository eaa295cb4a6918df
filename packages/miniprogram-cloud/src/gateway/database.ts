import { type CloudDocument, type DocumentId, parseDocument, stringifyEjson } from './ejson';
import { ServiceError } from './errors';
import type { Store, StoredDocument } from './store';
import { type DocumentChange, UniqueIndex } from './unique-index';

/** The current state of a document, with the number of the commit that wrote it. */
export interface Entry {
  /** Never changed in place, so references stay valid. */
  document: CloudDocument;
  version: number;
}

/** A document's new state; null removes it. */
export interface Write {
  collection: string;
  id: DocumentId;
  document: CloudDocument | null;
}

/** A unique index of a collection. */
export interface IndexDefinition {
  name: string;
  fields: string[];
}

/** The key of a document: `1` and `"1"` are different ids. */
export const keyOf = (id: DocumentId): string => JSON.stringify(id);

interface Collection {
  entries: Map<string, Entry>;
  indexes: UniqueIndex[];
}

/** @returns null for a damaged document */
function parseStored({ key, json, isWhole }: StoredDocument): CloudDocument | null {
  if (!isWhole) return null;
  try {
    const document = parseDocument(json);
    return keyOf(document._id) === key ? document : null;
  } catch {
    // The error's message would quote the document.
    return null;
  }
}

/** All documents of an environment, in memory. Each commit is written to the store first. */
export class DocumentDatabase {
  private readonly collections = new Map<string, Collection>();
  private commits = 0;

  /** @param onNotice gets a message about invalid documents, which are set aside */
  constructor(
    private readonly store: Store,
    onNotice: (notice: string) => void = () => undefined,
  ) {
    for (const name of store.collections()) this.open(name);
    for (const stored of store.documents()) {
      const { collection, key } = stored;
      const document = parseStored(stored);
      if (document) {
        this.open(collection).entries.set(key, { document, version: 0 });
        continue;
      }
      store.setAside(stored);
      onNotice(`The document ${key} of ${collection} is damaged, and was set aside.`);
    }
  }

  /** @returns whether the collection is new */
  createCollection(name: string): boolean {
    if (this.collections.has(name)) return false;
    this.store.commit([{ type: 'collection', collection: name }]);
    this.open(name);
    return true;
  }

  /**
   * Enforces unique values of the fields.
   * @throws ServiceError if they aren't unique already, or the collection is missing
   */
  createUniqueIndex(collection: string, { name, fields }: IndexDefinition): void {
    const { entries, indexes } = this.find(collection);
    const index = new UniqueIndex(collection, name, fields);
    const changes = [...entries].map(([key, { document }]) => ({
      key,
      before: null,
      after: document,
    }));
    index.check(changes);
    index.apply(changes);
    indexes.push(index);
  }

  /** @throws ServiceError where there is no such collection */
  documents(collection: string): CloudDocument[] {
    return [...this.find(collection).entries.values()].map(({ document }) => document);
  }

  /** @throws ServiceError where there is no such collection */
  entry(collection: string, id: DocumentId): Entry | null {
    return this.find(collection).entries.get(keyOf(id)) ?? null;
  }

  /**
   * Applies all writes or none: on the disk, then in memory.
   * @throws ServiceError if a unique value would be duplicated, or the disk is full
   */
  commit(writes: Write[]): void {
    const changes = new Map<string, DocumentChange[]>();
    for (const { collection, id, document } of writes) {
      const before = this.entry(collection, id)?.document ?? null;
      if (!before && !document) continue;
      const list = changes.get(collection) ?? [];
      changes.set(collection, [...list, { key: keyOf(id), before, after: document }]);
    }
    if (changes.size === 0) return;
    for (const [collection, list] of changes) {
      for (const index of this.find(collection).indexes) index.check(list);
    }
    this.store.commit(
      [...changes].flatMap(([collection, list]) =>
        list.map(({ key, after }) =>
          after
            ? { type: 'put' as const, collection, key, json: stringifyEjson(after) }
            : { type: 'delete' as const, collection, key },
        ),
      ),
    );
    this.commits += 1;
    for (const [collection, list] of changes) {
      const { entries, indexes } = this.find(collection);
      for (const index of indexes) index.apply(list);
      for (const { key, after } of list) {
        if (after) entries.set(key, { document: after, version: this.commits });
        else entries.delete(key);
      }
    }
  }

  private open(name: string): Collection {
    const collection = this.collections.get(name) ?? { entries: new Map(), indexes: [] };
    this.collections.set(name, collection);
    return collection;
  }

  private find(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) {
      throw new ServiceError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${name}`,
      );
    }
    return collection;
  }
}
