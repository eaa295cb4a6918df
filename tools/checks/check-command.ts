import { buildOnce } from '../build/index';
import { jestCheck } from './jest-check';
import { runChecks } from './run-checks';
import { contentChecks, lintChecks, typeChecks } from './static-checks';

await buildOnce();
process.exitCode = await runChecks([
  lintChecks,
  [...typeChecks, ...contentChecks],
  [jestCheck('unit', 'unit tests')],
]);
