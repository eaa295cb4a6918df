import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { binaryOf, type Check, projectRoot, runScript, type Tally } from './check';

/** The used part of the report of `jest --json`. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; startTime: number; endTime: number }[];
}

/**
 * How many files run concurrently. `cloud` and `soak` measure and race, and `e2e` shares one Mini Program. A test of the host
 * waits for its browser half of the time, so two can share even a small machine.
 */
const workers = {
  unit: ['--maxWorkers=100%'],
  cloud: ['--runInBand'],
  host: ['--maxWorkers=2'],
  e2e: ['--runInBand'],
  soak: ['--runInBand'],
} as const;

/** One of jest's projects. @param env variables that its tests read */
export function jestCheck(
  project: keyof typeof workers,
  name: string,
  env: Record<string, string> = {},
): Check {
  return {
    name,
    async run(print) {
      const folder = mkdtempSync(join(tmpdir(), 'jest-report-'));
      const reportPath = join(folder, 'report.json');
      try {
        const status = await runScript(
          binaryOf('jest'),
          [
            '--selectProjects',
            project,
            '--json',
            `--outputFile=${reportPath}`,
            ...workers[project],
          ],
          print,
          env,
        );
        const report = existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : null;
        const { tally, fault } = judgeJest(status, report);
        if (fault) print(`${fault}\n`);
        return tally;
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/**
 * Judges a run of jest. Failures are also: a file that doesn't load, a skipped test, and a run without a report, without
 * tests, or with an error of jest.
 * @param status jest's exit status
 * @param text the content of `--outputFile`; null if jest wrote nothing
 * @returns the tally, and the errors of the run itself
 */
export function judgeJest(
  status: number,
  text: string | null,
): { tally: Tally; fault: string | null } {
  const report = text === null ? null : readReport(text);
  if (!report) return { tally: { passed: 0, failed: 1 }, fault: 'jest wrote no report.' };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numPendingTests + report.numRuntimeErrorTestSuites;
  const files = Object.fromEntries(
    report.testResults.map(({ name, startTime, endTime }) => [
      relative(projectRoot, name).split(sep).join('/'),
      (endTime - startTime) / 1000,
    ]),
  );
  if (failed > 0) return { tally: { passed, failed, files }, fault: null };
  const fault =
    passed === 0
      ? 'jest found no test.'
      : status !== 0
        ? `jest ended with status ${status}, though no test failed.`
        : null;
  return { tally: { passed, failed: fault ? 1 : 0, files }, fault };
}

function readReport(text: string): JestReport | null {
  try {
    return JSON.parse(text) as JestReport;
  } catch {
    return null;
  }
}
