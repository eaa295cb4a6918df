import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';

/** A package as its manifest describes it. */
interface Manifest {
  name: string;
  version: string;
  /** The folder of Mini Program components, where the package has any. */
  miniprogram?: string;
  dependencies?: Record<string, string>;
}

const componentExtensions = ['.js', '.json', '.wxml', '.wxss'];

/** Files that one file of a component package needs, as paths relative to it. */
function referencesOf(path: string, text: string): string[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
  if (path.endsWith('.json')) {
    const { usingComponents = {} } = JSON.parse(text) as {
      usingComponents?: Record<string, string>;
    };
    return Object.values(usingComponents).flatMap((component) =>
      componentExtensions.map((extension) => component + extension),
    );
  }
  if (path.endsWith('.wxml')) return all(/<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g);
  if (path.endsWith('.wxss')) return all(/@import\s+['"]([^'"]+)['"]/g);
  if (path.endsWith('.wxs')) return all(/\brequire\(['"]([^'"]+)['"]\)/g);
  return all(/\brequire\(['"](\.[^'"]+)['"]\)/g).map((found) =>
    found.endsWith('.js') ? found : `${found}.js`,
  );
}

/**
 * The files of a component package that some of its components need, and its script where it has one.
 * @param root the package's component folder
 * @param components paths in it without extension, such as `button/index`
 * @returns texts by path
 */
export async function collectComponents(
  root: string,
  components: string[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const queue = components.flatMap((component) =>
    componentExtensions.map((extension) => component + extension),
  );
  if (existsSync(join(root, 'index.js'))) queue.push('index.js');
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const source = join(root, path);
    if (!existsSync(source)) {
      // Only a style sheet may be missing: some components have none.
      if (path.endsWith('.wxss')) continue;
      throw new Error(`${path} is needed, but the package has no such file in ${root}`);
    }
    const text = await readFile(source, 'utf8');
    files.set(path, text);
    const folder = posix.dirname(path);
    queue.push(...referencesOf(path, text).map((found) => posix.join(folder, found)));
  }
  return files;
}

/** The npm components that the JSON files of a Mini Program name: `@vant/weapp/button/index`, … */
function componentsInUse(miniprogramRoot: string): string[] {
  const paths = readdirSync(miniprogramRoot, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.json') && !path.includes('miniprogram_npm/'));
  const names = paths.flatMap((path) => {
    const { usingComponents = {} } = JSON.parse(
      readFileSync(join(miniprogramRoot, path), 'utf8'),
    ) as {
      usingComponents?: Record<string, string>;
    };
    return Object.values(usingComponents);
  });
  return [...new Set(names.filter((name) => !/^[./]/.test(name)))].sort();
}

async function bundleLibrary(
  name: string,
  projectRoot: string,
  externals: string[],
): Promise<string> {
  const result = await build({
    stdin: { contents: `module.exports = require('${name}');`, resolveDir: projectRoot },
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2018',
    minify: true,
    legalComments: 'none',
    mainFields: ['miniprogram', 'main'],
    external: externals.filter((external) => external !== name),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * Packs the dependencies of package.json into `miniprogram_npm/`, in the layout of DevTools' "Build npm", but of
 * component packages only what the app uses: everything in that folder counts in the upload.
 * @returns the number of files and their size in bytes
 */
export async function packNpm(options: {
  projectRoot: string;
  miniprogramRoot: string;
}): Promise<{ files: number; bytes: number }> {
  const { projectRoot, miniprogramRoot } = options;
  const require = createRequire(join(projectRoot, 'package.json'));
  const { dependencies = {} } = require('./package.json') as Manifest;
  const names = Object.keys(dependencies);
  const inUse = componentsInUse(miniprogramRoot);
  const outputs = new Map<string, string>();
  for (const name of names) {
    const manifestPath = join(projectRoot, 'node_modules', name, 'package.json');
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
    if (manifest.miniprogram) {
      const components = inUse
        .filter((component) => component.startsWith(`${name}/`))
        .map((component) => component.slice(name.length + 1));
      const files = await collectComponents(
        join(dirname(manifestPath), manifest.miniprogram),
        components,
      );
      for (const [path, text] of files) outputs.set(`${name}/${path}`, text);
    } else {
      outputs.set(`${name}/index.js`, await bundleLibrary(name, projectRoot, names));
    }
  }
  const foreign = inUse.filter(
    (component) => !names.some((name) => component.startsWith(`${name}/`)),
  );
  if (foreign.length > 0) {
    throw new Error(`${foreign.join(', ')}: not among the dependencies of package.json`);
  }
  await writeOutputs(join(miniprogramRoot, 'miniprogram_npm'), outputs);
  const bytes = [...outputs.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { files: outputs.size, bytes };
}

/** Writes what changed and removes what is no longer wanted, so that watchers see only real changes. */
async function writeOutputs(folder: string, outputs: Map<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  await Promise.all(
    present.filter((path) => !outputs.has(path)).map((path) => rm(join(folder, path))),
  );
  for (const [path, text] of outputs) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
