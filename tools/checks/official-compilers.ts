import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { projectRoot, type Check } from './check';

const folders: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'mac',
  linux: 'linux',
  win32: 'windows',
};

/** The path of WeChat's `wcc` (WXML) or `wcsc` (WXSS). */
function compilerPath(name: 'wcc' | 'wcsc'): string | undefined {
  const folder = folders[process.platform];
  if (!folder) return undefined;
  const manifest = createRequire(import.meta.url).resolve('miniprogram-compiler/package.json');
  const path = join(
    dirname(manifest),
    'bin',
    folder,
    process.platform === 'win32' ? `${name}.exe` : name,
  );
  // The files in the package aren't executable.
  if (process.platform !== 'win32') chmodSync(path, 0o755);
  return path;
}

function filesOf(root: string, extension: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Runs WeChat's own WXML and WXSS compilers over the whole upload, packed npm components included. They are x64 programs; the
 * check fails with a message if the machine can't run them.
 */
export const officialCompilersCheck: Check = {
  name: "WeChat's own WXML and WXSS compilers",
  run(print) {
    const root = join(projectRoot, 'miniprogram');
    const commands = [
      {
        name: 'wcc' as const,
        args: [
          '-d',
          '-cc',
          '0',
          ...filesOf(root, '.wxml'),
          ...filesOf(root, '.wxs'),
          '-gn',
          '$gwx',
        ],
      },
      { name: 'wcsc' as const, args: ['-lc', ...filesOf(root, '.wxss')] },
    ];
    const tally = { passed: 0, failed: 0 };
    for (const { name, args } of commands) {
      const path = compilerPath(name);
      const result = path
        ? spawnSync(path, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
        : undefined;
      if (result?.status === 0) {
        tally.passed += 1;
      } else {
        tally.failed += 1;
        const reason = result?.error?.message ?? result?.stderr ?? 'no build for this platform';
        print(`${name}: ${reason}\n`);
      }
    }
    return Promise.resolve(tally);
  },
};
