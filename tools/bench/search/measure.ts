import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionOptions } from 'miniprogram-cloud/function-options';
import type { BenchHit } from './engines/engine';

const here = dirname(fileURLToPath(import.meta.url));
const script = join(here, 'engine-process.cjs');

/** The engines, ours first. */
export const engineNames = ['ours', 'sqlite', 'flexsearch', 'minisearch', 'orama'] as const;
export type EngineName = (typeof engineNames)[number];

/** What one process of an engine tells. Times in milliseconds. */
export interface ProcessResult {
  /** From before the engine is loaded until it has answered its first query. */
  cold: number;
  p50: number;
  p99: number;
  /** The same over each query's best time: without what others do on the machine. */
  p99Best: number;
  perSecond: number;
  /** Bytes, at the end. */
  rss: number;
  answers: Pick<BenchHit, 'id' | 'title' | 'isMarked'>[][];
}

/** Bundles what an engine needs to answer, as a cloud function is bundled. */
export async function bundleEngine(name: EngineName, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({
    ...functionOptions,
    // Only what opens an index. What builds one isn't used, but bundled as it is loaded it would turn every module into one
    // that is run on demand, as no module of a function is.
    external: ['../../../search-index/*', 'libsql'],
    stdin: {
      contents: `export { open } from './engines/${name}.ts';`,
      resolveDir: here,
      loader: 'ts',
    },
    outfile,
  });
  return outfile;
}

/** Runs a process to its end. @returns what it tells, and its time from start to end in milliseconds */
function runProcess(args: string[]): { result: Partial<ProcessResult>; wall: number } {
  const startedAt = performance.now();
  const output = execFileSync(process.execPath, ['--max-old-space-size=12288', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    // A bundle stands in a folder of its own; SQLite's native part is no part of it.
    env: { ...process.env, NODE_PATH: join(here, '..', '..', '..', 'node_modules') },
  });
  return {
    result: JSON.parse(output) as Partial<ProcessResult>,
    wall: performance.now() - startedAt,
  };
}

/** An empty process: what every other is held against. */
export function measureEmpty(): { wall: number; rss: number } {
  const { result, wall } = runProcess(['', '', '', '']);
  return { wall, rss: result.rss ?? NaN };
}

/** A process that answers one query. */
export function measureCold(
  bundle: string,
  folder: string,
  queriesFile: string,
): { wall: number; cold: number; rss: number } {
  const { result, wall } = runProcess([bundle, folder, queriesFile, '']);
  return { wall, cold: result.cold ?? NaN, rss: result.rss ?? NaN };
}

/** A process that goes on answering for a while. */
export function measureWarm(
  bundle: string,
  folder: string,
  queriesFile: string,
  milliseconds: number,
): ProcessResult {
  return runProcess([bundle, folder, queriesFile, String(milliseconds)]).result as ProcessResult;
}

/** Bytes of a folder, or of a file. */
export function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
