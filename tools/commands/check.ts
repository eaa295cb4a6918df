import { buildOnce } from '../build/index';
import { jestCheck } from '../checks/jest-check';
import { runChecks } from '../checks/run-checks';
import { contentChecks, lintChecks, typeChecks } from '../checks/static-checks';

await buildOnce();
process.exitCode = await runChecks([
  lintChecks,
  [...typeChecks, ...contentChecks],
  [jestCheck('unit', 'unit tests')],
]);
