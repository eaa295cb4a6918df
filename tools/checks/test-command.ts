import { auditCheck } from './audit-check';
import { runChecks } from './check';
import { jestCheck } from './jest-check';
import { prepareRun } from './prepare-run';
import { staticChecks } from './static-checks';

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
