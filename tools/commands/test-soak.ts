import { jestCheck } from '../checks/jest-check';
import { runTests } from '../checks/run-tests';

await runTests([[jestCheck('soak', 'soak tests')]]);
