import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleBrowserScript } from './assets';

/** Names the folder in which a test run keeps the bundled scripts for all of its processes. */
const FOLDER_VARIABLE = 'HOST_SCRIPTS';

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
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder) return null;
  const read = (name: keyof HostScripts) => readFileSync(join(folder, `${name}.js`), 'utf8');
  return Promise.resolve({ runtime: read('runtime'), shell: read('shell') });
}

/** Bundles the scripts once for this process and its children. @param folder gets them, such as `dist/host` */
export async function shareHostScripts(folder: string): Promise<void> {
  if (process.env[FOLDER_VARIABLE]) return;
  mkdirSync(folder, { recursive: true });
  const { runtime, shell } = await bundleHostScripts();
  for (const [name, script] of Object.entries({ runtime, shell })) {
    const path = join(folder, `${name}.js`);
    if (existsSync(path) && readFileSync(path, 'utf8') === script) continue;
    // Another run in this folder must find the whole file.
    writeFileSync(`${path}.${process.pid}`, script);
    renameSync(`${path}.${process.pid}`, path);
  }
  process.env[FOLDER_VARIABLE] = folder;
}
