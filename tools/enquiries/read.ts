import type * as NodeSdk from '@cloudbase/node-sdk';
import { createRequire } from 'node:module';
import { toRow, type EnquiryRow } from './rows';

// A part of wx-server-sdk, which pins its version, so the same code reads here and in the functions. It is CommonJS without
// importable names.
const { init } = createRequire(import.meta.url)('@cloudbase/node-sdk') as typeof NodeSdk;

/** An environment and its credentials. */
export interface EnvironmentAccess {
  env: string;
  secretId: string;
  secretKey: string;
  /** The URL of a local gateway (default: Tencent Cloud). */
  serviceUrl?: string;
}

/** The most documents in one answer of the database. */
const PAGE = 1000;

/** The enquiries of an environment, and the ids of invalid documents. */
export interface ReadEnquiries {
  rows: EnquiryRow[];
  invalid: string[];
}

/**
 * The enquiries of an environment since a time (milliseconds since 1970), oldest first. Refused ones are omitted, because
 * their texts are deleted.
 */
export async function readEnquiries(
  access: EnvironmentAccess,
  since: number,
): Promise<ReadEnquiries> {
  const database = init({ ...access }).database();
  const { command } = database;
  const documents: unknown[] = [];
  // Refused ones are read, too. Otherwise, an enquiry that is refused meanwhile would shift the pages.
  for (let isComplete = false; !isComplete;) {
    const { data } = (await database
      .collection('enquiries')
      .where({ receivedAt: command.gte(since) })
      .orderBy('receivedAt', 'asc')
      .orderBy('_id', 'asc')
      .skip(documents.length)
      .limit(PAGE)
      .get()) as { data: unknown[] };
    documents.push(...data);
    isComplete = data.length < PAGE;
  }
  const read = documents.map((document) => ({ id: idOf(document), row: toRow(document) }));
  return {
    rows: read.flatMap(({ row }) => (row && row.status !== 'refused' ? [row] : [])),
    invalid: read.flatMap(({ id, row }) => (row ? [] : [id])),
  };
}

function idOf(document: unknown): string {
  const { _id } = Object(document) as { _id?: unknown };
  return String(_id);
}
