import * as v from 'valibot';
import type { Database } from './database';

export interface ShareCodes {
  /** @returns the cloud id of a code's picture; null where none has been kept */
  find(id: string): Promise<string | null>;
  /** Keeps which file a code's picture is in. */
  keep(id: string, fileId: string): Promise<void>;
}

const stored = v.object({ fileId: v.string() });
const collection = 'share-codes';

/** Which codes have been drawn, one document each. */
export function openShareCodes(database: Database): ShareCodes {
  return {
    find: async (_id) => (await database.find(collection, stored, { _id }))[0]?.fileId ?? null,
    async keep(_id, fileId) {
      if (await database.add(collection, { _id, fileId })) return;
      await database.update(collection, { _id }, { fileId });
    },
  };
}
