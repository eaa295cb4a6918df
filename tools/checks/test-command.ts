import { buildAll } from '../build/index';
import { auditCheck } from './audit-check';
import { runChecks } from './check';
import { jestCheck } from './jest-check';
import { staticChecks } from './static-checks';
import { findChromium } from 'miniprogram-host/browser';

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
