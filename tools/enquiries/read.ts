import type * as NodeSdk from '@cloudbase/node-sdk';
import { createRequire } from 'node:module';
import { toRow, type EnquiryRow } from './rows';

// A part of wx-server-sdk, which pins its version: the same code reads here and in the functions. It is CommonJS of a
// kind of which no name can be imported.
const { init } = createRequire(import.meta.url)('@cloudbase/node-sdk') as typeof NodeSdk;

/** An environment and what opens it. */
export interface EnvironmentAccess {
  env: string;
  secretId: string;
  secretKey: string;
  /** A gateway on this machine; Tencent's own unless given. */
  serviceUrl?: string;
}

/** The most documents that the database gives at once. */
const PAGE = 1000;

/** The enquiries of an environment, and the ids of those that can't be read as enquiries. */
export interface ReadEnquiries {
  rows: EnquiryRow[];
  invalid: string[];
}

/**
 * The enquiries of an environment since a time (milliseconds since 1970), oldest first. Those that WeChat has refused are
 * left out: nothing of them is kept.
 */
export async function readEnquiries(
  access: EnvironmentAccess,
  since: number,
): Promise<ReadEnquiries> {
  const database = init({ ...access }).database();
  const { command } = database;
  const documents: unknown[] = [];
  // Refused ones are read too: one that is refused meanwhile would move another from one page to the next.
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
