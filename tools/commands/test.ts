import { buildAll } from '../build/index';
import { auditCheck } from '../checks/audit-check';
import { runChecks } from '../checks/check';
import { jestCheck } from '../checks/jest-check';
import { staticChecks } from '../checks/static-checks';
import { findChromium } from '../host/find-chromium';

// Asked first: ten minutes of tests that end in "no browser" help nobody.
findChromium();
await buildAll();
process.exitCode = await runChecks([
  ...staticChecks,
  jestCheck('unit', 'unit tests'),
  jestCheck('cloud', 'cloud tests'),
  jestCheck('host', 'browser host tests'),
  auditCheck,
  jestCheck('e2e', 'end-to-end tests'),
]);
