import { cpSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What is installed, built or kept: a copy has none of it. */
const LEFT_OUT = ['node_modules', '.git', 'dist', '.data', 'coverage', 'miniprogram_npm'];

/** Copies the project, so that what edits and builds it leaves the user's own alone; what is installed is shared. */
export function copyProject(projectRoot: string, copy: string): void {
  const isSource = (path: string) => !LEFT_OUT.includes(basename(path));
  cpSync(projectRoot, copy, { recursive: true, filter: isSource });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
}
