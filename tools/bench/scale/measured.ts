import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Called } from './visits';

/** Milliseconds of a function on the machine that measured it, and the memory that it is given, in GB. */
export interface Measured {
  cold: number;
  p50: number;
  p99: number;
  memory: number;
}

const results = v.object({
  tables: v.array(
    v.object({
      title: v.string(),
      columns: v.array(v.string()),
      rows: v.array(v.array(v.union([v.string(), v.number()]))),
    }),
  ),
});
const limits = v.record(v.string(), v.object({ memorySize: v.number() }));

/** The results of `npm run bench:cloud`, by function. @throws Error where a figure is missing */
export async function readMeasured(projectRoot: string): Promise<(name: Called) => Measured> {
  const read = async (path: string) =>
    JSON.parse(await readFile(join(projectRoot, path), 'utf8')) as unknown;
  const { tables } = v.parse(results, await read('bench/results/cloud.json'));
  const memory = v.parse(limits, await read('cloudfunctions/functions.json'));
  const table = tables.find(({ columns }) => columns.includes('cold, ms'));
  return (name) => {
    const row = table?.rows.find(([first]) => first === name);
    const number = (column: string) => {
      const value = row?.[table?.columns.indexOf(column) ?? -1];
      if (typeof value !== 'number') throw new Error(`cloud.json has no "${column}" of ${name}.`);
      return value;
    };
    const megabytes = memory[name]?.memorySize;
    if (megabytes === undefined) throw new Error(`functions.json has no memory of ${name}.`);
    return {
      cold: number('cold, ms'),
      p50: number('warm p50, ms'),
      p99: number('p99, ms'),
      memory: megabytes / 1024,
    };
  };
}
