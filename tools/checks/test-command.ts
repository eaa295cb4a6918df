import { auditCheck } from './audit-check';
import { jestCheck } from './jest-check';
import { runTests } from './run-tests';
import { contentChecks, lintChecks, typeChecks } from './static-checks';

// Three lanes keep two cores busy, because each waits for its browser or processes now and then.
await runTests([
  [
    ...contentChecks,
    ...typeChecks,
    ...lintChecks,
    jestCheck('unit', 'unit tests'),
    jestCheck('cloud', 'cloud tests'),
  ],
  [jestCheck('host', 'browser host tests')],
  [
    auditCheck,
    jestCheck('e2e', 'end-to-end tests'),
    jestCheck('soak', 'a fifth of the soak tests', { SOAK_SHARE: '0.2' }),
  ],
]);
