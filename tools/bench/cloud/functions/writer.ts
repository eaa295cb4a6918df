import { openCloud } from '../../../../cloudfunctions/shared/cloud-sdk';

let written = 0;

/** Adds `event.count` documents in sequence. Each is durable before the next. */
export async function main({ count }: { count: number }): Promise<{ ok: true }> {
  const collection = (await openCloud()).database().collection('bench');
  for (let index = 0; index < count; index += 1) {
    written += 1;
    await collection.add({ data: { _id: `${process.pid}-${written}`, text: 'x'.repeat(200) } });
  }
  return { ok: true };
}
