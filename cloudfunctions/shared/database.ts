import * as v from 'valibot';
import type declared from '../database.json';
import type { SdkCommand, SdkDatabase } from './cloud-sdk';

/** A collection must be declared in database.json before code can name it. */
export type CollectionName = keyof (typeof declared)['collections'];

type Fields = Record<string, unknown>;

/** Documents by collection. What is read is parsed; conditions and changes are built here, never by a client. */
export interface Database {
  command: SdkCommand;
  /**
   * The documents that match, each as the schema has it; with `only`, no more of them than that field. `newestBy` sorts
   * by a field, highest first, and by `_id` where that is the same.
   */
  find<T>(
    collection: CollectionName,
    schema: v.GenericSchema<unknown, T>,
    where: Fields,
    options?: { newestBy?: string; limit?: number; only?: string },
  ): Promise<T[]>;
  /** @returns whether it was added; false where a document of this `_id` is already there */
  add(collection: CollectionName, document: Fields & { _id: string }): Promise<boolean>;
  /** Changes every document that matches, each at once. @returns how many */
  update(collection: CollectionName, where: Fields, changes: Fields): Promise<number>;
  /** @returns how many were there */
  remove(collection: CollectionName, where: Fields): Promise<number>;
  /** Sums of the documents that match, one row for each value of `_id`'s expression, in the order of `_id`. */
  sums<T>(
    collection: CollectionName,
    schema: v.GenericSchema<unknown, T>,
    where: Fields,
    group: Fields,
  ): Promise<T[]>;
}

/** The most rows that WeChat's database gives at once. */
export const MAX_ROWS = 1000;

/** MongoDB's number for a duplicate key, which the SDK passes on in its text only. */
const isDuplicate = (error: unknown) => error instanceof Error && /E11000/.test(error.message);
/** The database of the environment that the function runs in. */
export function openDatabase(sdk: SdkDatabase): Database {
  return {
    command: sdk.command,
    async find(collection, schema, where, { newestBy, limit = MAX_ROWS, only } = {}) {
      const found = sdk.collection(collection).where(where);
      const sorted =
        newestBy === undefined ? found : found.orderBy(newestBy, 'desc').orderBy('_id', 'desc');
      const cut = only === undefined ? sorted : sorted.field({ [only]: true });
      const { data } = await cut.limit(limit).get();
      return data.map((document) => v.parse(schema, document));
    },
    async add(collection, data) {
      try {
        await sdk.collection(collection).add({ data });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async update(collection, where, data) {
      const { stats } = await sdk.collection(collection).where(where).update({ data });
      return stats.updated;
    },
    async remove(collection, where) {
      const { stats } = await sdk.collection(collection).where(where).remove();
      return stats.removed;
    },
    async sums(collection, schema, where, group) {
      const { list } = await sdk
        .collection(collection)
        .aggregate()
        .match(where)
        .group(group)
        .sort({ _id: 1 })
        .limit(MAX_ROWS)
        .end();
      return list.map((row) => v.parse(schema, row));
    },
  };
}
