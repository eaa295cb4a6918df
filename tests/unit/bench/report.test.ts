import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describeMachine,
  renderTable,
  rounded,
  thisMachine,
  writeReport,
} from '../../../tools/bench/report';
import { temporaryFolder } from 'test-support/temporary-folder';

test('the decimals of a number depend on its size', () => {
  expect([0.123, 12.34, 1234.5].map(rounded)).toEqual([0.12, 12.3, 1235]);
});

test('a table is Markdown with right-aligned numbers', () => {
  const text = renderTable({ title: 'Times', columns: ['what', 'ms'], rows: [['start', 12]] });
  expect(text).toBe('### Times\n\n| what | ms |\n| --- | ---: |\n| start | 12 |');
});

test('describes a machine in one line, with the browser if one was used', () => {
  const machine = { node: 'v20.1.0', cpu: 'EPYC', cores: 2, memoryGb: 24, date: '2026-01-31' };
  expect(describeMachine(machine)).toBe('2026-01-31, Node.js v20.1.0, 2 × EPYC, 24 GB');
  expect(describeMachine({ ...machine, chromium: '140.0' })).toContain('Chromium 140.0, 2 × EPYC');
});

test('describes this machine, today', () => {
  expect(thisMachine()).toMatchObject({
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  });
});

test('writes a report as JSON and as tables, with machine, date and method', async () => {
  const root = temporaryFolder('report');
  const tables = [{ title: 'Times', columns: ['what', 'ms'], rows: [['start', 12]] }];
  await writeReport(root, 'host', { tables, notes: ['Medians of 7.'], chromium: '140.0' });
  const read = (name: string) => readFileSync(join(root, 'bench', 'results', name), 'utf8');
  expect(read('host.md')).toContain('Made by `npm run bench:host`.');
  expect(read('host.md')).toContain('Chromium 140.0');
  expect(read('host.md')).toContain('- Medians of 7.');
  expect(JSON.parse(read('host.json'))).toMatchObject({
    name: 'host',
    machine: { chromium: '140.0' },
    tables,
    notes: ['Medians of 7.'],
  });
});
