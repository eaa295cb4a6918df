import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** One of jest's projects. A file that doesn't load counts as a failure, and so does a skipped test. */
export function jestCheck(project: 'unit' | 'cloud' | 'host' | 'e2e', name: string): Check {
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
          ...(project === 'unit' ? [] : ['--runInBand']),
        ]);
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
