import * as v from 'valibot';
import type { Database } from './database';

export interface ShareCodes {
  /** @returns the cloud id of a code's picture; null if none is stored */
  find(id: string): Promise<string | null>;
  /** Stores which file contains a code's picture. */
  keep(id: string, fileId: string): Promise<void>;
}

const stored = v.object({ fileId: v.string() });
const collection = 'share-codes';

/** The codes that have been drawn, one document each. */
export function openShareCodes(database: Database): ShareCodes {
  return {
    find: async (_id) => (await database.find(collection, stored, { _id }))[0]?.fileId ?? null,
    async keep(_id, fileId) {
      if (await database.add(collection, { _id, fileId })) return;
      await database.update(collection, { _id }, { fileId });
    },
  };
}
