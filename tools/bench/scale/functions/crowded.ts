import { openCloud } from '../../../../cloudfunctions/shared/cloud-sdk';

/** Puts a document there that remembers so many visitors, or counts others upon it, and says how long each took. */
type Event = { id: string; remembered: number } | { id: string; updates: number };

let visitors = 0;

export async function main(event: Event): Promise<{ ok: true; ms: number[] }> {
  const database = (await openCloud()).database();
  const { command } = database;
  const collection = database.collection('bench');
  const ms: number[] = [];
  if ('remembered' in event) {
    const seen = Array.from({ length: event.remembered }, (_one, index) => markOf(index));
    await collection.add({ data: { _id: event.id, views: 0, seen } });
    return { ok: true, ms };
  }
  for (let index = 0; index < event.updates; index += 1) {
    visitors += 1;
    const mark = `v${process.pid}-${visitors}`;
    const startedAt = performance.now();
    await collection
      .where({ _id: event.id, seen: command.nin([mark]) })
      .update({ data: { views: command.inc(1), seen: command.push([mark]) } });
    ms.push(performance.now() - startedAt);
  }
  return { ok: true, ms };
}

/** As long as a real one: eleven letters. */
const markOf = (index: number) => `v${String(index).padStart(10, '0')}`;
