import { buildAll } from '../build/index';
import { runChecks } from './check';
import { jestCheck } from './jest-check';
import { staticChecks } from './static-checks';

await buildAll();
process.exitCode = await runChecks([...staticChecks, jestCheck('unit', 'unit tests')]);
