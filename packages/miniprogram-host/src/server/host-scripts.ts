import { bundleBrowserScript } from './assets';
import { isSharing, readShared, shareFiles, writeShared } from './shared-files';

/** The host's own scripts as browsers load them. */
export interface HostScripts {
  /** Runs the Mini Program. */
  runtime: string;
  /** The page around it. */
  shell: string;
}

/** Bundles the scripts. @throws Error with esbuild's message where they don't compile */
export async function bundleHostScripts(): Promise<HostScripts> {
  const [runtime, shell] = await Promise.all([
    bundleBrowserScript('runtime/main.ts'),
    bundleBrowserScript('shell/shell.ts'),
  ]);
  return { runtime, shell };
}

/** Reads the scripts that a test run has bundled. @returns null outside of a test run */
export function readHostScripts(): Promise<HostScripts> | null {
  const runtime = readShared('runtime.js');
  const shell = readShared('shell.js');
  return runtime === null || shell === null ? null : Promise.resolve({ runtime, shell });
}

/** Bundles the scripts once for this process and its children. @param folder gets them, such as `dist/host` */
export async function shareHostScripts(folder: string): Promise<void> {
  if (isSharing()) return;
  const { runtime, shell } = await bundleHostScripts();
  shareFiles(folder);
  writeShared('runtime.js', runtime);
  writeShared('shell.js', shell);
}
