import { prepareRun } from '../../tools/checks/prepare-run';

/** Builds the project and starts the browser that all of the suite's files share. */
export default async function setUp(): Promise<void> {
  globalThis.endRun = await prepareRun();
}
