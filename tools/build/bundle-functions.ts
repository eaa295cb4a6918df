import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { functionOptions } from 'miniprogram-cloud/function-options';
import { readIndex } from '../search-index/index';
import { bundledPackages, renderNotices } from './third-party';

/** The file of licence notices beside each bundle. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** The cloud functions: folders of `cloudfunctions/` with an `index.ts`. */
export function functionNames(projectRoot: string): string[] {
  const folder = join(projectRoot, 'cloudfunctions');
  return readdirSync(folder)
    .filter((name) => name !== 'shared' && existsSync(join(folder, name, 'index.ts')))
    .sort();
}

/**
 * Bundles each cloud function to `dist/cloudfunctions/<name>/`: one CommonJS file that needs no `node_modules`, another for
 * each `*.lazy.ts`, and the manifest and configuration for WeChat's uploader.
 * @returns the size of each bundle in bytes, and whether any file has changed
 */
export async function bundleFunctions(
  projectRoot: string,
): Promise<{ sizes: Record<string, number>; hasChanged: boolean }> {
  const names = functionNames(projectRoot);
  const source = join(projectRoot, 'cloudfunctions');
  const target = join(projectRoot, 'dist', 'cloudfunctions');
  await mkdir(target, { recursive: true });
  // DevTools offers everything in this folder for upload.
  for (const name of readdirSync(target).filter((found) => !names.includes(found))) {
    await rm(join(target, name), { recursive: true });
  }
  // In one run, so that shared code such as wx-server-sdk is read and parsed only once.
  const { outputFiles, metafile } = await build({
    ...functionOptions,
    absWorkingDir: projectRoot,
    metafile: true,
    // Code that is loaded on demand is a separate file, which a cold start doesn't read.
    entryPoints: names.flatMap((name) =>
      readdirSync(join(source, name))
        .filter((file) => file === 'index.ts' || file.endsWith('.lazy.ts'))
        .map((file) => ({
          in: join(source, name, file),
          // Named explicitly, because esbuild replaces quotation marks in derived folders.
          out: `${name}/${file.slice(0, -'.ts'.length)}`,
        })),
    ),
    external: ['./*.lazy'],
    // As a `require`, which finds the file without its extension.
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
  // Minifying removes the licences of bundled packages, which must be shipped.
  for (const name of names) {
    const folder = `${relative(projectRoot, join(target, name)).split(sep).join('/')}/`;
    const outputs = Object.entries(metafile.outputs).filter(([path]) => path.startsWith(folder));
    const packages = outputs.flatMap(([, output]) => bundledPackages(output));
    const notices = await renderNotices(projectRoot, [...new Set(packages)].sort());
    files.set(join(target, name, NOTICES), Buffer.from(notices));
  }
  // Beside the bundle and not in it, because the function reads only the parts that a query needs.
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

/** Writes a file if it has changed. A function that is starting must find it complete. @returns whether it was written */
async function writeChanged(path: string, contents: Uint8Array): Promise<boolean> {
  if (existsSync(path) && (await readFile(path)).equals(contents)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
  return true;
}
