import { auditCheck } from '../checks/audit-check';
import { runChecks } from '../checks/check';
import { jestCheck } from '../checks/jest-check';
import { prepareRun } from '../checks/prepare-run';
import { staticChecks } from '../checks/static-checks';

const endRun = await prepareRun();
process.exitCode = await runChecks([
  ...staticChecks,
  jestCheck('unit', 'unit tests'),
  jestCheck('cloud', 'cloud tests'),
  jestCheck('host', 'browser host tests'),
  auditCheck,
  jestCheck('e2e', 'end-to-end tests'),
]);
await endRun();
