import { type Check, endScripts } from './check';
import { prepareRun } from './prepare-run';
import { runChecks } from './run-checks';

/** Runs checks that need the built project and a browser, and sets the process's exit status. */
export async function runTests(lanes: Check[][]): Promise<void> {
  const endRun = await prepareRun();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      endScripts();
      void endRun().finally(() => process.exit(1));
    });
  }
  process.exitCode = await runChecks(lanes);
  await endRun();
}
