import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** A table: column names, and rows of what stands below them. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
}

/** A number with as many decimals as its size deserves. */
export function rounded(value: number): number {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(decimals));
}

/** A table in Markdown. */
export function renderTable({ title, columns, rows }: Table): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(columns),
    line(columns.map((_column, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

/** What a benchmark has found. */
export interface Findings {
  tables: Table[];
  notes: string[];
}

/**
 * Writes a benchmark's results to `bench/results/`: a table for people, JSON for programs, both with the machine that
 * they were measured on.
 */
export async function writeReport(
  projectRoot: string,
  name: string,
  findings: Findings,
): Promise<string> {
  const [cpu] = cpus();
  const machine = {
    node: process.version,
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  const origin = `Node.js ${machine.node}, ${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB. Trust the ratios, not the milliseconds.`;
  return writeFindings(projectRoot, name, origin, { machine }, findings);
}

/**
 * Writes findings that no machine changes.
 * @param origin where they come from, in a sentence, and for programs
 */
export async function writeFindings(
  projectRoot: string,
  name: string,
  origin: string,
  facts: object,
  { tables, notes }: Findings,
): Promise<string> {
  const folder = join(projectRoot, 'bench', 'results');
  const text = [
    `## ${name}`,
    '',
    origin,
    '',
    ...tables.flatMap((table) => [renderTable(table), '']),
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), text);
  await writeFile(
    join(folder, `${name}.json`),
    `${JSON.stringify({ name, ...facts, tables, notes }, null, 2)}\n`,
  );
  return text;
}
