import { buildAll } from '../build/index';
import { runChecks } from '../checks/check';
import { jestCheck } from '../checks/jest-check';
import { staticChecks } from '../checks/static-checks';

await buildAll();
process.exitCode = await runChecks([...staticChecks, jestCheck('unit', 'unit tests')]);
