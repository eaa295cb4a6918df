import { join } from 'node:path';
import { projectRoot } from '../../../tools/checks/check';
import { judgeJest } from '../../../tools/checks/jest-check';

const counts = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [{ name: join(projectRoot, 'tests', 'a.test.ts'), startTime: 0, endTime: 1500 }],
};
const report = (changes = {}) => JSON.stringify({ ...counts, ...changes });

test('counts passed tests, and lists the seconds of each file', () => {
  const tally = { passed: 2, failed: 0, files: { 'tests/a.test.ts': 1.5 } };
  expect(judgeJest(0, report())).toEqual({ tally, fault: null });
});

test('counts failed tests, skipped tests and files that do not load as failures', () => {
  const text = report({ numFailedTests: 1, numPendingTests: 1, numRuntimeErrorTestSuites: 1 });
  expect(judgeJest(1, text)).toMatchObject({ tally: { passed: 2, failed: 3 }, fault: null });
});

test.each([
  ['writes no report', 1, null, 'jest wrote no report.'],
  ['writes half a report', 1, report().slice(0, 20), 'jest wrote no report.'],
  ['finds no test', 1, report({ numPassedTests: 0, testResults: [] }), 'jest found no test.'],
  [
    'crashes behind its last test',
    134,
    report(),
    'jest ended with status 134, though no test failed.',
  ],
])('counts a runner that %s as one failure', (_case, status, text, fault) => {
  expect(judgeJest(status, text)).toMatchObject({ tally: { failed: 1 }, fault });
});
