import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { functionOptions } from 'miniprogram-cloud/function-options';
import { readIndex } from '../search-index/index';

/** The cloud functions: folders of `cloudfunctions/` that have an entry. */
export function functionNames(projectRoot: string): string[] {
  const folder = join(projectRoot, 'cloudfunctions');
  return readdirSync(folder)
    .filter((name) => name !== 'shared' && existsSync(join(folder, name, 'index.ts')))
    .sort();
}

/**
 * Bundles each cloud function to `dist/cloudfunctions/<name>/`: one CommonJS file that needs no `node_modules`, one more for
 * each `*.lazy.ts`, with the manifest and the configuration that WeChat's uploader reads.
 * @returns the size of each bundle in bytes, and whether any file is another than before
 */
export async function bundleFunctions(
  projectRoot: string,
): Promise<{ sizes: Record<string, number>; hasChanged: boolean }> {
  const names = functionNames(projectRoot);
  const source = join(projectRoot, 'cloudfunctions');
  const target = join(projectRoot, 'dist', 'cloudfunctions');
  await mkdir(target, { recursive: true });
  // What DevTools finds there, it offers for upload.
  for (const name of readdirSync(target).filter((found) => !names.includes(found))) {
    await rm(join(target, name), { recursive: true });
  }
  // All at once: what they share, wx-server-sdk above all, is read and parsed a single time.
  const { outputFiles } = await build({
    ...functionOptions,
    // What is loaded only where it is in use is a file of its own: a cold start needn't read it.
    entryPoints: names.flatMap((name) =>
      readdirSync(join(source, name))
        .filter((file) => file === 'index.ts' || file.endsWith('.lazy.ts'))
        .map((file) => ({
          in: join(source, name, file),
          // Named explicitly: esbuild replaces quotation marks in the folders that it derives.
          out: `${name}/${file.slice(0, -'.ts'.length)}`,
        })),
    ),
    external: ['./*.lazy'],
    // As a `require`, which finds the file beside it without its extension.
    supported: { 'dynamic-import': false },
    outdir: target,
    write: false,
  });
  const files = new Map<string, Uint8Array>(
    outputFiles.map(({ path, contents }) => [path, contents]),
  );
  for (const name of names) {
    for (const file of ['package.json', 'config.json']) {
      files.set(join(target, name, file), await readFile(join(source, name, file)));
    }
  }
  // Beside the bundle, not in it: the function reads no more of the index than a query needs.
  if (names.includes('search')) {
    files.set(join(target, 'search', 'search.index'), await readIndex(projectRoot));
  }
  let hasChanged = false;
  for (const [path, contents] of files) {
    if (await writeChanged(path, contents)) hasChanged = true;
  }
  const sizes = Object.fromEntries(
    names.map((name) => [name, files.get(join(target, name, 'index.js'))?.length ?? 0]),
  );
  return { sizes, hasChanged };
}

/** Writes a file unless it is so already: a function that is just being started must find it whole. @returns whether it did */
async function writeChanged(path: string, contents: Uint8Array): Promise<boolean> {
  if (existsSync(path) && (await readFile(path)).equals(contents)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
  return true;
}
