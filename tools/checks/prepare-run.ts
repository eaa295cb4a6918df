import { join } from 'node:path';
import { buildOnce } from '../build/index';
import { serveBrowser } from 'miniprogram-host/browser';
import { shareHostScripts } from 'miniprogram-host/host-scripts';
import { projectRoot } from './check';

/**
 * Prepares what all suites of a test run share: the built project (`PROJECT_BUILT`), the host's bundled scripts
 * (`HOST_SCRIPTS`) and one browser (`BROWSER_WS`). Child processes inherit these variables. A part whose variable is already
 * set is skipped.
 * @returns a function that ends the browser
 * @throws NoBrowserError
 */
export async function prepareRun(): Promise<() => Promise<void>> {
  // The browser first: without one, the run should fail at once.
  const browser = process.env.BROWSER_WS ? null : await serveBrowser();
  try {
    await buildOnce();
    await shareHostScripts(join(projectRoot, 'dist', 'host'));
  } catch (error) {
    await browser?.close();
    throw error;
  }
  return async () => {
    await browser?.close();
  };
}
