import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { functionOptions } from './function-options';
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
 * @returns the size of each bundle in bytes
 */
export async function bundleFunctions(projectRoot: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  const names = functionNames(projectRoot);
  const outputFolder = join(projectRoot, 'dist', 'cloudfunctions');
  await mkdir(outputFolder, { recursive: true });
  // What DevTools finds there, it offers for upload.
  for (const name of readdirSync(outputFolder).filter((found) => !names.includes(found))) {
    await rm(join(outputFolder, name), { recursive: true });
  }
  for (const name of names) {
    const source = join(projectRoot, 'cloudfunctions', name);
    const target = join(outputFolder, name);
    await mkdir(target, { recursive: true });
    const result = await build({
      ...functionOptions,
      // What is loaded only where it is in use is a file of its own: a cold start needn't read it.
      entryPoints: readdirSync(source)
        .filter((file) => file === 'index.ts' || file.endsWith('.lazy.ts'))
        .map((file) => join(source, file)),
      external: ['./*.lazy'],
      // As a `require`, which finds the file beside it without its extension.
      supported: { 'dynamic-import': false },
      outdir: target,
      metafile: true,
    });
    for (const file of ['package.json', 'config.json']) {
      await copyFile(join(source, file), join(target, file));
    }
    // Beside the bundle, not in it: the function reads no more of the index than a query needs.
    if (name === 'search')
      await writeFile(join(target, 'search.index'), await readIndex(projectRoot));
    const bundle = Object.entries(result.metafile.outputs).find(([path]) =>
      path.endsWith('/index.js'),
    );
    sizes[name] = bundle?.[1].bytes ?? 0;
  }
  return sizes;
}
