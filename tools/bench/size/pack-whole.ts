import { build } from 'esbuild';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Manifest {
  /** The folder of Mini Program components, if the package has one. */
  miniprogram?: string;
  dependencies?: Record<string, string>;
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * Packs a project's dependencies as DevTools' "Build npm" does: packages of components are copied, others are bundled from
 * their main file, and dependencies are included.
 * @param source the folder of `package.json`, with installed packages
 * @param target becomes `miniprogram_npm/`
 * @returns the names of the packed packages
 */
export async function packWhole(source: string, target: string): Promise<string[]> {
  const packed = new Set<string>();
  const pack = async (from: string): Promise<void> => {
    for (const name of Object.keys(readManifest(from).dependencies ?? {})) {
      if (packed.has(name)) continue;
      packed.add(name);
      const folder = folderOf(name, from);
      const { miniprogram } = readManifest(folder);
      if (miniprogram) cpSync(join(folder, miniprogram), join(target, name), { recursive: true });
      else {
        await build({
          entryPoints: [createRequire(join(from, 'package.json')).resolve(name)],
          bundle: true,
          format: 'cjs',
          target: 'es2018',
          outfile: join(target, name, 'index.js'),
          logLevel: 'silent',
        });
      }
      await pack(folder);
    }
  };
  await pack(source);
  return [...packed];
}

/** A package's folder in the nearest `node_modules` above. @throws Error if it isn't installed */
function folderOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) throw new Error(`${name} is not installed for ${from}`);
  }
}
