import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** What a benchmark was measured on, and when. */
export interface Machine {
  node: string;
  cpu: string;
  cores: number;
  memoryGb: number;
  /** Where a browser took part. */
  chromium?: string;
  /** Of the measuring: `2026-01-31`. */
  date: string;
}

/** This machine, today. @param chromium the browser's version, where one takes part */
export function thisMachine(chromium?: string): Machine {
  return {
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    ...(chromium !== undefined && { chromium }),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** A machine in one line. */
export function describeMachine({ node, cpu, cores, memoryGb, chromium, date }: Machine): string {
  const browser = chromium === undefined ? '' : `Chromium ${chromium}, `;
  return `${date}, Node.js ${node}, ${browser}${cores} × ${cpu}, ${memoryGb} GB`;
}

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

/** What a benchmark has come to. */
export interface Results {
  tables: Table[];
  /** How it was measured, a sentence each. */
  notes: string[];
  /** The browser's version, where one takes part. */
  chromium?: string;
}

/**
 * Writes a benchmark's results to `bench/results/`: a table for people, JSON for programs, both with the machine that
 * they were measured on.
 */
export async function writeReport(
  projectRoot: string,
  name: string,
  results: Results,
): Promise<string> {
  const machine = thisMachine(results.chromium);
  const origin = `${describeMachine(machine)}. Trust the ratios, not the milliseconds.`;
  return writeResults(projectRoot, name, origin, { machine }, results);
}

/**
 * Writes results that no machine changes.
 * @param origin where they come from, in a sentence
 * @param facts what programs may want to know beside the tables
 */
async function writeResults(
  projectRoot: string,
  name: string,
  origin: string,
  facts: object,
  { tables, notes }: Results,
): Promise<string> {
  const folder = join(projectRoot, 'bench', 'results');
  const text = [
    `## ${name}`,
    '',
    `Made by \`npm run bench:${name}\`. ${origin}`,
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
