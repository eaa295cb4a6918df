import { runChecks } from './check';
import { typeChecks } from './static-checks';

process.exitCode = await runChecks(typeChecks);
