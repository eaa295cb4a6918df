import * as v from 'valibot';
import type { EnquiryInput } from '../../miniprogram/domain/enquiry/enquiry';
import type { Database } from './database';

/**
 * The status of an enquiry. `unjudged`: stored, not yet checked; `accepted`: WeChat accepted its text; `pending`: the
 * operator must review it; `refused`: WeChat refused it, and its text is deleted.
 */
export type EnquiryStatus = 'unjudged' | 'accepted' | 'pending' | 'refused';

export interface StoredEnquiry extends Omit<EnquiryInput, 'clientRequestId' | 'consent'> {
  /** Milliseconds since 1970. */
  receivedAt: number;
}

/** The stored texts that WeChat checks, and the status. The texts of a refused enquiry are empty. */
export interface KnownEnquiry extends Pick<StoredEnquiry, 'name' | 'company' | 'message'> {
  status: EnquiryStatus;
}

export interface Enquiries {
  /** @returns the stored enquiry of this id; null if there is none */
  find(id: string): Promise<KnownEnquiry | null>;
  /** Stores an enquiry as `unjudged`, unless the id already exists. @returns the stored enquiry */
  add(id: string, enquiry: StoredEnquiry): Promise<KnownEnquiry>;
  /** Sets the final status, unless it is already set. @returns the stored status */
  settle(id: string, status: Exclude<EnquiryStatus, 'unjudged'>): Promise<EnquiryStatus>;
}

const stored = v.object({
  status: v.picklist(['unjudged', 'accepted', 'pending', 'refused']),
  name: v.string(),
  company: v.string(),
  message: v.string(),
});
const collection = 'enquiries';

/** The enquiries, one document each. Only the operator reads them. */
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
