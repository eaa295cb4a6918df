import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A folder for one test's data. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-data-'));
  folders.push(folder);
  return folder;
}

export function removeDataFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
