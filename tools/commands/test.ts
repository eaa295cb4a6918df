import { auditCheck } from '../checks/audit-check';
import { jestCheck } from '../checks/jest-check';
import { runTests } from '../checks/run-tests';
import { contentChecks, lintChecks, typeChecks } from '../checks/static-checks';

// Three lanes keep two cores busy: each of them waits for its browser or its processes now and then.
await runTests([
  [
    ...contentChecks,
    ...typeChecks,
    ...lintChecks,
    jestCheck('unit', 'unit tests'),
    jestCheck('cloud', 'cloud tests'),
  ],
  [jestCheck('host', 'browser host tests')],
  [auditCheck, jestCheck('e2e', 'end-to-end tests')],
]);
