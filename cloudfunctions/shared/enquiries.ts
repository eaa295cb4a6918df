import * as v from 'valibot';
import type { EnquiryInput } from '../../miniprogram/domain/enquiry/enquiry';
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

/** What is stored of an enquiry, as far as it is judged. A refused one has no text any more. */
export interface KnownEnquiry extends Pick<StoredEnquiry, 'name' | 'company' | 'message'> {
  status: EnquiryStatus;
}

export interface Enquiries {
  /** @returns the stored enquiry of this id; null where there is none */
  find(id: string): Promise<KnownEnquiry | null>;
  /** Stores an enquiry as `unjudged`; one of the same id stays as it is. @returns what is stored now */
  add(id: string, enquiry: StoredEnquiry): Promise<KnownEnquiry>;
  /** Says how an enquiry stands for good, if nobody has yet. @returns how it stands */
  settle(id: string, status: Exclude<EnquiryStatus, 'unjudged'>): Promise<EnquiryStatus>;
}

const stored = v.object({
  status: v.picklist(['unjudged', 'accepted', 'pending', 'refused']),
  name: v.string(),
  company: v.string(),
  message: v.string(),
});
const collection = 'enquiries';

/** The enquiries, one document each, which only the operator reads. */
export function openEnquiries(database: Database): Enquiries {
  const find = async (_id: string) => (await database.find(collection, stored, { _id }))[0] ?? null;
  const findStored = async (_id: string) => {
    const found = await find(_id);
    if (found === null) throw new Error('A stored enquiry cannot be found.');
    return found;
  };
  return {
    find,
    async add(_id, enquiry) {
      const isAdded = await database.add(collection, { _id, status: 'unjudged', ...enquiry });
      const { name, company, message } = enquiry;
      return isAdded ? { status: 'unjudged', name, company, message } : findStored(_id);
    },
    async settle(_id, status) {
      const emptied = { name: '', company: '', contact: '', message: '' };
      await database.update(
        collection,
        { _id, status: 'unjudged' },
        { status, ...(status === 'refused' && emptied) },
      );
      return (await findStored(_id)).status;
    },
  };
}
