import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const officialFolder = dirname(fileURLToPath(import.meta.url));

/** An official tool that npm could not install. */
class InstallError extends Error {
  override name = 'InstallError';
}

/**
 * Loads an official tool, after installing it from its own lock file. The tools have some 300 MB, too much to install for
 * everyone.
 * @param module a module of the package (default: its main module)
 * @throws InstallError if npm fails
 */
export function loadOfficial(
  folder: 'cloudbase' | 'wechat',
  name: string,
  module: string = name,
): unknown {
  const root = join(officialFolder, folder);
  const installed = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(installed) || versionIn(installed) !== wantedIn(root, name)) {
    console.log(`Installing ${name}, once…`);
    const install = spawnSync('npm', ['ci', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (install.status !== 0) throw new InstallError(`${name} could not be installed`);
  }
  return createRequire(join(root, 'package.json'))(module);
}

function versionIn(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function wantedIn(root: string, name: string): string | undefined {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return manifest.dependencies[name];
}
