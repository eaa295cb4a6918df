import { runChecks } from '../checks/check';
import { typeChecks } from '../checks/static-checks';

process.exitCode = await runChecks(typeChecks);
