import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the folder in which the processes of a test run keep what each of them would otherwise make again. */
const FOLDER_VARIABLE = 'HOST_SCRIPTS';

/** Shares files between this process and its children. @param folder such as `dist/host` */
export function shareFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  process.env[FOLDER_VARIABLE] = folder;
}

/** Whether this process belongs to a test run that shares files. */
export function isSharing(): boolean {
  return Boolean(process.env[FOLDER_VARIABLE]);
}

/** @returns null outside of a test run, and where no process has written the file yet */
export function readShared(name: string): string | null {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder) return null;
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return null;
  }
}

/** Writes a file for the test run; outside of one, it does nothing. Readers find the whole file or none. */
export function writeShared(name: string, text: string): void {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder || readShared(name) === text) return;
  const path = join(folder, name);
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
