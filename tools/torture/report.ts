import type { TortureFigures } from 'test-support/torture';

/** A run of the torture suite. */
export interface TortureRun {
  seed: number;
  minutes: number;
  hasFindings: boolean;
  figures: TortureFigures[];
}

/** The most runs of other seeds in the report. */
const KEPT = 3;
const columns = ['calls', 'kills', 'faults', 'lost', 'duplicated'] as const;

/** Reads the generators' reports, one line of JSON each. */
export function readFigures(text: string): TortureFigures[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TortureFigures);
}

/**
 * Adds a run to the report, before those of other seeds.
 * @param before the previous report
 */
export function renderReport(
  { seed, minutes, hasFindings, figures }: TortureRun,
  before: string,
): string {
  const title = `## Seed ${seed}`;
  const others = before
    .split(/^(?=## Seed )/m)
    .filter((part) => part.startsWith('## Seed ') && !part.startsWith(`${title}\n`))
    .slice(0, KEPT);
  const rows = figures.map(
    (row) => `| ${row.generator} | ${columns.map((column) => row[column] ?? '–').join(' | ')} |`,
  );
  const lines = [
    '# Torture suite',
    '',
    'Made by `npm run test:torture`. A dash means that a generator does not count this.',
    '',
    title,
    '',
    `${minutes} minutes, Node.js ${process.version}. ${hasFindings ? 'Not passed: it found something, or not every generator could start.' : 'No finding.'}`,
    '',
    `| generator | ${columns.join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...rows,
    '',
    '',
  ];
  return `${[lines.join('\n').trimEnd(), ...others.map((part) => part.trim())].join('\n\n')}\n`;
}
