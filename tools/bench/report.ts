import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** The machine and the day of a benchmark. */
export interface Machine {
  node: string;
  cpu: string;
  cores: number;
  memoryGb: number;
  /** The browser's version, if one was used. */
  chromium?: string;
  /** `2026-01-31`. */
  date: string;
}

/** This machine, today. @param chromium the browser's version, if one is used */
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

/** A table with column names and rows. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
}

/** Formats a number with decimals that fit its size. */
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

/** The results of a benchmark. */
export interface Results {
  tables: Table[];
  /** Sentences about the method. */
  notes: string[];
  /** The browser's version, if one was used. */
  chromium?: string;
}

/**
 * Writes a benchmark's results to `bench/results/`, as Markdown tables and as JSON, with the machine.
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
 * Writes results that don't depend on the machine.
 * @param origin a sentence about their origin
 * @param facts more data for the JSON file
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
