import { join } from 'node:path';

/** Where the database of the local environment is kept between runs. */
export function localDataFolder(projectRoot: string): string {
  return join(projectRoot, '.data', 'cloud');
}
