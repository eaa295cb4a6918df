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

/**
 * The enquiries of an environment since a time (milliseconds since 1970), oldest first. Those that WeChat has refused are
 * left out: nothing of them is kept.
 */
export async function readEnquiries(
  access: EnvironmentAccess,
  since: number,
): Promise<EnquiryRow[]> {
  const database = init({ ...access }).database();
  const { command } = database;
  const rows: EnquiryRow[] = [];
  for (;;) {
    const { data } = (await database
      .collection('enquiries')
      .where({ receivedAt: command.gte(since), status: command.neq('refused') })
      .orderBy('receivedAt', 'asc')
      .orderBy('_id', 'asc')
      .skip(rows.length)
      .limit(PAGE)
      .get()) as { data: unknown[] };
    rows.push(...data.map(toRow));
    if (data.length < PAGE) return rows;
  }
}
