import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryOf, runScript, type Check } from './check';

/** What `jest --json` reports, as far as it is read here. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
}

/**
 * How many files run at once. Those of `unit` keep every core busy; those of `cloud` measure and race, those of `e2e` share one
 * Mini Program. A test of the host waits for its browser most of the time, so that two share even a small machine.
 */
const workers = {
  unit: ['--maxWorkers=100%'],
  cloud: ['--runInBand'],
  host: ['--maxWorkers=2'],
  e2e: ['--runInBand'],
} as const;

/** One of jest's projects. A file that doesn't load counts as a failure, and so does a skipped test. */
export function jestCheck(project: keyof typeof workers, name: string): Check {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'jest-report-'));
      const reportPath = join(folder, 'report.json');
      try {
        await runScript(binaryOf('jest'), [
          '--selectProjects',
          project,
          '--json',
          `--outputFile=${reportPath}`,
          ...workers[project],
        ]);
        if (!existsSync(reportPath)) {
          console.error(`${name}: jest ended without a report`);
          return { passed: 0, failed: 1 };
        }
        const report = JSON.parse(readFileSync(reportPath, 'utf8')) as JestReport;
        return {
          passed: report.numPassedTests,
          failed: report.numFailedTests + report.numPendingTests + report.numRuntimeErrorTestSuites,
        };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
