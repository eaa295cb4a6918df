import { runChecks } from '../checks/run-checks';
import { typeChecks } from '../checks/static-checks';

process.exitCode = await runChecks([typeChecks]);
