import { posix, win32 } from 'node:path';
import type { Machine } from './installed-browsers';

/** The folder in which the system keeps one user's downloads that can be fetched again. */
export function cacheFolder({ platform, env, home }: Machine): string {
  const { join } = platform === 'win32' ? win32 : posix;
  const name = 'miniprogram-host';
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? home, name, 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', name);
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), name);
}
