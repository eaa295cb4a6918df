import * as v from 'valibot';
import type { EnquiryInput } from '../../miniprogram/domain/enquiry';
import type { Database } from './database';

/**
 * How an enquiry stands. `unjudged`: stored, and the call that stored it hasn't said more; `accepted`: WeChat has passed
 * its text; `pending`: a person must look at it; `refused`: WeChat forbids it, and its text is gone.
 */
export type EnquiryStatus = 'unjudged' | 'accepted' | 'pending' | 'refused';

export interface StoredEnquiry extends Omit<EnquiryInput, 'clientRequestId' | 'consent'> {
  /** Milliseconds since 1970. */
  receivedAt: number;
}

export interface Enquiries {
  /** @returns how the enquiry of this id stands; null where there is none */
  statusOf(id: string): Promise<EnquiryStatus | null>;
  /** Stores an enquiry as `unjudged`; one of the same id stays as it is. */
  add(id: string, enquiry: StoredEnquiry): Promise<void>;
  /** Says how an enquiry stands for good, if nobody has yet. @returns how it stands */
  settle(id: string, status: Exclude<EnquiryStatus, 'unjudged'>): Promise<EnquiryStatus>;
}

const stored = v.object({ status: v.picklist(['unjudged', 'accepted', 'pending', 'refused']) });
const collection = 'enquiries';

/** The enquiries, one document each, which only the operator reads. */
export function openEnquiries(database: Database): Enquiries {
  const statusOf = async (_id: string) =>
    (await database.find(collection, stored, { _id }))[0]?.status ?? null;
  return {
    statusOf,
    async add(_id, enquiry) {
      await database.add(collection, { _id, status: 'unjudged', ...enquiry });
    },
    async settle(_id, status) {
      const emptied = { name: '', company: '', contact: '', message: '' };
      await database.update(
        collection,
        { _id, status: 'unjudged' },
        { status, ...(status === 'refused' && emptied) },
      );
      const settled = await statusOf(_id);
      if (settled === null) throw new Error('An enquiry has vanished.');
      return settled;
    },
  };
}
