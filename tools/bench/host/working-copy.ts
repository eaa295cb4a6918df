import { cpSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Folders that aren't copied: installed, built and stored files. */
const LEFT_OUT = ['node_modules', '.git', 'dist', '.data', 'coverage', 'miniprogram_npm'];

/** Copies the project, so that edits and builds don't affect the user's. Installed packages are shared. */
export function copyProject(projectRoot: string, copy: string): void {
  const isSource = (path: string) => !LEFT_OUT.includes(basename(path));
  cpSync(projectRoot, copy, { recursive: true, filter: isSource });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
}
