import { rmSync } from 'node:fs';

/** Ends what the set-up has started, and waits until it is gone. */
export default async function tearDown(): Promise<void> {
  const child = globalThis.hostProcess;
  if (child?.exitCode === null) {
    child.ref();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
  if (globalThis.logFolder) rmSync(globalThis.logFolder, { recursive: true, force: true });
  await globalThis.endRun?.();
}
