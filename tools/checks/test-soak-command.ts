import { jestCheck } from './jest-check';
import { runTests } from './run-tests';

await runTests([[jestCheck('soak', 'soak tests')]]);
