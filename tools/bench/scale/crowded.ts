import { build } from 'esbuild';
import { calculateObjectSize } from 'bson';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { functionOptions } from 'miniprogram-cloud/function-options';
import { startGatewayProcess } from 'miniprogram-cloud/gateway';
import { Instance } from 'miniprogram-cloud';
import { rounded, type Results } from '../report';
import { median } from '../statistics';

/** Visitors that one document remembers. */
const REMEMBERED = [0, 600, 6_000, 20_000, 60_000, 200_000];
const UPDATES = 21;

const answer = v.object({ ms: v.array(v.number()) });

/** Measures how long one more visitor takes a counter's document that remembers so many, on the local gateway. */
export async function benchCrowded(): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-crowded-'));
  const bundle = join(folder, 'crowded.js');
  await build({
    ...functionOptions,
    entryPoints: [fileURLToPath(new URL('./functions/crowded.ts', import.meta.url))],
    outfile: bundle,
  });
  const gateway = await startGatewayProcess(join(folder, 'data'), ['bench']);
  const instance = new Instance({
    name: 'crowded',
    bundle,
    timeout: 120,
    memorySize: 256,
    gatewayUrl: gateway.url,
    onLog: () => undefined,
  });
  const ask = async (event: object) => {
    const result = await instance.call(event, {});
    if (!result.ok) throw new Error(result.errMsg);
    return v.parse(answer, JSON.parse(result.json)).ms;
  };
  try {
    const rows: number[][] = [];
    for (const remembered of REMEMBERED) {
      const id = `counter-${remembered}`;
      await ask({ id, remembered });
      await ask({ id, updates: 3 });
      const ms = await ask({ id, updates: UPDATES });
      const seen = Array.from({ length: remembered }, () => 'v'.repeat(11));
      rows.push([
        remembered,
        rounded(calculateObjectSize({ _id: id, views: 0, seen }) / 1000),
        rounded(median(ms)),
        rounded(Math.min(...ms)),
        rounded(1000 / Math.min(...ms)),
        rounded(remembered / 600),
      ]);
    }
    return {
      tables: [
        {
          title: 'One more visitor in a document that remembers others',
          columns: [
            'visitors remembered',
            'KB as BSON',
            'p50, ms',
            'best, ms',
            'a second, at best',
            'a second, for so many in ten minutes',
          ],
          rows,
        },
      ],
      notes: [
        `Each counted by one update that looks for the visitor, counts and remembers, ${UPDATES} times one after the other.`,
        'The local gateway writes a changed document whole, and synchronously: what WeChat’s database takes for it nobody has measured here.',
      ],
    };
  } finally {
    instance.kill();
    await gateway.end('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}
