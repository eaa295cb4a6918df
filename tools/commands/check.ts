import { buildAll } from '../build/index';
import { runChecks } from '../checks/check';
import { jestCheck } from '../checks/jest-check';
import { contentCheck, lintChecks, typeChecks } from '../checks/static-checks';

await buildAll();
process.exitCode = await runChecks([
  contentCheck,
  ...typeChecks,
  ...lintChecks,
  jestCheck('unit', 'unit tests'),
]);
