import { runChecks } from './run-checks';
import { typeChecks } from './static-checks';

process.exitCode = await runChecks([typeChecks]);
